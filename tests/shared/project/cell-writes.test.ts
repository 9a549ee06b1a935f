/** The fear: the fast way of setting many cells sets others than the plain way. */
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { CellWrites } from '../../../shared/project/cell-writes.ts'
import { insertRows, setCells } from '../../../shared/project/gesture.ts'
import { LONGEST_BULK_LINE, LONGEST_VALUE, recordSchema } from '../../../shared/project/record.ts'

import { Colleague } from './colleague.ts'
import { BASE, shape } from './merge-under-test.ts'

const INSERTED = 4

function withInsertedRows(): Colleague {
  const lea = new Colleague('lea-00001')
  lea.act((gesture) => void insertRows(gesture, BASE, '', INSERTED))
  return lea
}

const cell = fc.record({
  row: fc.nat({ max: shape.rowCount + INSERTED - 1 }),
  column: fc.nat({ max: shape.columnNames.length - 1 }),
  value: fc.option(fc.string({ maxLength: 3 }), { nil: null }),
})

it('cells by slots are set as cells by names are, whatever their order and how often each comes', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      const [bySlots, byNames] = [withInsertedRows(), withInsertedRows()]
      bySlots.act((gesture, table) => {
        const writes = new CellWrites()
        for (const { row, column, value } of cells) writes.set(row, column, value)
        writes.write(gesture, table)
        for (const record of gesture.records) expect(recordSchema.parse(record)).toEqual(record)
      })
      byNames.act((gesture, table) => {
        const named = cells.map(({ row, column, value }) => ({
          row: table.rowId(row),
          column: table.columnId(column),
          value,
        }))
        setCells(gesture, named)
      })
      expect(bySlots.log.length).toBe(byNames.log.length)
      for (const { row, column } of cells)
        expect(bySlots.table.cellAt(row, column)).toEqual(byNames.table.cellAt(row, column))
      expect([...bySlots.table.editedCells(0)].length).toBe([...byNames.table.editedCells(0)].length)
    }),
  )
})

it('many long cells are several lines, each of which a journal takes', () => {
  const lea = withInsertedRows()
  lea.act((gesture, table) => {
    const writes = new CellWrites()
    const long = '\udc80'.repeat(LONGEST_VALUE)
    for (let row = 0; row < shape.rowCount; row++) writes.set(row, 0, long)
    writes.write(gesture, table)
    expect(gesture.records.length).toBeGreaterThan(1)
    for (const record of gesture.records)
      expect(JSON.stringify(record).length).toBeLessThanOrEqual(LONGEST_BULK_LINE)
  })
  for (let row = 0; row < shape.rowCount; row++)
    expect(lea.table.cellAt(row, 0)?.value?.length).toBe(LONGEST_VALUE)
})
