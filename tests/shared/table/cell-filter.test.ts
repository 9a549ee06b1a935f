/** The fears: a filter that hides a row it should show, a sum that is not the officer's. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cellTest, filterValue } from '../../../shared/table/cell-filter.ts'
import type { CellFilter } from '../../../shared/table/cell-filter.ts'
import { createCellCounter } from '../../../shared/table/cell-statistics.ts'
import type { CellStatistics } from '../../../shared/table/cell-statistics.ts'

function passing(filter: CellFilter, cells: readonly string[]): readonly string[] {
  return cells.filter(cellTest(filter))
}

const cells = ['Liévin', 'LIEVIN ', 'Lens', '', '  ', 'Ville de Liévin']

describe('filters', () => {
  it('do not mind accents and capitals', () => {
    expect(passing({ kind: 'contains', text: 'lievin' }, cells)).toEqual([
      'Liévin',
      'LIEVIN ',
      'Ville de Liévin',
    ])
    expect(passing({ kind: 'is', text: 'liévin' }, cells)).toEqual(['Liévin', 'LIEVIN '])
  })

  it('take spaces for empty', () => {
    expect(passing({ kind: 'is-empty' }, cells)).toEqual(['', '  '])
  })

  it('from a list are to the letter', () => {
    expect(passing({ kind: 'one-of', values: ['Liévin', ''] }, cells)).toEqual(['Liévin', ''])
  })

  it('empty and not empty are the whole table', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 5 })), (texts) => {
        const [empty, filled] = [passing({ kind: 'is-empty' }, texts), passing({ kind: 'not-empty' }, texts)]
        expect([...empty, ...filled].sort()).toEqual([...texts].sort())
      }),
    )
  })

  it('every value of the list chosen shows every row', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(passing({ kind: 'one-of', values: texts.map(filterValue) }, texts)).toEqual(texts)
      }),
    )
  })
})

function statistics(texts: readonly string[]): CellStatistics {
  const counter = createCellCounter()
  for (const text of texts) counter.add(text)
  return counter.result()
}

describe('statistics', () => {
  it('count cells, filled ones and different ones', () => {
    expect(statistics(['a', 'b', 'a', '', ' '])).toEqual({ cells: 5, filled: 3, distinct: 2 })
  })

  it('sum numbers as they are written', () => {
    const { numbers } = statistics([...Array.from({ length: 10 }, () => '0,1'), '1 204,25', '', 'n.c.'])
    expect(numbers).toMatchObject({ count: 11, decimals: 2, least: 0.1, most: 1204.25 })
    expect(numbers?.sum.toFixed(2)).toBe('1205.25')
  })

  it('give the first and the last day', () => {
    const { dates } = statistics(['02/01/2024', '31/12/2023', '2024-01-03', ''])
    expect(dates).toEqual({ count: 3, first: '31/12/2023', last: '2024-01-03' })
  })

  it('sum no postal codes', () => {
    expect(statistics(['62300', '01000']).numbers).toBeUndefined()
  })
})
