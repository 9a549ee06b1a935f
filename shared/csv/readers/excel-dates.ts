import type { ShownCell } from './shown-cell.ts'

const months = [
  ['janvier', 'janv'],
  ['février', 'févr'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['août'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['décembre', 'déc'],
] as const
const names = months.flat().join('|')
const DAY_MONTH_YEAR = new RegExp(String.raw`^(\d{1,2})[ /-](${names})\.?(?:[ /-](\d{4}|\d{2}))?$`, 'i')
const MONTH_YEAR = new RegExp(String.raw`^(${names})\.?[ /-](\d{4}|\d{2})$`, 'i')
const TIME = /^(\d{1,2}):([0-5]\d)(:[0-5]\d)?$/
const DAY_MONTH = /^(\d{1,2})[/-](\d{1,2})$/
const FULL_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A date as Excel (French) takes it: 3/4 → 03-avr, 2021-02-15 → 15/02/2021. Null: not a date. */
export function dateShown(text: string): ShownCell | null {
  const trimmed = text.trim()
  const short = DAY_MONTH.exec(trimmed)
  if (short) {
    const [day, month] = [Number(short[1]), Number(short[2])]
    return isDay(day, month)
      ? { shown: `${two(day)}-${months[month - 1]?.at(-1) ?? ''}`, harm: 'read-as-date' }
      : null
  }
  const full = FULL_DATE.exec(trimmed)
  const iso = ISO_DATE.exec(trimmed)
  const [year, month, day] = full ? [full[3], full[2], full[1]] : iso ? [iso[1], iso[2], iso[3]] : []
  // Excel's calendar starts in 1900.
  if (year === undefined || Number(year) < 1900 || !isDay(Number(day), Number(month))) return null
  const shown = `${two(Number(day))}/${two(Number(month))}/${year}`
  return shownAs(shown, trimmed)
}

function isDay(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (daysInMonth[month - 1] ?? 0)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/**
 * Dates with a month in letters and times, as Excel (French) shows them once it took them for such: 8 mai 1945 (a
 * street) → 08-mai-45, mars 2021 → mars-21, 9:00 → 09:00. Null: neither.
 */
export function monthOrTimeShown(text: string): ShownCell | null {
  const trimmed = text.trim()
  const time = TIME.exec(trimmed)
  if (time) {
    const [, hours = '', minutes = '', seconds = ''] = time
    if (Number(hours) > 23) return null
    return shownAs(`${hours.padStart(2, '0')}:${minutes}${seconds}`, trimmed)
  }
  const [, day, dayMonth, dayYear] = DAY_MONTH_YEAR.exec(trimmed) ?? []
  if (day !== undefined && dayMonth !== undefined) {
    if (Number(day) < 1 || Number(day) > 31 || isTooEarly(dayYear)) return null
    const year = dayYear === undefined ? '' : `-${dayYear.slice(-2)}`
    return shownAs(`${day.padStart(2, '0')}-${shortName(dayMonth)}${year}`, trimmed)
  }
  const [, month, year] = MONTH_YEAR.exec(trimmed) ?? []
  if (month === undefined || year === undefined || isTooEarly(year)) return null
  return shownAs(`${shortName(month)}-${year.slice(-2)}`, trimmed)
}

function shownAs(shown: string, written: string): ShownCell {
  return { shown, ...(shown === written ? {} : { harm: 'read-as-date' as const }) }
}

/** Excel's calendar starts in 1900; two digits always name a year after it. */
function isTooEarly(year: string | undefined): boolean {
  return year?.length === 4 && Number(year) < 1900
}

function shortName(name: string): string {
  const written = name.toLowerCase()
  const forms = months.find((candidates) => candidates.some((form) => form === written))
  return forms?.at(-1) ?? name
}
