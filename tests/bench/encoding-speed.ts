/**
 * Speed of the repair engine on 20 MB of CSV against TextDecoder in the same run: a clean file looked through, a file
 * that is mojibake throughout, cut into cells beforehand, surveyed and repaired.
 *
 *   node tests/bench/encoding-speed.ts
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { decodeSingleByte } from '../../shared/text/code-page-tables.ts'
import { createRepairSurvey } from '../../shared/text/survey.ts'
import { looksDamaged, nextSuspect } from '../../shared/text/suspect.ts'

const SIZE = 20_000_000
const data = join(
  import.meta.dirname,
  '../../node_modules/@etalab/decoupage-administratif/data/communes.json',
)
const communes = (JSON.parse(readFileSync(data, 'utf8')) as readonly { readonly nom: string }[]).map(
  ({ nom }) => nom,
)

const clean = Buffer.from(cleanRows())
const damaged = Buffer.from(decodeSingleByte(clean, 'windows-1252'))

for (let run = 0; run < 3; run++) {
  const cleanText = new TextDecoder().decode(clean)
  const cells = new TextDecoder().decode(damaged).split(/;|\r\n/)
  const decodeClean = rateOf(clean.length, () => new TextDecoder().decode(clean))
  const decodeDamaged = rateOf(damaged.length, () => new TextDecoder().decode(damaged))
  report(
    'clean: looked through',
    rateOf(clean.length, () => countSuspects(cleanText)),
    decodeClean,
  )
  report(
    'all mojibake: surveyed and repaired',
    rateOf(damaged.length, () => repair(cells)),
    decodeDamaged,
  )
}

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

function countSuspects(text: string): number {
  let count = 0
  for (let at = nextSuspect(text, 0); at >= 0; at = nextSuspect(text, at + 1)) count++
  return count
}

/** Surveys every damaged cell, as the table engine has cut them, and hands out the repaired texts. */
function repair(cells: readonly string[]): number {
  const survey = createRepairSurvey({ columnCount: 7 })
  for (const [at, cell] of cells.entries())
    if (looksDamaged(cell)) survey.add(Math.floor(at / 7), at % 7, cell)
  const { repairs } = survey.plan()
  let length = 0
  for (let at = 0; at < repairs.length; at++) length += (repairs.after[repairs.values[at] ?? 0] ?? '').length
  return length
}

function rateOf(bytes: number, work: () => unknown): number {
  const started = performance.now()
  work()
  return bytes / (performance.now() - started) / 1000
}

function report(what: string, rate: number, decode: number): void {
  const share = ((100 * rate) / decode).toFixed(0)
  console.log(
    `${what.padEnd(40)} ${rate.toFixed(0)} MB/s, ${share} % of TextDecoder (${decode.toFixed(0)} MB/s)`,
  )
}
