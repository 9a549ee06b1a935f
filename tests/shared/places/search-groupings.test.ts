import { describe, expect, it } from 'vitest'

import { groupingSearch } from '../../../shared/places/search-groupings.ts'
import { shippedTable } from './shipped-table.ts'

const search = groupingSearch(shippedTable())
const names = (typed: string): string[] => search(typed).map(({ grouping }) => grouping.name)

describe('an officer finds the grouping that is « mon territoire »', () => {
  it.each([
    ['lens lievin', 'CA de Lens - Liévin'],
    ['LIEVIN', 'CA de Lens - Liévin'],
    ['CA de Lens', 'CA de Lens - Liévin'],
    ['246200364', 'CA de Lens - Liévin'],
    ['plaine commune', 'Plaine Commune'],
    ['grand paris', 'Métropole du Grand Paris'],
  ])('%s → %s', (typed, name) => {
    expect(names(typed)[0]).toBe(name)
  })

  it('by a commune that is in it, behind those that are called so', () => {
    const [found] = search('Avion')
    expect(found?.grouping.siren).toBe('246200364')
    expect(found?.communes).toHaveLength(36)
    expect(found?.population).toBeGreaterThan(200_000)
  })

  it('nothing for nothing, and never more than were asked for', () => {
    for (const typed of ['', ' ', 'de la', '-', 'zzzz', '99'])
      expect([typed, names(typed)]).toEqual([typed, []])
    expect(search('c', 5)).toHaveLength(5)
  })
})
