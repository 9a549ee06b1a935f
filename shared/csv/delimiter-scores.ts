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
  readonly headerAgrees: boolean
  /** Every delimiter stands between two digits: these are decimal commas. */
  readonly betweenDigits: boolean
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
): DelimiterScore {
  const filled = records.filter((record) => record !== '')
  const rows = filled.map((record) => rawCells(record, { delimiter, quote }))
  const counts = rows.map((row) => row.length)
  const titles = leadingSingles(counts)
  const body = counts.slice(titles)
  const width = mostFrequent(body)
  const top = filled.slice(0, 30).map((record) => cellsOf(record, { delimiter, quote }))
  const header = countTitleLines(top, width)
  return {
    delimiter,
    width,
    consistency: body.length === 0 ? 0 : body.filter((count) => count === width).length / body.length,
    headerAgrees: counts[header] === width,
    betweenDigits: delimiter === ',' && rows.every((row) => splitsOnlyNumbers(row)),
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
  const rivals = others.filter((other) => isRival(best, other))
  return {
    delimiter: best.delimiter,
    decided: rivals.length === 0,
    alternatives: others.map(({ delimiter }) => delimiter),
  }
}

function isTable({ width, consistency }: DelimiterScore): boolean {
  return width >= 2 && consistency >= 0.3
}

function merit({ width, consistency, headerAgrees, betweenDigits }: DelimiterScore): number {
  return consistency * (1 - 1 / width) * (headerAgrees ? 1 : 0.6) * (betweenDigits ? 0.2 : 1)
}

function isRival(best: DelimiterScore, other: DelimiterScore): boolean {
  if (other.betweenDigits) return false
  if (best.consistency < 0.7 && other.consistency >= best.consistency / 2) return true
  return (
    other.headerAgrees &&
    other.consistency >= best.consistency - 0.1 &&
    // A text with one comma in each row, in a table of ten columns, is no rival.
    best.width - 1 < 3 * (other.width - 1)
  )
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
