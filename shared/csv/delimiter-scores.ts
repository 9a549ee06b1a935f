import { cellsOf } from './cells.ts'
import { delimiters } from './dialect.ts'
import type { Delimiter, Dialect } from './dialect.ts'
import { rawCells } from './raw-cells.ts'
import { countTitleLines } from './title-lines.ts'

/** What a sample of records looks like when read with one delimiter. */
export type DelimiterScore = {
  readonly delimiter: Delimiter
  /** The number of cells that most records have. */
  readonly width: number
  /** Share of the records, titles and blank ones apart, that have this number of cells. */
  readonly consistency: number
  /** Share of all records that have the most frequent number of cells above one. */
  readonly cutShare: number
  /** Share of the records that stand above the table, one cell each. */
  readonly titleShare: number
  readonly headerAgrees: boolean
  /** Every delimiter stands between two digits: these are decimal commas. */
  readonly betweenDigits: boolean
  /** Quotes stand where this delimiter gives them no sense. */
  readonly quotesAstray: boolean
  readonly occurs: boolean
}

export type DelimiterChoice = {
  readonly delimiter: Delimiter
  readonly decided: boolean
  /** The other delimiters that would make a table of it, the likeliest first. */
  readonly alternatives: readonly Delimiter[]
}

/** `records` are raw records in the file's order, without line ends, from its first one on. */
export function scoreDelimiter(
  records: readonly string[],
  delimiter: Delimiter,
  quote: Dialect['quote'],
  quotesAstray = false,
): DelimiterScore {
  const filled = records.filter((record) => record !== '')
  const rows = filled.map((record) => rawCells(record, { delimiter, quote }))
  const counts = rows.map((row) => row.length)
  const titles = leadingSingles(counts)
  const body = counts.slice(titles)
  const width = mostFrequent(body)
  const top = filled.slice(0, 30).map((record) => cellsOf(record, { delimiter, quote }))
  const header = countTitleLines(top, width)
  const cut = counts.filter((count) => count > 1)
  return {
    delimiter,
    width,
    consistency: share(body, mostFrequent(body), body.length),
    cutShare: share(cut, mostFrequent(cut), counts.length),
    titleShare: counts.length === 0 ? 0 : titles / counts.length,
    headerAgrees: counts[header] === width,
    betweenDigits: delimiter === ',' && rows.every((row) => splitsOnlyNumbers(row)),
    quotesAstray,
    occurs: records.some((record) => record.includes(delimiter)),
  }
}

/**
 * The delimiter that cuts the records most evenly, in the most cells. It is not decided where another one does so as
 * well (`a;b,c` in every record), or where most records do not fit it and a good part would fit another.
 */
export function chooseDelimiter(scores: readonly DelimiterScore[]): DelimiterChoice {
  const ranked = scores
    .filter((score) => isTable(score))
    .sort(
      (one, other) => merit(other) - merit(one) || preference(one.delimiter) - preference(other.delimiter),
    )
  const [best, ...others] = ranked
  if (!best) return chooseForOneColumn(scores)
  const rest = scores.filter((other) => other !== best)
  return {
    delimiter: best.delimiter,
    decided: !rest.some((other) => isRival(best, other) || cutsTheRest(best, other)),
    alternatives: others.map(({ delimiter }) => delimiter),
  }
}

export function isTable({ width, consistency }: DelimiterScore): boolean {
  return width >= 2 && consistency >= 0.3
}

function merit(score: DelimiterScore): number {
  const { width, consistency, titleShare, headerAgrees, betweenDigits, quotesAstray } = score
  return (
    consistency *
    (1 - 1 / width) *
    // A table without titles is the plainer explanation.
    (titleShare > 0 ? 0.85 * (1 - titleShare) : 1) *
    (headerAgrees ? 1 : 0.6) *
    (betweenDigits ? 0.2 : 1) *
    (quotesAstray ? 0.5 : 1)
  )
}

function isRival(best: DelimiterScore, other: DelimiterScore): boolean {
  return (
    isTable(other) &&
    !other.betweenDigits &&
    other.headerAgrees &&
    other.consistency >= best.consistency - 0.1 &&
    // What the other takes for titles, the best reads as rows; what it takes for loose quotes, as quoted cells.
    other.titleShare <= best.titleShare &&
    (best.quotesAstray || !other.quotesAstray) &&
    // A text with one comma in each row, in a table of ten columns, is no rival.
    best.width - 1 < 3 * (other.width - 1)
  )
}

/** Most records do not fit the best, and a good part is cut evenly by the other: two files glued together. */
function cutsTheRest(best: DelimiterScore, other: DelimiterScore): boolean {
  return best.consistency < 0.7 && !other.betweenDigits && other.cutShare >= best.consistency / 2
}

/** One column: a delimiter that the text does not use reads it right, whatever its cells hold. */
function chooseForOneColumn(scores: readonly DelimiterScore[]): DelimiterChoice {
  const unused = delimiters
    .toSorted((one, other) => preference(one) - preference(other))
    .find((delimiter) => scores.some((score) => score.delimiter === delimiter && !score.occurs))
  return { delimiter: unused ?? ';', decided: unused !== undefined, alternatives: [] }
}

/** French spreadsheets write `;`. */
function preference(delimiter: Delimiter): number {
  return [';', ',', '\t', '|'].indexOf(delimiter)
}

/** Records of one cell above the table, if what follows is even and long enough to be one. */
function leadingSingles(counts: readonly number[]): number {
  let singles = 0
  while (counts[singles] === 1) singles++
  const body = counts.slice(singles)
  const width = mostFrequent(body)
  const even = body.filter((count) => count === width).length >= 0.8 * body.length
  return even && body.length >= Math.max(3, singles) ? singles : 0
}

function share(counts: readonly number[], wanted: number, all: number): number {
  return all === 0 ? 0 : counts.filter((count) => count === wanted).length / all
}

/** The larger of two equally frequent ones. */
function mostFrequent(counts: readonly number[]): number {
  const frequency = new Map<number, number>()
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  let best = 1
  let bestFrequency = 0
  for (const [count, times] of frequency) {
    if (times > bestFrequency || (times === bestFrequency && count > best)) {
      best = count
      bestFrequency = times
    }
  }
  return best
}

function splitsOnlyNumbers(row: readonly string[]): boolean {
  return row.every((cell, at) => at === 0 || (/\d$/.test(row[at - 1] ?? '') && /^\d/.test(cell)))
}
