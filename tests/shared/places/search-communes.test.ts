import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { communeIndex } from '../../../shared/places/commune-index.ts'
import { communeSearch } from '../../../shared/places/search-communes.ts'
import { territoryOf } from '../../../shared/places/territory.ts'
import { shippedTable } from './shipped-table.ts'

type Cases = {
  found: { typed: string; territory?: string; first: string[]; through?: string }[]
  nothing: string[]
}
const cases = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../cases/places/search.json'), 'utf8'),
) as Cases
const table = shippedTable()
const index = communeIndex(table)
const search = communeSearch(table)

function territory(siren: string | undefined): { territory?: ReturnType<typeof territoryOf> } {
  const grouping = siren === undefined ? undefined : index.collectivity(siren)
  return grouping === undefined ? {} : { territory: territoryOf(grouping) }
}

describe('a commune is found as it is typed', () => {
  for (const { typed, territory: siren, first, through } of cases.found)
    it(`${typed}${siren === undefined ? '' : ` in ${siren}`} → ${first.join(', ')}`, () => {
      const found = search(typed, territory(siren))
      expect(found.slice(0, first.length).map(({ commune }) => commune.code)).toEqual(first)
      expect(found[0]?.through ?? undefined).toBe(through)
    })

  it('nothing is found for what is no place', () => {
    for (const typed of cases.nothing) expect([typed, search(typed)]).toEqual([typed, []])
  })

  it('every commune by its whole name and its département, and by its code', () => {
    const each = fc.constantFrom(...table.communes)
    fc.assert(
      fc.property(each, ({ code, name }) => {
        const named = search(`${name} ${code}`, { most: 1 })
        return (
          named[0]?.commune.code === code &&
          search(code, { most: 40 }).some((one) => one.commune.code === code)
        )
      }),
      { numRuns: 60 },
    )
  })

  it('each commune once, and never more than were asked for', () => {
    for (const typed of ['s', 'saint', 'la', '6', 'lens', 'paris']) {
      const codes = search(typed, { most: 30 }).map(({ commune }) => commune.code)
      expect(codes.length).toBeLessThanOrEqual(30)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })
})
