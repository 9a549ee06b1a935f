import { readDate } from './cell-value.ts'

/** A day of the calendar; months count from 1. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

const FRENCH = /^\s*(\d{1,2})([/.-])(\d{1,2})\2\d{4}/

/**
 * A day written as the dates of a column are: as the first of these texts that is one. Where there is none,
 * year-month-day, which is what published tables are checked for (Table Schema, ISO 8601).
 */
export function dateAsColumn({ year, month, day }: CalendarDay, texts: Iterable<string>): string {
  for (const text of texts) {
    if (readDate(text) === null) continue
    const french = FRENCH.exec(text)
    if (!french) break
    const separator = french[2] ?? '/'
    const isPadded = french[1]?.startsWith('0') === true || french[3]?.startsWith('0') === true
    const isShort = !isPadded && (french[1]?.length === 1 || french[3]?.length === 1)
    const digits = isShort ? 1 : 2
    return [figures(day, digits), figures(month, digits), figures(year, 4)].join(separator)
  }
  return [figures(year, 4), figures(month, 2), figures(day, 2)].join('-')
}

const figures = (number: number, length: number): string => String(number).padStart(length, '0')
