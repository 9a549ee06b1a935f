/** The fears: a replacement that changes what was not found, or cuts a letter in two. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createTextFinder } from '../../../shared/table/find-text.ts'
import { foldInPlace, foldText } from '../../../shared/table/fold-text.ts'
import finds from '../../cases/table/finds.json' with { type: 'json' }

type Case = {
  readonly text: string
  readonly cell: string
  readonly replaced: string
  readonly matchCase?: boolean
  readonly matchAccents?: boolean
  readonly wholeCell?: boolean
}

const loose = { matchCase: false, matchAccents: false, wholeCell: false }

describe('finding and replacing', () => {
  for (const { cell, replaced, ...query } of finds as readonly Case[]) {
    it(`${JSON.stringify(query)} in ${JSON.stringify(cell)}`, () => {
      const finder = createTextFinder({ ...loose, ...query })
      expect(finder.replace(cell, '×')).toBe(replaced)
      expect(finder.matches(cell)).toBe(replaced !== cell)
      expect(finder.pieces(cell).length > 0).toBe(replaced !== cell)
    })
  }
})

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const options = fc.record({ matchCase: fc.boolean(), matchAccents: fc.boolean(), wholeCell: fc.boolean() })

describe('laws of replacing', () => {
  it('what is found replaced by itself changes nothing', () => {
    fc.assert(
      fc.property(text, options, fc.nat(12), fc.nat(12), (cell, how, from, length) => {
        const wanted = cell.slice(from, from + length)
        const exact = createTextFinder({ text: wanted, ...how, matchCase: true, matchAccents: true })
        expect(exact.replace(cell, wanted)).toBe(cell)
      }),
    )
  })

  it('nothing found, nothing changed; pieces go up and stay inside', () => {
    fc.assert(
      fc.property(text, text, options, (cell, wanted, how) => {
        const finder = createTextFinder({ text: wanted, ...how })
        const pieces = finder.pieces(cell)
        expect(finder.matches(cell)).toBe(pieces.length > 0)
        if (pieces.length === 0) expect(finder.replace(cell, '×')).toBe(cell)
        let last = 0
        for (const { start, end } of pieces) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(cell.length)
          last = end
        }
      }),
    )
  })

  it('a text folds letter by letter as it folds whole', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const placed = foldInPlace(cell, foldText)
        expect(placed.text).toBe(foldText(cell))
        expect(placed.starts.length).toBe(placed.text.length + 1)
      }),
    )
  })
})
