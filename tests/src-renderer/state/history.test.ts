/** The fears: an answer about another cell, a restore that is not said, a present table changed while another is shown. */
import { describe, expect, it } from 'vitest'

import type { Comparison, EarlierTable, HistoryLine } from '../../../shared/ipc-history.ts'
import { actions } from '../../../src-renderer/actions/all-actions.ts'
import {
  backToNow,
  compareThen,
  focusCell,
  loadOlder,
  openHistory,
  showThen,
  toggleHistory,
} from '../../../src-renderer/state/history.ts'
import { nameVersion } from '../../../src-renderer/state/versions.ts'
import { restoreThen } from '../../../src-renderer/state/history-changes.ts'
import { createFakeApp } from '../fake-app.ts'
import { damagedDocument } from '../fake-documents.ts'

const document = damagedDocument
const none = { names: [], count: 0 }

function line(number: number): HistoryLine {
  return {
    gesture: { author: 'u-lea', number },
    by: { isMe: true },
    time: 0,
    event: { what: 'version', name: String(number) },
    isUndone: false,
  }
}

const table: EarlierTable = { columns: [{ slot: 0, name: 'nom', damagedCells: 0 }], rowCount: 3 }

function comparison(differingRows: number): Comparison {
  return {
    ...table,
    differingRows,
    cells: differingRows,
    addedRows: 0,
    deletedRows: 0,
    areRowsReordered: false,
    addedColumns: none,
    deletedColumns: none,
    renamedColumns: [],
    areColumnsReordered: false,
  }
}

function openApp(differingRows = 2) {
  return createFakeApp(
    {
      'history.list': ({ from, count }) => ({
        lines: Array.from({ length: count }, (_, at) => line(1000 - from - at)),
        hasMore: from < 200,
        people: [],
      }),
      'history.show': () => table,
      'history.compare': () => comparison(differingRows),
      'history.restore': () => ({ kind: 'done', document, changed: 2, remarks: [] }),
    },
    { document },
  )
}

describe('the history beside the table', () => {
  it('opens with the latest lines, brings older ones when asked, and closes', async () => {
    const app = openApp()
    await toggleHistory(app)
    expect(app.store.get().history).toMatchObject({ scope: 'all', hasMore: true, shown: null })
    await loadOlder(app)
    const { history } = app.store.get()
    expect(new Set(history?.lines?.map(({ gesture }) => gesture.number)).size).toBe(200)
    await toggleHistory(app)
    expect(app.store.get().history).toBeNull()
  })

  it('asks about the cell that has the keyboard, and of none where none has it', async () => {
    const app = openApp()
    await openHistory(app, 'cell')
    expect(app.names()).toEqual([])
    expect(app.store.get().history?.lines).toEqual([])
    focusCell(app, { row: 7, column: 2, rowNumber: 9, columnName: 'ville' })
    await openHistory(app, 'cell')
    await openHistory(app, 'row')
    const asked = app.bridge.calls.filter(({ command }) => command === 'history.list')
    expect(asked.map(({ argument }) => (argument as { of?: unknown }).of)).toEqual([
      { row: 7, column: 2 },
      { row: 7 },
    ])
  })

  it('an answer that comes after another question changes nothing', async () => {
    const waiting: ((lines: readonly HistoryLine[]) => void)[] = []
    const app = createFakeApp(
      {
        'history.list': () =>
          new Promise((resolve) => {
            waiting.push((lines) => {
              resolve({ lines, hasMore: false, people: [] })
            })
          }),
      },
      { document },
    )
    const first = openHistory(app, 'all')
    focusCell(app, { row: 1, column: 0, rowNumber: 3, columnName: 'nom' })
    const second = openHistory(app, 'cell')
    waiting[1]?.([line(2)])
    waiting[0]?.([line(1)])
    await Promise.all([first, second])
    expect(app.store.get().history?.lines).toEqual([line(2)])
  })
})

describe('an earlier state', () => {
  it('is shown in place of the present one, on which nothing can be decided meanwhile', async () => {
    const app = openApp()
    await openHistory(app, 'all')
    await showThen(app, line(4))
    expect(app.store.get().history?.shown).toMatchObject({ table, view: 'as-it-was' })
    for (const id of ['accept-all', 'refuse-all', 'apply-repairs'] as const) {
      expect(actions[id].isEnabled(app.store.get())).toBe(false)
    }
    backToNow(app)
    expect(actions['accept-all'].isEnabled(app.store.get())).toBe(true)
  })

  it('is compared in the rows that differ, in all if none does, and stays compared from line to line', async () => {
    const app = openApp()
    await openHistory(app, 'all')
    await showThen(app, line(4))
    await compareThen(app, null)
    expect(app.store.get().history?.shown?.view).toBe('differences')
    await showThen(app, line(3))
    expect(app.store.get().history?.shown).toMatchObject({ line: line(3), view: 'differences' })
    const same = openApp(0)
    await openHistory(same, 'all')
    await showThen(same, line(4))
    await compareThen(same, null)
    expect(same.store.get().history?.shown?.view).toBe('compared')
  })

  it('that can no longer be shown is said, and the present one stays', async () => {
    const app = createFakeApp({}, { document })
    await openHistory(app, 'all')
    await showThen(app, line(4))
    expect(app.store.get().history?.shown).toBeNull()
    expect(app.store.get().notice).toEqual({ said: 'Cet état ne peut plus être montré.' })
  })

  it('is restored, and the way back is said', async () => {
    const app = openApp()
    await openHistory(app, 'all')
    await showThen(app, line(4))
    await restoreThen(app, 'hier à 9 h 05')
    const { history, notice, rowsVersion } = app.store.get()
    expect(history?.shown).toBeNull()
    expect(rowsVersion).toBe(1)
    expect(JSON.stringify(notice)).toMatch(/comme il était hier à 9 h 05.*«\sAnnuler\s» revient/)
  })
})

it('a version without a name is none', async () => {
  const app = openApp()
  await nameVersion(app, '   ')
  expect(app.names()).toEqual([])
  await nameVersion(app, ' envoyé au DGS ')
  expect(app.bridge.calls[0]?.argument).toMatchObject({ name: 'envoyé au DGS' })
  await nameVersion(app, `${'a'.repeat(199)}🎉`)
  expect(app.store.get().announcement).toContain(`${'a'.repeat(199)}\u00a0»`)
})
