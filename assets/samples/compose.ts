/**
 * Composes `equipements-publics.csv`: the facilities of 36 communes, as their town halls sent them, pasted together.
 * What each of them sent in a year went through its own mishap, and so did three column names. Run it to write the file again:
 *
 *   node assets/samples/compose.ts
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { damagedLine, readAsWindows1252 } from './damage.ts'
import type { LineDamage } from './damage.ts'
import { facilityHeader, inventFacilities } from './facilities.ts'
import type { Facility } from './facilities.ts'
import { seededRandom } from './seeded-random.ts'

export const SAMPLE_NAME = 'equipements-publics.csv'

/** Rows by what happened to them. The header is one more line of UTF-8: 412 lines of UTF-8, 391 of windows-1252. */
const ROWS_BY_DAMAGE: readonly (readonly [LineDamage, number])[] = [
  ['windows-1252', 391],
  ['mojibake', 242],
  ['utf-8', 143],
  ['mojibake2', 26],
]
const BROKEN_NAMES: readonly string[] = ['numéro_inventaire', 'catégorie', 'téléphone']
const SEED = 20210215
const LINE_END = '\r\n'

export type SampleRow = { readonly cells: readonly string[]; readonly damage: LineDamage }

/** The truth: every row as it should read, and what happened to it. */
export function sampleRows(): SampleRow[] {
  const total = ROWS_BY_DAMAGE.reduce((sum, [, rows]) => sum + rows, 0)
  const facilities = inventFacilities(total, SEED)
  const damages = damageByRow(facilities)
  return facilities.map(({ cells }, i) => ({ cells, damage: damages[i] ?? 'utf-8' }))
}

/** The whole sample as it should read, in UTF-8 without a byte order mark. */
export function cleanSample(): string {
  return [facilityHeader, ...sampleRows().map(({ cells }) => cells)].map(lineOf).join('')
}

/** The bytes of the damaged sample. */
export function composeSample(): Buffer {
  const header = facilityHeader.map((name) => (BROKEN_NAMES.includes(name) ? readAsWindows1252(name) : name))
  return Buffer.concat([
    damagedLine(lineOf(header), 'utf-8'),
    ...sampleRows().map(({ cells, damage }) => damagedLine(lineOf(cells), damage)),
  ])
}

function lineOf(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return quoted.join(';') + LINE_END
}

/**
 * What a commune sent in one year went through one mishap. Those lots are shared out in a shuffled order, each to the
 * mishap with most rows to go, and split where there is no room for the whole.
 */
function damageByRow(facilities: readonly Facility[]): LineDamage[] {
  const random = seededRandom(SEED + 1)
  const remaining = new Map(ROWS_BY_DAMAGE)
  const lots = Map.groupBy(facilities.keys(), (i) => lotOf(facilities[i]))
  const order = [...lots.values()].map((rows) => ({ rows, at: random.next() })).sort((a, b) => a.at - b.at)
  const damages: LineDamage[] = []
  for (const { rows } of order) {
    for (let done = 0; done < rows.length;) {
      const [damage, left] = [...remaining].reduce((most, entry) => (entry[1] > most[1] ? entry : most))
      const now = rows.slice(done, done + left)
      for (const row of now) damages[row] = damage
      remaining.set(damage, left - now.length)
      done += now.length
    }
  }
  return damages
}

function lotOf(facility: Facility | undefined): string {
  const updated = facility?.cells[facilityHeader.indexOf('date_mise_à_jour')] ?? ''
  return `${facility?.commune.insee ?? ''} ${updated.slice(0, 4)}`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, SAMPLE_NAME), composeSample())
