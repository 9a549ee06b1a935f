import { cellsOf } from './cells.ts'
import { chooseDelimiter, isTable, scoreDelimiter } from './delimiter-scores.ts'
import type { DelimiterScore } from './delimiter-scores.ts'
import { delimiters, lineEndings } from './dialect.ts'
import type { Delimiter, Dialect, LineEnding } from './dialect.ts'
import { rawCells } from './raw-cells.ts'
import { indexRecords } from './records.ts'
import type { RecordIndex, ScanHooks } from './records.ts'
import { delimiterOfSepLine, isSepLine } from './sep-line.ts'
import { countTitleLines } from './title-lines.ts'

/** What the officer says about the file, when they know better. */
export type DialectWishes = {
  readonly delimiter?: Delimiter
  /** Reads quotes as ordinary characters. */
  readonly ignoreQuotes?: boolean
  /** Records above the header. */
  readonly titleLines?: number
}

export type SniffedDialect = {
  readonly dialect: Dialect
  /** False: another delimiter cuts the text as well, and the window asks. */
  readonly decided: boolean
  readonly alternatives: readonly Delimiter[]
}

/** A CSV text, how it is written, and where its records stand. */
export type CsvText = SniffedDialect & { readonly text: string; readonly index: RecordIndex }

const HEAD = 200_000
const HEAD_RECORDS = 300
const SPREAD_RECORDS = 500
/** Samples stay small even where one record holds 50 million characters. */
const LONGEST_SAMPLE = 1_000_000

/** How the text is written: delimiter, quotes, line ends, title lines. Decided from records of the whole text. */
export function sniffDialect(text: string, wishes: DialectWishes = {}): SniffedDialect {
  const { dialect, decided, alternatives } = readCsv(text, wishes)
  return { dialect, decided, alternatives }
}

/**
 * Sniffs the dialect and finds the records. A first choice made on the head of the text is checked against records
 * taken all over it. Returns null if the hooks say that the work was cancelled.
 */
export function readCsv(text: string, wishes?: DialectWishes): CsvText
export function readCsv(
  text: string,
  wishes: DialectWishes | undefined,
  hooks: ScanHooks | undefined,
): CsvText | null
export function readCsv(text: string, wishes: DialectWishes = {}, hooks?: ScanHooks): CsvText | null {
  const quote = wishes.ignoreQuotes === true ? null : '"'
  const asked = wishes.delimiter ?? sepLineDelimiter(text)
  const head = scoreHead(text, quote)
  const first = asked ?? chooseDelimiter(head.map(({ score }) => score)).delimiter
  const indexOf = new Map<Delimiter, RecordIndex>()
  for (const delimiter of delimitersToIndex(text, first, asked === undefined ? head : [], quote)) {
    const index = indexRecords(text, { delimiter, quote }, hooks)
    if (!index) return null
    indexOf.set(delimiter, index)
  }
  const indexed = (delimiter: Delimiter): RecordIndex | null => {
    const known = indexOf.get(delimiter) ?? (hasQuotes(text, quote) ? undefined : indexOf.get(first))
    return known ?? indexRecords(text, { delimiter, quote }, hooks)
  }
  const samples = new Map([...indexOf].map(([delimiter, index]) => [delimiter, sampleOf(text, index)]))
  const choice = chooseDelimiter(
    delimiters.map((delimiter) => {
      const sampled = samples.has(delimiter) ? delimiter : first
      return scoreDelimiter(samples.get(sampled) ?? [], delimiter, quote, isAstray(indexOf.get(sampled)))
    }),
  )
  const delimiter = asked ?? choice.delimiter
  const index = indexed(delimiter)
  if (!index) return null
  const sniffed = shapeOf(text, index, delimiter, quote)
  const shape = wishes.titleLines === undefined ? sniffed : { ...sniffed, preambleRecords: wishes.titleLines }
  const alternatives = [choice.delimiter, ...choice.alternatives].filter((other) => other !== delimiter)
  return {
    text,
    index,
    dialect: { delimiter, quote, ...lineEndingsOf(index), ...shape },
    decided: asked !== undefined || choice.decided,
    alternatives,
  }
}

function sepLineDelimiter(text: string): Delimiter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  return delimiterOfSepLine(/^[^\r\n]{0,8}/.exec(text.slice(start, start + 8))?.[0] ?? '')
}

type HeadScore = { readonly score: DelimiterScore; readonly cutInQuotes: boolean }

/** The head of the text read with each delimiter. Where the end of the head cuts a quoted cell, that cell is left out. */
function scoreHead(text: string, quote: Dialect['quote']): HeadScore[] {
  const head = text.length <= HEAD ? text : text.slice(0, Math.max(text.lastIndexOf('\n', HEAD), HEAD / 2))
  return delimiters.map((delimiter) => {
    const index = indexRecords(head, { delimiter, quote })
    const [unclosed] = head.length < text.length ? index.unclosedQuotes : []
    const records = recordsOf(head, index, 0, Math.min(unclosed ?? index.count, HEAD_RECORDS))
    return {
      score: scoreDelimiter(records, delimiter, quote, isAstray(index)),
      cutInQuotes: unclosed !== undefined,
    }
  })
}

/** Quotes hide delimiters and line ends, each delimiter in its own way: those that could be the one are all tried. */
function delimitersToIndex(
  text: string,
  first: Delimiter,
  head: readonly HeadScore[],
  quote: Dialect['quote'],
): Set<Delimiter> {
  if (!hasQuotes(text, quote)) return new Set([first])
  const possible = head.filter(({ score, cutInQuotes }) => score.occurs && (cutInQuotes || isTable(score)))
  return new Set([first, ...possible.map(({ score }) => score.delimiter)])
}

function hasQuotes(text: string, quote: Dialect['quote']): boolean {
  return quote !== null && text.includes(quote)
}

function isAstray(index: RecordIndex | undefined): boolean {
  return index !== undefined && index.unclosedQuotes.length + index.strayQuotes.count > 0
}

/** Records taken all over the text, its first ones included. */
function sampleOf(text: string, index: RecordIndex): string[] {
  const head = Math.min(index.count, HEAD_RECORDS)
  const step = Math.max(1, (index.count - head) / SPREAD_RECORDS)
  const sample = recordsOf(text, index, 0, head)
  for (let record = head; record < index.count; record += step) {
    sample.push(...recordsOf(text, index, Math.floor(record), Math.floor(record) + 1))
  }
  return sample
}

function recordsOf(text: string, index: RecordIndex, from: number, to: number): string[] {
  const records: string[] = []
  let length = 0
  for (let record = from; record < to && length < LONGEST_SAMPLE; record++) {
    const start = index.start(record)
    const end = Math.min(index.end(record), start + LONGEST_SAMPLE)
    records.push(text.slice(start, end))
    length += end - start
  }
  return records
}

function lineEndingsOf(index: RecordIndex): Pick<Dialect, 'lineEnding' | 'mixedLineEndings'> {
  const used = lineEndings.filter((ending) => index.lineEndings[ending] > 0)
  const [most] = used.toSorted((one, other) => index.lineEndings[other] - index.lineEndings[one])
  const lineEnding: LineEnding = most ?? '\r\n'
  return { lineEnding, mixedLineEndings: used.length > 1 }
}

function shapeOf(
  text: string,
  index: RecordIndex,
  delimiter: Delimiter,
  quote: Dialect['quote'],
): Pick<Dialect, 'preambleRecords' | 'quotesAll'> {
  const reading = { delimiter, quote }
  const records = recordsOf(text, index, 0, Math.min(index.count, HEAD_RECORDS))
  const sepLine = isSepLine(records[0] ?? '') ? 1 : 0
  const rows = records.slice(sepLine)
  const { width } = scoreDelimiter(rows, delimiter, quote)
  const titles = countTitleLines(
    rows.slice(0, 30).map((record) => cellsOf(record, reading)),
    width,
  )
  return {
    preambleRecords: sepLine + titles,
    quotesAll: rows.length > titles && allQuoted(rows.slice(titles), reading),
  }
}

function allQuoted(records: readonly string[], reading: Pick<Dialect, 'delimiter' | 'quote'>): boolean {
  if (reading.quote === null) return false
  const cells = records.flatMap((record) => rawCells(record, reading)).filter((raw) => raw !== '')
  return cells.length > 0 && cells.every((raw) => raw.startsWith('"'))
}
