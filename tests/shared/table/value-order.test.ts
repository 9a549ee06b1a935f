/** The fears: « 10 » before « 2 », « Élan » after « zoo », a sort that loses a row or shuffles equal ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { columnKind } from '../../../shared/table/cell-value.ts'
import type { ColumnKind } from '../../../shared/table/cell-value.ts'
import { distinctValues } from '../../../shared/table/distinct-values.ts'
import { sortRows } from '../../../shared/table/sort-rows.ts'
import { compareValues, rankValues } from '../../../shared/table/value-order.ts'
import orders from '../../cases/table/orders.json' with { type: 'json' }

function sortTexts(texts: readonly string[], direction: 'up' | 'down'): number[] {
  const { values, ids } = distinctValues(texts)
  const ranks = rankValues(values, columnKind(values))
  const rows = Int32Array.from(texts.keys())
  return [...sortRows(rows, [{ ranks: ids.map((id) => ranks[id] ?? 0), direction }])]
}

const cell = fc.oneof(
  fc.constantFrom('', ' ', 'Élan', 'elan', 'ELAN', 'cœur', 'coeur', '2', '10', '1,0', '1', '01000', 'n.c.'),
  fc.constantFrom('1/2/2020', '2020-02-01', '31/12/1999', '-3,5', '1 204', '12 %'),
  fc.integer().map(String),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const kinds = fc.constantFrom<ColumnKind>('text', 'number', 'date', 'code')

describe('the order of values', () => {
  for (const { why, kind, sorted } of orders) {
    it(why, () => {
      expect(columnKind(sorted)).toBe(kind as ColumnKind)
      const shuffled = [...sorted].reverse()
      const up = sortTexts(shuffled, 'up').map((row) => shuffled[row])
      expect(up).toEqual(sorted)
      const filled = sorted.filter((text) => text.trim() !== '')
      const blank = sorted.filter((text) => text.trim() === '')
      const down = sortTexts(shuffled, 'down').map((row) => shuffled[row])
      expect(down).toEqual([...filled.reverse(), ...blank])
    })
  }

  it('agrees with the dictionary of the system about French names', () => {
    const names = orders.flatMap(({ kind, sorted }) => (kind === 'text' ? sorted : []))
    const words = names.filter((name) => /^\p{L}[\p{L} ]*$/u.test(name))
    const system = new Intl.Collator('fr', { numeric: true })
    expect(words.length).toBeGreaterThan(10)
    const ours = [...words].sort((a, b) => compareValues(a, b, 'text'))
    expect(ours).toEqual([...words].sort((a, b) => system.compare(a, b)))
  })
})

describe('laws of sorting', () => {
  it('a sort keeps every row once, in the order given where values are the same', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 40 }),
        fc.constantFrom('up' as const, 'down' as const),
        (texts, direction) => {
          const kind = columnKind(distinctValues(texts).values)
          const rows = sortTexts(texts, direction)
          expect([...rows].sort((a, b) => a - b)).toEqual([...texts.keys()])
          for (let at = 1; at < rows.length; at++) {
            const [above = 0, below = 0] = [rows[at - 1], rows[at]]
            const [a = '', b = ''] = [texts[above], texts[below]]
            const isBlankBelow = b.trim() === ''
            const order = compareValues(a, b, kind) * (direction === 'down' && !isBlankBelow ? -1 : 1)
            expect(order).toBeLessThanOrEqual(0)
            if (order === 0) expect(above).toBeLessThan(below)
          }
        },
      ),
    )
  })

  it('the order is total', () => {
    fc.assert(
      fc.property(cell, cell, cell, kinds, (a, b, c, kind) => {
        const sign = (x: string, y: string): number => Math.sign(compareValues(x, y, kind))
        expect(sign(a, b) + sign(b, a)).toBe(0)
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('the second key orders what the first leaves alike', () => {
    const first = Int32Array.from([1, 0, 1, 0])
    const second = Int32Array.from([0, 1, 1, 0])
    const keys = [first, second].map((ranks) => ({ ranks, direction: 'up' as const }))
    expect([...sortRows(Int32Array.from([0, 1, 2, 3]), keys)]).toEqual([3, 1, 0, 2])
  })
})
