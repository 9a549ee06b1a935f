import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  Gesture,
  importTable,
  nameGesture,
  note,
  setCells,
  skipRecord,
} from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId, insertedColumnId } from '../../../shared/project/identity.ts'
import { jsonBytes } from '../../../shared/project/line-size.ts'
import {
  LONGEST_BULK_LINE,
  LONGEST_LINE,
  LONGEST_VALUE,
  recordSchema,
} from '../../../shared/project/record.ts'

import { Colleague } from './colleague.ts'
import { BASE } from './merge-under-test.ts'
import { histories, playTogether } from './random-gestures.ts'
import { RUNS } from './runs.ts'

const column = baseColumnId(BASE, 0)
const encoder = new TextEncoder()

function lineLength(record: object): number {
  return encoder.encode(JSON.stringify(record)).length + 10
}

describe('what a gesture writes', () => {
  it('passes the door through which colleagues will read it', () => {
    fc.assert(
      fc.property(histories(2), (steps) => {
        for (const { record } of playTogether(steps, 2).all)
          expect(recordSchema.parse(record)).toEqual(record)
      }),
      { numRuns: RUNS / 10 },
    )
    const gesture = new Gesture('lea-00001', 1, 5)
    nameGesture(gesture, 'import')
    importTable(gesture, 'ab'.repeat(32), 'Écoles.csv', { encoding: 'windows-1252', headerRow: 1 })
    note(gesture, 'version', { name: 'envoyé au DGS' })
    skipRecord(gesture, 'nadia-001', 7)
    for (const record of gesture.records) expect(recordSchema.parse(record)).toEqual(record)
    expect(gesture.records.map(({ s, g }) => [s, g])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
    ])
  })

  it('fits the lines of a journal, however long the values', () => {
    const texts = ['\u{1F3EB}', '\udc80', '\n', '"', 'é', 'x'].map((letter) =>
      letter.repeat(Math.floor(LONGEST_VALUE / letter.length)),
    )
    const gesture = new Gesture('lea-00001', 1, 5)
    setCells(
      gesture,
      texts.map((value, row) => ({ row: baseRowId(BASE, row), column, value })),
    )
    const [long = ''] = texts
    setCells(gesture, [{ row: baseRowId(BASE, 0), column, value: long }])
    for (const record of gesture.records) {
      expect(lineLength(record)).toBeLessThanOrEqual(record.k === 'S' ? LONGEST_BULK_LINE : LONGEST_LINE)
    }
  })

  it('is measured without being written', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 })
    fc.assert(
      fc.property(
        fc.oneof(text, fc.constantFrom('\ud800', '\u0000"\\', 'é€\u{1F3EB}'), fc.constant(null)),
        (value) => {
          expect(jsonBytes(value)).toBeGreaterThanOrEqual(encoder.encode(JSON.stringify(value)).length)
        },
      ),
    )
  })

  it('sets many cells of a column in one record, in whatever order they come', () => {
    const lea = new Colleague('lea-00001')
    lea.act((gesture) => {
      setCells(
        gesture,
        [3, 0, 2, 0].map((row, at) => ({ row: baseRowId(BASE, row), column, value: String(at) })),
      )
    })
    expect(lea.log.map(({ record }) => record)).toEqual([
      { s: 1, t: 1, g: 1, k: 'S', c: column, b: BASE, i: [0, 2, 1], v: ['3', '2', '0'] },
    ])
    expect([0, 1, 2, 3].map((row) => lea.table.cellAt(row, 0)?.value)).toEqual(['3', undefined, '2', '0'])
  })

  it('fills an inserted column by the numbers of its rows', () => {
    const gesture = new Gesture('lea-00001', 1, 5)
    const inserted = insertedColumnId('lea-00001', 1)
    setCells(
      gesture,
      [0, 1, 2].map((row) => ({ row: baseRowId(BASE, row), column: inserted, value: 'x' })),
    )
    expect(gesture.records.map((record) => record.k === 'S' && record.i)).toEqual([[0, 1, 1]])
  })
})
