/**
 * What checking a table costs, as a ratio to parsing the same text in the same run.
 *
 *   node tests/bench/schema-speed.ts [rows]
 */
import { loadavg } from 'node:os'

import { parseRecords } from '../../shared/csv/cells.ts'
import { readCsv } from '../../shared/csv/sniff-dialect.ts'
import { compileSchema } from '../../shared/schema/compile-schema.ts'
import { LiveCheck } from '../../shared/schema/live-check.ts'
import { readDescriptor } from '../../shared/schema/read-descriptor.ts'

import { tableBytes } from './make-table.ts'

const rows = Number(process.argv[2] ?? 100_000)
const ROUNDS = 5
const KEYS = 200

/** Twenty columns of every kind, held to what a published schema holds them to; the bench table's own are told again until there are twenty. */
const kinds: Readonly<Record<string, object>> = {
  text: { type: 'string', constraints: { required: true, maxLength: 200 } },
  code: { type: 'string', constraints: { pattern: '^([013-9]\\d|2[AB1-9])\\d{3}$' } },
  number: { type: 'number', constraints: { minimum: -180, maximum: 180 } },
  date: { type: 'date' },
  choice: { type: 'string', constraints: { enum: ['oui', 'non', 'Oui'] } },
}
const kindNames = Object.keys(kinds)

const text = Buffer.concat([...tableBytes({ rows, as: 'clean' })]).toString('utf8')
const started = performance.now()
const csv = readCsv(text)
const [header = [], ...records] = parseRecords(
  csv.text,
  csv.index,
  csv.dialect.preambleRecords,
  csv.index.count,
  csv.dialect,
)
const parsing = performance.now() - started

const COLUMNS = 20
const names = Array.from({ length: COLUMNS }, (_, at) => `${header[at % header.length] ?? ''} ${String(at)}`)
const schema = readDescriptor({
  fields: names.map((name, at) => ({ name, ...kinds[kindNames[at % kindNames.length] ?? ''] })),
  primaryKey: names[0],
  custom_checks: [
    { name: 'compare-columns-value', params: { column: names[2], op: '>=', column2: names[7] } },
  ],
})
if (schema === null) throw new Error('no schema')
const compiled = compileSchema(schema)
const table = {
  header: names,
  rowCount: records.length,
  column: (column: number) => records.map((cells) => cells[column % header.length] ?? ''),
}

const times = Array.from({ length: ROUNDS }, () => {
  const start = performance.now()
  LiveCheck.open(compiled, table)
  return performance.now() - start
})
const live = LiveCheck.open(compiled, table)
const reporting = timeOf(() => live.report())
const keys = Array.from({ length: KEYS }, (_, at) => {
  const [row, column] = [(at * 7919) % records.length, at % COLUMNS]
  return timeOf(() => {
    live.edit({ row, column, text: `saisie ${String(at)}` })
    live.problemsAt(row, column)
  })
})
live.report()
live.edit({ row: 0, column: 1, text: 'encore' })
const again = timeOf(() => live.report())

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const show = (what: string, time: number): void =>
  console.log(
    `${what.padEnd(44)} ${time.toFixed(time < 10 ? 2 : 0).padStart(8)} ms  ${(time / parsing).toFixed(3).padStart(8)} × parsing`,
  )

console.log(
  `${String(records.length)} rows × ${String(COLUMNS)} columns, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
)
show(`parsing the ${String(header.length)} columns of the file`, parsing)
show('checking everything (median)', median(times))
show('checking everything (first)', times[0] ?? 0)
show('the report', reporting)
show('a key: edit and what is wrong (median)', median(keys))
show('a key: edit and what is wrong (slowest)', Math.max(...keys))
show('the report after an edit', again)
const { groups } = live.report()
console.log(
  `${String(groups.length)} groups, ${String(groups.reduce((sum, { count }) => sum + count, 0))} problems`,
)

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
