/**
 * What looking at a table costs: a sort, a filter, a search, a list of values, statistics.
 *
 *   node tests/bench/views.ts [rows]
 */
import { loadavg } from 'node:os'

import type { ViewSpec } from '../../shared/ipc-views.ts'
import { runSteps } from '../../shared/steps.ts'
import type { Steps } from '../../shared/steps.ts'
import { findCells } from '../../src-main/engine/find-in-table.ts'
import { silentHooks } from '../../src-main/engine/hooks.ts'
import { makeView } from '../../src-main/engine/make-view.ts'
import { openTable } from '../../src-main/engine/open-table.ts'
import { runView } from '../../src-main/engine/view-command.ts'
import { tableBytes } from './make-table.ts'

const rows = Number(process.argv[2] ?? 100_000)
const ROUNDS = 7

/** Processor time, which a busy machine does not stretch as it does the clock's: what a quiet one would take, or more. */
function measure(what: string, run: () => Steps<unknown>): void {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage()
    runSteps(run())
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  const first = times[0] ?? 0
  times.sort((a, b) => a - b)
  const median = times[ROUNDS >> 1] ?? 0
  console.log(`${what.padEnd(52)} ${median.toFixed(0).padStart(6)} ms   (first ${first.toFixed(0)} ms)`)
}

const chunks = [...tableBytes({ rows, as: 'clean' })]
const table = openTable(Buffer.concat(chunks), 'bench.csv', { hooks: silentHooks })
const { columns } = table.shown
console.log(
  `${String(rows)} rows × ${String(columns.length)} columns, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
)
const all: ViewSpec = { rows: 'all', sort: [], filters: [] }
const query = { text: '', matchCase: false, matchAccents: false, wholeCell: false }
const finder = {
  find: () => {
    throw new Error('nothing is looked for')
  },
  forget: () => undefined,
}

for (const { slot, name } of columns)
  measure(`sort by ${name}`, () => makeView(table, { ...all, sort: [{ column: slot, direction: 'up' }] }))
const sort = [3, 1, 0].map((column) => ({ column, direction: 'down' as const }))
measure('sort by three columns', () => makeView(table, { ...all, sort }))
for (const column of [0, 1, columns.length - 1])
  measure(`filter: ${columns[column]?.name ?? ''} contains "e"`, () =>
    makeView(table, { ...all, filters: [{ column, kind: 'contains', text: 'e' }] }),
  )
for (const text of ['lens', 'école', 'e'])
  measure(`search "${text}" in the table`, () =>
    findCells(table, { show: 'all', query: { ...query, text }, scope: { in: 'table' } }),
  )
measure('search "école" in a column', () =>
  findCells(table, {
    show: 'all',
    query: { ...query, text: 'école' },
    scope: { in: 'columns', columns: [1] },
  }),
)
for (const column of [0, 3])
  measure(`values of ${columns[column]?.name ?? ''}`, () =>
    runView(table, finder, {
      name: 'view.values',
      argument: { documentId: '1', view: all, column, containing: '' },
    }),
  )
measure('statistics of the whole table', () =>
  runView(table, finder, {
    name: 'view.statistics',
    argument: {
      documentId: '1',
      show: 'all',
      ranges: [{ top: 0, bottom: rows - 1, columns: columns.map(({ slot }) => slot) }],
    },
  }),
)
