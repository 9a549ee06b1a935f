import { momentOf, readIsoDateTime, readIsoTime } from './calendar.ts'

/**
 * Format "any": a date or time however it is written, in figures or in English, as the reference validator lets it be.
 * The standard itself advises against this format; no French standard uses it.
 */
export function readLooseMoment(cell: string): number | null {
  const iso = readIsoDateTime(cell)
  if (iso !== null) return iso
  const parts = partsOf(cell)
  if (parts === null) return null
  const time = parts.time ?? 0
  if (parts.numbers.length === 0 && parts.month === null) return parts.time === null ? null : parts.time
  const day = dayOf(parts.numbers, parts.month)
  return day === null ? null : day + time
}

type Parts = { numbers: string[]; month: number | null; time: number | null }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/
const SAYS_NOTHING =
  /^(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)$|day$|^(st|nd|rd|th|of|at|on|and|t|z|utc|gmt)$/
const TOKENS =
  /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]m\b)?|\d{1,2}\s*[ap]m\b|\d+|\p{L}+|\s+|[-/.,;]|./giu
/** Longer than any date. */
const LONGEST = 60

function partsOf(cell: string): Parts | null {
  if (cell.length > LONGEST) return null
  const parts: Parts = { numbers: [], month: null, time: null }
  for (const [token] of cell.toLowerCase().matchAll(TOKENS)) {
    if (/^(\s+|[-/.,;])$/.test(token)) continue
    if (/^\d+$/.test(token)) parts.numbers.push(token)
    else if (/^\d/.test(token)) {
      const time = clockTime(token)
      if (time === null || parts.time !== null) return null
      parts.time = time
    } else if (MONTH.test(token) && parts.month === null) parts.month = MONTHS.indexOf(token.slice(0, 3)) + 1
    else if (!SAYS_NOTHING.test(token)) return null
  }
  return parts
}

function clockTime(token: string): number | null {
  const half = /\s*([ap]m)$/.exec(token)?.[1]
  const figures = token.replace(/\s*[ap]m$/, '')
  const [hour = '', minute = '00', second = '00'] = figures.split(':')
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null
  const shifted = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0)
  return readIsoTime(`${String(shifted).padStart(2, '0')}:${minute}:${second.padStart(2, '0')}`)
}

/** Figures in an order that gives a day: year first, else month/day as in English, else day/month. */
function dayOf(numbers: readonly string[], month: number | null): number | null {
  const values = numbers.map(Number)
  const [first = NaN, second = NaN, third = NaN] = values
  if (month !== null) {
    if (numbers.length === 1) return isYear(numbers[0]) ? momentOf(first, month) : null
    if (numbers.length !== 2) return null
    return isYear(numbers[0])
      ? momentOf(first, month, second)
      : momentOf(yearOf(numbers[1], second), month, first)
  }
  if (numbers.length === 1) return compactDay(numbers[0] ?? '')
  if (numbers.length === 2)
    return isYear(numbers[0]) ? momentOf(first, second) : isYear(numbers[1]) ? momentOf(second, first) : null
  if (numbers.length !== 3) return null
  if (isYear(numbers[0])) return momentOf(first, second, third)
  const year = yearOf(numbers[2], third)
  return momentOf(year, first, second) ?? momentOf(year, second, first)
}

function compactDay(figures: string): number | null {
  if (figures.length === 4) return momentOf(Number(figures))
  if (figures.length !== 8) return null
  return momentOf(Number(figures.slice(0, 4)), Number(figures.slice(4, 6)), Number(figures.slice(6)))
}

function isYear(figures: string | undefined): boolean {
  return figures?.length === 4
}

function yearOf(figures: string | undefined, value: number): number {
  return figures?.length === 2 ? value + (value < 69 ? 2000 : 1900) : value
}
