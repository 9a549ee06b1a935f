/**
 * Detection on texts of one's own: `node tests/bench/detection-held-out.ts <file or folder>… [--cuts 40] [--seed 1]
 * [--wrong]`. Every .csv and .txt file (UTF-8, else windows-1252) is encoded every way, cut at line starts to 200 B,
 * 1 kB and 10 kB and left whole, and pasted together in two encodings. Only the lines that the encoding can hold are
 * kept, and a cut must hold a character beyond ASCII. Right is who reads the text back.
 */
import { isUtf8 } from 'node:buffer'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { encodeText } from '../../src-main/encoding/encode.ts'
import { decodeSingleByte, encodeSingleByte } from '../../shared/text/code-page-tables.ts'
import type { CodePage } from '../../shared/text/code-page.ts'
import { answerOf } from './detection.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cuts: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    wrong: { type: 'boolean', default: false },
  },
})

// A small generator of Park and Miller's kind: the same seed gives the same cuts.
let state = Number(values.seed) * 48_271 + 1
function chance(): number {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(csv|txt)$/.test(name))
    .sort()
    .map((name) => join(path, name))
}

/** Lines that are mojibake already: written in windows-1252 they are valid UTF-8 and rightly read so. */
const damaged = /[ÃÂ][\u00a0-\u00bf\u2018-\u2122ŠšŒœŽžŸƒˆ˜]|â€|[\u0080-\u009f\ufffd]/

function linesOf(path: string): string[] {
  const bytes = readFileSync(path)
  const text = isUtf8(bytes) ? bytes.toString('utf8') : decodeSingleByte(bytes, 'windows-1252')
  const lines = text.replace(/^\ufeff/, '').match(/[^\n]*\n|[^\n]+$/g) ?? []
  return lines.filter((line) => !damaged.test(line))
}

const pages = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp437'] as const
const beyondAscii = /[^\0-\x7f]/

/** A run of whole lines from a random place, of about `size` bytes. */
function cut(lines: readonly string[], size: number): string {
  let text = ''
  for (let line = Math.floor(chance() * lines.length); line < lines.length && text.length < size; line++) {
    text += lines[line] ?? ''
  }
  return text.slice(0, size)
}

const tallies = new Map<string, { cases: number; right: number; undecided: number }>()

function score(what: string, bytes: Uint8Array, want: string, source: string): void {
  const answer = answerOf(bytes)
  const tally = tallies.get(what) ?? { cases: 0, right: 0, undecided: 0 }
  tallies.set(what, tally)
  tally.cases++
  if (!answer.decided) tally.undecided++
  if (answer.text === want) {
    tally.right++
    return
  }
  if (!values.wrong) return
  let at = 0
  while (want[at] === answer.text[at]) at++
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40))
  console.log(`${what} ${source} -> ${answer.encoding}, decided ${answer.decided}`)
  console.log(`   want ${around(want)}\n   got  ${around(answer.text)}`)
}

const sizes = [200, 1000, 10_000] as const
for (const path of positionals.flatMap(filesUnder)) {
  const all = linesOf(path)
  for (const page of pages) {
    const lines = all.filter((line) => encodeSingleByte(line, page) !== null)
    scoreCuts(page, lines, (text) => encodeSingleByte(text, page) ?? new Uint8Array(), path)
  }
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    scoreCuts(encoding, all, (text) => encodeText(text, encoding), path)
  }
  for (const [one, other] of [
    ['utf-8', 'windows-1252'],
    ['utf-8', 'macintosh'],
    ['utf-8', 'cp850'],
    ['windows-1252', 'macintosh'],
    ['windows-1252', 'cp850'],
    ['macintosh', 'cp850'],
  ] as const) {
    scorePairs(all, one, other, path)
  }
}

function scoreCuts(
  what: string,
  lines: readonly string[],
  encode: (text: string) => Uint8Array,
  source: string,
): void {
  if (!lines.some((line) => beyondAscii.test(line))) return
  const whole = lines.join('')
  score(`${what} whole`, encode(whole), whole, source)
  for (const size of sizes) {
    if (whole.length < size) continue
    for (let index = 0; index < Number(values.cuts); index++) {
      const text = cut(lines, size)
      if (beyondAscii.test(text)) score(`${what} ${size} B`, encode(text), text, source)
    }
  }
}

/** Two encodings in a file: end to end, by turns, and a few lines of the one in the other. */
function scorePairs(all: readonly string[], one: 'utf-8' | CodePage, other: CodePage, source: string): void {
  const lines = all
    .filter((line) => [one, other].every((page) => page === 'utf-8' || encodeSingleByte(line, page) !== null))
    .slice(0, 3000)
  if (lines.filter((line) => beyondAscii.test(line)).length < 40) return
  const shapes: readonly (readonly [string, (index: number) => boolean])[] = [
    ['end to end', (index) => index > lines.length / 2],
    ['half by turns', () => chance() < 0.5],
    ['5 % of the second', () => chance() < 0.05],
    ['5 % of the first', () => chance() < 0.95],
  ]
  for (const [shape, isOther] of shapes) {
    const parts = lines.map((line, index) => encodeText(line, isOther(index) ? other : one))
    score(`${one} + ${other} ${shape}`, Buffer.concat(parts), lines.join(''), source)
  }
}

console.log(`${'case'.padEnd(50)}     n  right %  undecided`)
for (const [what, { cases, right, undecided }] of [...tallies].sort(([one], [other]) =>
  one.localeCompare(other),
)) {
  const share = ((100 * right) / cases).toFixed(1).padStart(9)
  console.log(what.padEnd(50) + String(cases).padStart(6) + share + String(undecided).padStart(11))
}
