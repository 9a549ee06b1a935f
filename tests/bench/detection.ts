/**
 * Scores detection and decoding on a corpus: `node tests/bench/detection.ts <folder> [--wrong] [--only <kind>]`.
 * The folder holds `cases.jsonl`, one case to a line: { id, kind, bytes | file, expected_text | expected_file |
 * expected_encoding }; of its kinds, `decode`, `detect` and `mixed` are read. An answer is right if its text is: two
 * encodings that read a file alike are the same answer. Beside it, jschardet alone with its list of ten encodings.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import iconv from 'iconv-lite'
import { detect } from 'jschardet'

import { decodeBytes } from '../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../src-main/encoding/detect.ts'
import { readRawBytes } from '../../src-main/encoding/raw-runs.ts'
import { decodeSingleByte } from '../../shared/text/code-page-tables.ts'
import type { CodePage, FileEncoding } from '../../shared/text/code-page.ts'

type Case = {
  readonly id: string
  readonly kind: string
  readonly damage: string
  readonly bytes?: string
  readonly file?: string
  readonly expected_text?: string
  readonly expected_file?: string
  readonly expected_encoding?: string
}

const pageOfCodec: Readonly<Record<string, CodePage>> = {
  cp1252: 'windows-1252',
  'latin-1': 'iso-8859-1',
  'iso8859-15': 'iso-8859-15',
  'mac-roman': 'macintosh',
  cp850: 'cp850',
  cp437: 'cp437',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1254: 'windows-1254',
  'iso8859-2': 'iso-8859-2',
}

const listOfTen =
  'ascii utf-8 utf-8-sig windows-1252 iso8859-15 mac-roman cp850 utf-16-le utf-16-be utf-16'.split(' ')

function decodeByCodec(bytes: Uint8Array, codec: string): string {
  const name = codec.replace('+bom', '').toLowerCase()
  const page =
    pageOfCodec[name] ?? (name === 'windows-1252' ? name : name === 'macroman' ? 'macintosh' : undefined)
  const text =
    page === undefined
      ? iconv.decode(Buffer.from(bytes), name.replace('utf-8-sig', 'utf-8'), { stripBOM: false })
      : decodeSingleByte(bytes, page)
  return text.replace(/^\ufeff/, '')
}

function expectedText(folder: string, one: Case, bytes: Uint8Array): string {
  if (one.expected_text !== undefined) return one.expected_text
  if (one.expected_file !== undefined) return readFileSync(join(folder, one.expected_file), 'utf8')
  return decodeByCodec(bytes, one.expected_encoding ?? 'utf-8')
}

export type Answer = { readonly encoding: FileEncoding; readonly decided: boolean; readonly text: string }

export function answerOf(bytes: Uint8Array): Answer {
  const { report, linePages } = detectEncoding(bytes)
  const decoded = decodeBytes(bytes, report.encoding, linePages)
  return {
    encoding: report.encoding,
    decided: report.decided,
    text: readRawBytes(decoded.text, decoded.rawRuns),
  }
}

function peerText(bytes: Uint8Array): string {
  const { encoding } = detect(bytes, { detectEncodings: listOfTen })
  return decodeByCodec(bytes, encoding ?? 'utf-8')
}

export function sizeClass(size: number): string {
  if (size < 600) return '200 B'
  if (size < 5000) return '1 kB'
  return '>= 10 kB'
}

type Tally = {
  cases: number
  right: number
  undecided: number
  peer: number
  cells: number
  rightCells: number
}

function cellsOf(text: string): string[] {
  return text.split(/[;\t\n]|,(?! )/)
}

function scoreFolder(folder: string, showWrong: boolean): void {
  const tallies = new Map<string, Tally>()
  const lines = readFileSync(join(folder, 'cases.jsonl'), 'utf8').split('\n')
  for (const line of lines) {
    if (line === '') continue
    const one = JSON.parse(line) as Case
    if (!['decode', 'detect', 'mixed'].includes(one.kind)) continue
    const bytes =
      one.bytes === undefined ? readFileSync(join(folder, one.file ?? '')) : Buffer.from(one.bytes, 'base64')
    const want = expectedText(folder, one, bytes)
    const answer = answerOf(bytes)
    const what =
      one.kind === 'mixed' ? one.damage : `${one.expected_encoding ?? ''} ${sizeClass(bytes.length)}`
    const key = `${one.kind.padEnd(7)} ${what}`
    const tally = tallies.get(key) ?? { cases: 0, right: 0, undecided: 0, peer: 0, cells: 0, rightCells: 0 }
    tallies.set(key, tally)
    tally.cases++
    const isRight = answer.text === want
    if (isRight) tally.right++
    if (!answer.decided) tally.undecided++
    if (peerText(bytes) === want) tally.peer++
    const got = cellsOf(answer.text)
    cellsOf(want).forEach((cell, index) => {
      if (/[^\0-\x7f]/.test(cell)) {
        tally.cells++
        if (got[index] === cell) tally.rightCells++
      }
    })
    if (!isRight && showWrong) showDifference(one, answer, want)
  }
  console.log(`\n${basename(folder)}\n${'case'.padEnd(62)}     n  right %  undecided  cells %  jschardet %`)
  for (const [key, tally] of [...tallies].sort(([one], [other]) => one.localeCompare(other))) {
    const share = (count: number, of: number): string => ((100 * count) / of).toFixed(1).padStart(8)
    console.log(
      key.padEnd(62) +
        String(tally.cases).padStart(6) +
        share(tally.right, tally.cases) +
        String(tally.undecided).padStart(11) +
        share(tally.rightCells, tally.cells) +
        share(tally.peer, tally.cases).padStart(12),
    )
  }
}

function showDifference(one: Case, answer: Answer, want: string): void {
  const wanted = want.split('\n')
  const index = answer.text.split('\n').findIndex((line, at) => line !== wanted[at])
  const got = answer.text.split('\n')[index] ?? ''
  console.log(
    `${one.id} ${one.damage} ${one.expected_encoding ?? ''} -> ${answer.encoding}, decided ${answer.decided}`,
  )
  console.log(
    `   want ${JSON.stringify(wanted[index]?.slice(0, 160))}\n   got  ${JSON.stringify(got.slice(0, 160))}`,
  )
}

if (import.meta.main) {
  const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  if (folders.length === 0) throw new Error('usage: detection.ts <folder>… [--wrong]')
  for (const folder of folders) scoreFolder(folder, process.argv.includes('--wrong'))
}
