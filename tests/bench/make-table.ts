/**
 * Makes a benchmark table: invented French facilities, damaged in a chosen way. The same options give the same bytes
 * on every machine, so that timings can be compared and repairs checked against the clean form.
 *
 *   node tests/bench/make-table.ts --rows 100000 --as mixed --out mixed.csv
 *     --as         clean | mojibake | mojibake2 | mixed | windows-1252 | utf-16le
 *     --delimiter  ';' | ',' | tab | '|'       --eol  crlf | lf | cr       --seed N
 */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

import { damagedLine } from '../../assets/samples/damage.ts'
import type { LineDamage } from '../../assets/samples/damage.ts'
import { delimiters } from '../../shared/csv/dialect.ts'
import type { Delimiter, LineEnding } from '../../shared/csv/dialect.ts'

import { benchHeader, benchRows } from './table/rows.ts'

export const tableForms = ['clean', 'mojibake', 'mojibake2', 'mixed', 'windows-1252', 'utf-16le'] as const
/** `mixed`: whole lines by turns in UTF-8, windows-1252 and mojibake, as colleagues' files pasted together. */
export type TableForm = (typeof tableForms)[number]

export type TableOptions = {
  /** Data rows; the header comes on top. */
  readonly rows: number
  readonly as: TableForm
  readonly delimiter?: Delimiter
  readonly eol?: LineEnding
  readonly seed?: number
}

const BLOCK = 1024 * 1024
const mixture: readonly LineDamage[] = ['utf-8', 'windows-1252', 'mojibake']
const damages: Readonly<Record<Exclude<TableForm, 'utf-16le'>, (line: number) => LineDamage>> = {
  clean: () => 'utf-8',
  mojibake: () => 'mojibake',
  mojibake2: () => 'mojibake2',
  'windows-1252': () => 'windows-1252',
  mixed: (line) => mixture[line % mixture.length] ?? 'utf-8',
}

/** The table as it should read, line by line, line ends included. */
export function* cleanLines({
  rows,
  delimiter = ';',
  eol = '\r\n',
  seed = 62498,
}: TableOptions): Generator<string> {
  const needsQuotes = (cell: string): boolean => cell.includes(delimiter) || /["\r\n]/.test(cell)
  const lineOf = (cells: readonly string[]): string =>
    cells.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter) + eol
  yield lineOf(benchHeader)
  for (const cells of benchRows(rows, seed)) yield lineOf(cells)
}

/** The bytes of the damaged table, in blocks of about a megabyte. */
export function* tableBytes(options: TableOptions): Generator<Uint8Array> {
  let block: Uint8Array[] = options.as === 'utf-16le' ? [Buffer.from('\uFEFF', 'utf16le')] : []
  let size = 0
  let line = 0
  for (const text of cleanLines(options)) {
    const bytes =
      options.as === 'utf-16le' ? Buffer.from(text, 'utf16le') : damagedLine(text, damages[options.as](line))
    line++
    block.push(bytes)
    size += bytes.length
    if (size < BLOCK) continue
    yield Buffer.concat(block)
    block = []
    size = 0
  }
  yield Buffer.concat(block)
}

/** The whole damaged table in memory. */
export function tableInMemory(options: TableOptions): Buffer {
  return Buffer.concat([...tableBytes(options)])
}

/** Writes the damaged table to a file. */
export async function makeTable(path: string, options: TableOptions): Promise<void> {
  await pipeline(Readable.from(tableBytes(options)), createWriteStream(path))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '100000' },
      as: { type: 'string', default: 'mixed' },
      delimiter: { type: 'string', default: ';' },
      eol: { type: 'string', default: 'crlf' },
      seed: { type: 'string', default: '62498' },
      out: { type: 'string' },
    },
  })
  const ends: Readonly<Record<string, LineEnding>> = { crlf: '\r\n', lf: '\n', cr: '\r' }
  const as = tableForms.find((form) => form === values.as)
  const delimiter = delimiters.find(
    (known) => known === (values.delimiter === 'tab' ? '\t' : values.delimiter),
  )
  const eol = ends[values.eol]
  const [rows, seed] = [Number(values.rows), Number(values.seed)]
  if (!as || !delimiter || !eol || !Number.isInteger(rows) || !Number.isInteger(seed)) {
    throw new Error(`Unknown option; --as is one of ${tableForms.join(', ')}`)
  }
  const options = { rows, as, delimiter, eol, seed }
  if (values.out !== undefined) await makeTable(values.out, options)
  else await pipeline(Readable.from(tableBytes(options)), process.stdout)
}

if (import.meta.main) await main()
