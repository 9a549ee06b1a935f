/** The readings to show side by side, on lines where they differ. */
import type { EncodingCandidate } from '../../shared/encoding-report.ts'
import { decodeSingleByte } from '../../shared/text/code-page-tables.ts'
import type { AccentedLines } from './accented-lines.ts'
import { pagesDiffer } from './page-kin.ts'
import type { RankedPage } from './page-ranking.ts'

const CANDIDATES = 5
const SAMPLES = 6
/** Bytes of a sample line, and how many of them stand before the first one beyond ASCII. */
const SAMPLE_LENGTH = 120
const SAMPLE_BEFORE = 40

/** The likeliest pages with what they read; `ranked` is cheapest first. */
export function candidatesOf(
  bytes: Uint8Array,
  lines: AccentedLines,
  ranked: readonly RankedPage[],
): readonly EncodingCandidate[] {
  const shown = differentReadings(lines, ranked).slice(0, CANDIDATES)
  const least = shown[0]?.cost ?? 0
  const weights = shown.map(({ cost }) => Math.exp(least - cost))
  const sum = weights.reduce((a, b) => a + b, 0)
  const samples = sampleLines(bytes, lines, shown)
  return shown.map(({ page }, index) => ({
    encoding: page,
    score: (weights[index] ?? 0) / sum,
    samples: samples.map((sample) => decodeSingleByte(sample, page)),
  }))
}

/** The likeliest page of each reading: two pages that read the file alike are no choice. */
function differentReadings(lines: AccentedLines, ranked: readonly RankedPage[]): readonly RankedPage[] {
  return ranked.filter(({ page }, index) =>
    ranked.slice(0, index).every((likelier) => pagesDiffer(lines.strayBytes, likelier.page, page)),
  )
}

/** Lines from all over the file on which the two likeliest pages differ; failing that, any lines beyond ASCII. */
function sampleLines(
  bytes: Uint8Array,
  lines: AccentedLines,
  ranked: readonly RankedPage[],
): readonly Uint8Array[] {
  const [first, second] = ranked
  const telling: Uint8Array[] = []
  const others: Uint8Array[] = []
  const seen = new Set<string>()
  const step = Math.max(1, Math.floor(lines.count / 2000))
  for (let line = 0; line < lines.count && telling.length < SAMPLES; line += step) {
    if (lines.strays[line] === 0) continue
    const sample = cutLine(bytes, lines.starts[line] ?? 0, lines.ends[line] ?? 0)
    const reading = decodeSingleByte(sample, first?.page ?? 'windows-1252')
    if (seen.has(reading)) continue
    seen.add(reading)
    const differs = second !== undefined && decodeSingleByte(sample, second.page) !== reading
    if (differs) telling.push(sample)
    else if (others.length < SAMPLES) others.push(sample)
  }
  return telling.length > 0 ? telling : others
}

function cutLine(bytes: Uint8Array, start: number, end: number): Uint8Array {
  let firstHigh = start
  while (firstHigh < end && (bytes[firstHigh] ?? 0) < 0x80) firstHigh++
  const from = end - start <= SAMPLE_LENGTH ? start : Math.max(start, firstHigh - SAMPLE_BEFORE)
  return bytes.subarray(from, Math.min(end, from + SAMPLE_LENGTH))
}
