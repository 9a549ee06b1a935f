import { foldText } from '../table/fold-text.ts'

import type { Cause } from './finding.ts'
import type { SchemaField } from './table-schema.ts'
import { momentOf } from './values/calendar.ts'
import { directiveFormat } from './values/date-format.ts'

const NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const IN_WORDS =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:le )?(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})$/
const WITH_TIME =
  /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[T ]\d{1,2}[:hH]\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/
const MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec']

export const dateCauses = [
  'date-day-first',
  'date-month-first',
  'date-either-way',
  'date-short-year',
  'date-in-words',
  'date-compact',
  'date-with-time',
] as const satisfies readonly Cause[]

/**
 * The day that a text means, written as the field wants it, if it went wrong in the way that `cause` names. A day and a month that
 * can be either give both, the French order first.
 */
export function frenchDate(
  text: string,
  { type, format }: Pick<SchemaField, 'type' | 'format'>,
  cause: Cause,
): readonly string[] {
  if (type !== 'date' && type !== 'string') return []
  const days = readings(text.trim(), cause).filter((day) => day !== null)
  return type === 'date' && format !== 'default' ? days.map((day) => inFormat(day, format)) : days
}

function inFormat(day: string, format: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return directiveFormat(format).replaceAll('%Y', year).replaceAll('%m', month).replaceAll('%d', date)
}

function readings(text: string, cause: Cause): readonly (string | null)[] {
  if (cause === 'date-compact') return yearFirst(COMPACT.exec(text) ?? YEAR_FIRST.exec(text))
  if (cause === 'date-in-words') return inWords(text)
  if (cause === 'date-with-time') {
    const day = WITH_TIME.exec(text)?.[1]
    if (day === undefined) return []
    return day.charAt(4) === '-' ? [day] : readings(day, 'date-day-first')
  }
  const parts = NUMBERS.exec(text)
  if (parts === null) return []
  const [, first = '', second = '', year = ''] = parts
  if ((year.length === 2) !== (cause === 'date-short-year')) return []
  const [dayFirst, monthFirst] = [isoDay(year, second, first), isoDay(year, first, second)]
  if (cause === 'date-short-year') return [dayFirst]
  const isEither = dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
  if (cause === 'date-either-way') return isEither ? [dayFirst, monthFirst] : []
  if (isEither) return []
  return cause === 'date-day-first' ? [dayFirst] : dayFirst === null ? [monthFirst] : []
}

function yearFirst(parts: RegExpExecArray | null): readonly (string | null)[] {
  return parts === null ? [] : [isoDay(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '')]
}

function inWords(text: string): readonly (string | null)[] {
  const parts = IN_WORDS.exec(foldText(text))
  if (parts === null) return []
  const [, day = '', name = '', year = ''] = parts
  const month = MONTHS.findIndex((start) => name.startsWith(start))
  return month < 0 ? [] : [isoDay(year, String(month + 1), day)]
}

/** « 2021-02-08 »; null for a day that the calendar has not. Two figures of a year are of this century up to 68. */
function isoDay(year: string, month: string, day: string): string | null {
  const full = year.length === 2 ? (Number(year) < 69 ? '20' : '19') + year : year
  if (Number(month) < 1 || momentOf(Number(full), Number(month), Number(day)) === null) return null
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
