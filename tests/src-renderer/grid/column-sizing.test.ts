import { describe, expect, it } from 'vitest'

import type { ColumnLayout } from '../../../src-renderer/grid/column-layout.ts'
import { createColumnSizing } from '../../../src-renderer/grid/column-sizing.ts'

const layout: ColumnLayout = {
  count: 0,
  totalWidth: 0,
  startOf: () => 0,
  widthOf: () => 0,
  visible: () => null,
  measure: () => undefined,
}

describe('the first widths of the columns of a file', () => {
  it('are made of what is here: of 20,000 columns, the others are not looked through', () => {
    const asked: number[] = []
    const given = new Map<number, number>()
    const sizing = createColumnSizing({
      layout,
      widths: {
        width: (column) => given.get(column) ?? 0,
        setWidths: (widths) => {
          for (const [column, width] of widths) given.set(column, width)
        },
        reset: () => undefined,
      },
      header: () => ({ before: 'nom' }),
      columnsHere: () => [0, 1, 2, 19_999, 20_000],
      cells: (column) => {
        asked.push(column)
        return column === 2 ? [] : [{ before: 'x'.repeat(20) }]
      },
      measure: (text) => text.length * 8,
    })
    sizing.setColumnCount(20_000)
    sizing.resize(1, 500)
    sizing.fitFirst()
    expect(asked).toEqual([0, 2, 19_999])
    // 20 characters of 8 pixels and what surrounds them; column 1 as the officer sized it, 2 has nothing to show.
    expect([...given]).toEqual([
      [1, 500],
      [0, 186],
      [19_999, 186],
    ])
  })
})
