/**
 * What it costs to read the communes, to index them, and to find one while it is typed.
 *
 *   node tests/bench/communes.ts
 */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

import { communeIndex } from '../../shared/places/commune-index.ts'
import { parsePlaceTable } from '../../shared/places/place-table.ts'
import { communeSearch } from '../../shared/places/search-communes.ts'
import { territoryOf } from '../../shared/places/territory.ts'
import { findPlaceFile } from '../../src-main/places/shipped-places.ts'

const ROUNDS = 9
const TYPED = [
  'saint-denis',
  'lens',
  "l'haÿ-les-roses",
  'boulogne-billancourt',
  'st remy sur avre',
  '62300',
  '2a004',
  'noyelles-sous-lens',
]

function measured(run: () => unknown): { readonly first: number; readonly median: number } {
  const times = Array.from({ length: ROUNDS }, () => {
    // Time of the processor, so that what else runs on the machine counts little.
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return { first: times[0] ?? 0, median: times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0 }
}

function say(what: string, { first, median }: { first: number; median: number }): void {
  console.log(`${what.padEnd(44)} ${median.toFixed(2).padStart(8)} ms   (first ${first.toFixed(1)} ms)`)
}

console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'}`)
const packed = readFileSync(findPlaceFile(join(import.meta.dirname, '../..'), undefined))
const text = brotliDecompressSync(packed).toString('utf8')
say(
  'unpack',
  measured(() => brotliDecompressSync(packed).toString('utf8')),
)
say(
  'read the lines',
  measured(() => parsePlaceTable(text)),
)
const table = parsePlaceTable(text)
say(
  'index by code',
  measured(() => communeIndex(table).byCode('62498')),
)
say(
  'index by code and name',
  measured(() => communeIndex(table).named('Lens')),
)
const search = communeSearch(table)
say(
  'make the search ready',
  measured(() => communeSearch(table)),
)
const lens = communeIndex(table).collectivity('246200364')
const territory = territoryOf(lens?.communes ?? [])
const keystrokes = TYPED.flatMap((typed) => Array.from(typed, (_, at) => typed.slice(0, at + 1)))
const each = keystrokes.map((typed) => ({ typed, ...measured(() => search(typed, { territory })) }))
each.sort((one, other) => other.median - one.median)
const [worst, middle] = [each[0], each[each.length >> 1]]
if (worst !== undefined && middle !== undefined) {
  say(`a keystroke, of ${String(each.length)}`, middle)
  say(`the slowest keystroke, « ${worst.typed} »`, worst)
}
