/**
 * What it costs the engine to tell a long history: the first page, a page far down, a page after one more gesture, what
 * is rare among everything, the history of a cell, the names of versions.
 *
 *   node --expose-gc tests/bench/history.ts [gestures]
 */
import { loadavg } from 'node:os'

import type { HistoryFilter } from '../../shared/ipc-history.ts'
import type { Arrival } from '../../shared/project/copies.ts'
import { Gesture, deleteRows, nameGesture, setCells } from '../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../shared/project/identity.ts'
import { nameVersion } from '../../shared/project/named-versions.ts'
import { Project } from '../../shared/project/project.ts'
import { createGestureTelling } from '../../src-main/engine/gesture-telling.ts'
import { silentHooks } from '../../src-main/engine/hooks.ts'
import { openTable } from '../../src-main/engine/open-table.ts'
import { createTableHistory } from '../../src-main/engine/table-history.ts'
import type { TableWork } from '../../src-main/engine/table-work.ts'
import { tableInMemory } from './make-table.ts'

const BASE = '0123abcd'
const ROWS = 10_000
/** One gesture in so many deletes a row, names a version, or is in the last column. */
const RARE = 10_000
const wanted = Number(process.argv[2] ?? 500_000)

const table = openTable(tableInMemory({ rows: ROWS, as: 'clean' }), 'lieux.csv', { hooks: silentHooks })
const columns = table.shape.columnNames
const project = new Project([{ id: BASE, rowCount: ROWS, columnNames: columns }])
const people = ['u-lea-00001', 'u-karim-001']
const next = people.map(() => 1)

/** A gesture of a person who knows of nobody else: how it is told does not depend on that. */
function arrivalsOf(number: number): Arrival[] {
  const who = number % people.length
  const [author = '', seq = 1] = [people[who], next[who]]
  const gesture = new Gesture(author, seq, 1_700_000_000_000 + number)
  nameGesture(gesture, 'edit')
  const row = baseRowId(BASE, number % ROWS)
  const column = number % RARE === 1 ? columns.length - 1 : number % (columns.length - 1)
  if (number % RARE === 0) deleteRows(gesture, [row])
  else if (number % RARE === 2) nameVersion(gesture, `version ${String(number)}`)
  else setCells(gesture, [{ row, column: baseColumnId(BASE, column), value: `valeur ${String(number)}` }])
  next[who] = gesture.nextSeq
  return gesture.records.map((record) => ({
    author,
    record,
    hash: `${String(number)}.${String(record.s)}`,
    previous: null,
    seen: {},
    sure: true,
  }))
}

function measure<Result>(what: string, run: () => Result): Result {
  const start = performance.now()
  const result = run()
  console.log(`${what.padEnd(52)} ${(performance.now() - start).toFixed(1).padStart(8)} ms`)
  return result
}

measure(`counting ${String(wanted)} gestures`, () => {
  for (let number = 0; number < wanted; number++) project.add(arrivalsOf(number))
})
const work = {
  id: BASE,
  project,
  get state() {
    return project.state.tables.get(BASE)
  },
  replica: { author: people[0], names: new Map(people.map((author) => [author, author])) },
} as unknown as TableWork
table.showEdits(work.state)
const history = createTableHistory(work, createGestureTelling(table, work))
const page = (from: number, only?: HistoryFilter) =>
  history.list({ from, count: 100, ...(only ? { only } : {}) })

measure('the first page', () => page(0))
measure('the page after 10,000 lines', () => page(10_000))
project.add(arrivalsOf(wanted))
measure('the first page after one more gesture', () => page(0))
measure('of one person', () => page(0, { author: people[1] ?? '' }))
measure(`deleted rows, one gesture in ${String(RARE)}`, () => page(0, { topic: 'rows' }))
measure(`one column, one gesture in ${String(RARE)}`, () => page(0, { column: columns.length - 1 }))
measure('the values of one cell', () => history.list({ from: 0, count: 100, of: { row: 7, column: 7 } }))
measure('one row', () => history.list({ from: 0, count: 100, of: { row: 7 } }))
measure('versions with a name', () => history.versions())
console.log(
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
)
