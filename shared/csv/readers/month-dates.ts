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
  for (const forms of months)
    if (forms.some((form) => form === written)) return forms[forms.length - 1] ?? name
  return name
}
