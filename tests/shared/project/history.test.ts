import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareTables } from '../../../shared/project/compare-states.ts'
import { nameGesture, note, setCells } from '../../../shared/project/gesture.ts'
import { cellHistory, gestures, rowHistory } from '../../../shared/project/history.ts'
import { namedVersions } from '../../../shared/project/named-versions.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import { writeRestore } from '../../../shared/project/restore.ts'

import { Colleague, baseCell, screen } from './colleague.ts'
import { BASE } from './merge-under-test.ts'
import { histories, playTogether } from './random-gestures.ts'
import { RUNS } from './runs.ts'

describe('an earlier state', () => {
  it('comes back exactly when it is restored, and restoring can be undone', () => {
    fc.assert(
      fc.property(histories(3), fc.nat(), (steps, at) => {
        const { team, all } = playTogether(steps, 3)
        const [colleague] = team
        if (colleague === undefined) return
        colleague.receive(all)
        const { applied } = colleague.project.records
        const moment = applied[at % Math.max(1, applied.length)]
        if (moment === undefined) return
        const vector = { ...moment.vector, [moment.author]: moment.seq }
        const target = colleague.project.stateAt(vector).tables.get(BASE)
        if (target === undefined) throw new Error('no table')
        const before = screen(colleague.table)
        const records = colleague.log.length
        colleague.act((gesture, table) => {
          nameGesture(gesture, 'restore')
          writeRestore(gesture, table, target, baseCell)
        })
        const restored = screen(colleague.table)
        expect(restored).toEqual(screen(target))
        expect(colleague.log.length).toBeGreaterThan(records)
        const difference = compareTables(target, colleague.table, baseCell)
        expect(Object.values(difference).flat().filter(Boolean)).toEqual([])
        if (colleague.log.length === records + 1) return
        colleague.undo()
        expect(screen(colleague.table)).toEqual(before)
      }),
      { numRuns: RUNS },
    )
  })

  it('is told apart from the present cell by cell, row by row, column by column', () => {
    const lea = new Colleague('lea-00001')
    const start = lea.project.records.vector()
    const column = baseColumnId(BASE, 2)
    lea.act((gesture) => {
      setCells(gesture, [{ row: baseRowId(BASE, 3), column, value: 'neuf' }])
    })
    const before = lea.project.stateAt(start).tables.get(BASE)
    if (before === undefined) throw new Error('no table')
    expect(compareTables(before, lea.table, baseCell)).toEqual({
      cells: [{ row: baseRowId(BASE, 3), column, before: '3/2', after: 'neuf' }],
      addedRows: [],
      deletedRows: [],
      areRowsReordered: false,
      addedColumns: [],
      deletedColumns: [],
      renamedColumns: [],
      areColumnsReordered: false,
    })
  })

  it('is reached by what a colleague knew then, even if others had written more', () => {
    fc.assert(
      fc.property(histories(3), (steps) => {
        const { team, all } = playTogether(steps, 3)
        const colleague = team[2]
        if (colleague === undefined) return
        const [seen, vector] = [screen(colleague.table), colleague.project.records.vector()]
        colleague.receive(all)
        const then = colleague.project.stateAt(vector).tables.get(BASE)
        expect(then && screen(then)).toEqual(seen)
      }),
      { numRuns: RUNS / 4 },
    )
  })
})

describe('the history', () => {
  it('tells every gesture once, the latest first, with who, when and how much', () => {
    fc.assert(
      fc.property(histories(3), (steps) => {
        const { team, all } = playTogether(steps, 3)
        const [colleague] = team
        if (colleague === undefined) return
        colleague.receive(all)
        const told = [...gestures(colleague.project.records, colleague.project.state)]
        const made = new Set(all.map(({ author, record }) => `${author} ${String(record?.g)}`))
        expect(told.map(({ author, gesture }) => `${author} ${String(gesture)}`).sort()).toEqual(
          [...made].sort(),
        )
        expect(told.every(({ time }, at) => time <= (told[at - 1]?.time ?? Infinity))).toBe(true)
      }),
      { numRuns: RUNS / 4 },
    )
  })

  it('counts a paste as one gesture, and follows a cell and a row', () => {
    const lea = new Colleague('lea-00001')
    const column = baseColumnId(BASE, 0)
    lea.act((gesture) => {
      nameGesture(gesture, 'paste')
      setCells(
        gesture,
        [0, 1, 2, 3].map((row) => ({ row: baseRowId(BASE, row), column, value: `p${String(row)}` })),
      )
    })
    lea.act((gesture) => {
      setCells(gesture, [{ row: baseRowId(BASE, 1), column, value: 'corrigé' }])
    })
    lea.act((gesture) => {
      note(gesture, 'version', { name: 'envoyé au DGS' })
    })
    const told = [...gestures(lea.project.records, lea.project.state)]
    expect(told.map(({ kind, cells, tables }) => [kind, cells, ...tables])).toEqual([
      ['version', 0],
      ['edit', 1, BASE],
      ['paste', 4, BASE],
    ])
    const values = (writes: readonly { readonly value: unknown }[]) => writes.map(({ value }) => value)
    expect(values(cellHistory(lea.table, baseRowId(BASE, 1), column))).toEqual(['corrigé', 'p1'])
    expect(values(rowHistory(lea.table, baseRowId(BASE, 2)))).toEqual(['p2'])
    expect(namedVersions(lea.project.records).map(({ name }) => name)).toEqual(['envoyé au DGS'])
  })
})
