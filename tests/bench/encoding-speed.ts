/**
 * Speed of the engine on 20 MB of CSV against TextDecoder in the same run: a clean file, and a file that is mojibake
 * throughout. "Looked through" and "repaired" are detection and survey of a text whose records are known, cells cut and
 * repairs handed out; "opened" is all that opening a file does after reading it.
 *
 *   node tests/bench/encoding-speed.ts [rounds]
 *
 * Time is the thread's own on the processor, the work of each round follows TextDecoder's, and medians are printed:
 * other programs on the machine then change little.
 */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'

import { readCsv } from '../../shared/csv/sniff-dialect.ts'
import { tableShape } from '../../shared/csv/table-shape.ts'
import { decodeSingleByte } from '../../shared/text/code-page-tables.ts'
import { decodeBytes } from '../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../src-main/encoding/detect.ts'
import { silentHooks } from '../../src-main/engine/hooks.ts'
import { openTable } from '../../src-main/engine/open-table.ts'
import { surveyTable } from '../../src-main/engine/survey-table.ts'
import { createTableRows } from '../../src-main/engine/table-rows.ts'
import { shippedLexicons } from '../../src-main/lexicons/shipped-lexicons.ts'

const SIZE = 20_000_000
const rounds = Number(process.argv[2] ?? 9)
const data = join(
  import.meta.dirname,
  '../../node_modules/@etalab/decoupage-administratif/data/communes.json',
)
const communes = (JSON.parse(readFileSync(data, 'utf8')) as readonly { readonly nom: string }[]).map(
  ({ nom }) => nom,
)

const lexicons = shippedLexicons(join(import.meta.dirname, '../../assets/lexicons'), (problem) => {
  throw problem
})

const clean = Buffer.from(cleanRows())
const damaged = Buffer.from(decodeSingleByte(clean, 'windows-1252'))
const cases = [
  { name: 'clean: detected and looked through', bytes: clean, work: lookThrough(clean) },
  { name: 'all mojibake: detected and repaired', bytes: damaged, work: lookThrough(damaged) },
  { name: 'clean: opened', bytes: clean, work: () => opened(clean) },
  { name: 'all mojibake: opened', bytes: damaged, work: () => opened(damaged) },
].map((measured) => ({ ...measured, times: [] as number[], decoding: [] as number[] }))

for (let round = 0; round < rounds; round++) {
  for (const { bytes, work, times, decoding } of cases) {
    decoding.push(timeOf(() => new TextDecoder().decode(bytes)))
    times.push(timeOf(work))
  }
}

for (const { name, bytes, times, decoding } of cases) {
  const rate = bytes.length / medianOf(times) / 1000
  const decode = bytes.length / medianOf(decoding) / 1000
  const share = ((100 * rate) / decode).toFixed(1)
  const best = (bytes.length / Math.min(...times) / 1000).toFixed(0)
  console.log(
    `${name.padEnd(38)} ${rate.toFixed(0)} MB/s (best ${best}), ${share} % of TextDecoder (${decode.toFixed(0)} MB/s)`,
  )
}
console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)}`)

function cleanRows(): string {
  const rows: string[] = []
  for (let row = 0, size = 0; size < SIZE; row++) {
    const name = communes[(row * 7919) % communes.length] ?? ''
    const text = `${String(row)};${name};Médiathèque intercommunale de ${name};${String(row % 97)} rue du Général-de-Gaulle;Équipement public;50.41${String(row % 1000)};ouvert à tous les âges\r\n`
    rows.push(text)
    size += Buffer.byteLength(text)
  }
  return rows.join('')
}

/** Detects, surveys every record and hands out the repaired texts. */
function lookThrough(bytes: Uint8Array): () => number {
  const { text, rawRuns } = decodeBytes(bytes, 'utf-8')
  const csv = readCsv(text)
  const rows = createTableRows(csv)
  const { columnCount } = tableShape(csv)
  return () => {
    detectEncoding(bytes)
    const { repairs } = surveyTable({ csv, rows, rawRuns }, columnCount, lexicons, silentHooks)
    let length = 0
    for (let at = 0; at < repairs.length; at++)
      length += (repairs.after[repairs.values[at] ?? 0] ?? '').length
    return length
  }
}

function opened(bytes: Uint8Array): number {
  return openTable(bytes, 'table.csv', { lexicons, hooks: silentHooks }).plan.repairs.length
}

/** Milliseconds of the thread on the processor. */
function timeOf(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
}
