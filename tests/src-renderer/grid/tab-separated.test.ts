import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { tabSeparated } from '../../../src-renderer/grid/tab-separated.ts'

describe('a copied selection pastes as it was', () => {
  it('quotes what a spreadsheet would split', () => {
    expect(
      tabSeparated([
        ['a', 'b\tc'],
        ['d\ne', '"f"'],
        ['01004', ' x '],
      ]),
    ).toBe('a\t"b\tc"\r\n"d\ne"\t"""f"""\r\n01004\t x ')
  })

  it('bytes that could not be read leave as the replacement character', () => {
    expect(tabSeparated([['Li\udce9vin']])).toBe('Li\ufffdvin')
  })

  it('any texts come back cell by cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '\t', '\n', '"', ' ', ';', '0') })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        (width, cells) => {
          const rows = Array.from({ length: Math.ceil(cells.length / width) }, (_, row) =>
            Array.from({ length: width }, (_, column) => cells[row * width + column] ?? ''),
          )
          // With a last line end: papaparse takes an empty text for no row at all, not for one empty cell.
          const text = `${tabSeparated(rows)}\r\n`
          const parsed = Papa.parse<string[]>(text, { delimiter: '\t', newline: '\r\n' })
          expect(parsed.data.slice(0, -1)).toEqual(rows)
        },
      ),
    )
  })
})
