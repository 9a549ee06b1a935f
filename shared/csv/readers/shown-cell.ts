import type { ReaderHarm } from '../readers-view.ts'

/** What a program shows of a cell, and the harm that this is, if any. */
export type ShownCell = { readonly shown: string; readonly harm?: ReaderHarm['harm'] }

export type CellReader = (text: string) => ShownCell

/** Both spreadsheets keep 15 significant digits: IEEE 754 doubles. */
const SIGNIFICANT_DIGITS = 15
const DIGITS = /^[+-]?\d+$/
const DECIMAL_COMMA = /^[+-]?\d*,\d+$/

/** A number as a French spreadsheet understands it: digits, or digits with a decimal comma. Null: not a number. */
export function numberShown(text: string, longestPlain: number): ShownCell | null {
  const trimmed = text.trim()
  if (DIGITS.test(trimmed)) return integerShown(trimmed, longestPlain)
  if (!DECIMAL_COMMA.test(trimmed)) return null
  const shown = trimmed
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?),/, '$10,')
    .replace(/,?0+$/, '')
  return { shown, ...(shown === trimmed ? {} : { harm: 'decimal-changed' as const }) }
}

function integerShown(digits: string, longestPlain: number): ShownCell {
  const sign = digits.startsWith('-') ? '-' : ''
  const bare = digits.replace(/^[+-]/, '').replace(/^0+(?=\d)/, '')
  if (bare.length > longestPlain) {
    return { shown: sign + scientific(bare), harm: 'long-number-rounded' }
  }
  const kept =
    bare.length > SIGNIFICANT_DIGITS ? bare.slice(0, SIGNIFICANT_DIGITS).padEnd(bare.length, '0') : bare
  const shown = sign + kept
  if (kept !== bare) return { shown, harm: 'long-number-rounded' }
  return { shown, ...(shown === digits ? {} : { harm: 'leading-zero-lost' as const }) }
}

/** 32175500019123 → 3,21755E+13, as a French spreadsheet shows it in a cell of ordinary width. */
function scientific(digits: string): string {
  const mantissa = Number(`${digits[0] ?? '0'}.${digits.slice(1, 15)}`)
    .toFixed(5)
    .replace(/\.?0+$/, '')
    .replace('.', ',')
  return `${mantissa}E+${String(digits.length - 1).padStart(2, '0')}`
}

const months = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc']
const DAY_MONTH = /^(\d{1,2})[/-](\d{1,2})$/
const FULL_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A date as Excel (French) takes it: 3/4 → 03-avr, 2021-02-15 → 15/02/2021. Null: not a date. */
export function excelDateShown(text: string): ShownCell | null {
  const trimmed = text.trim()
  const short = DAY_MONTH.exec(trimmed)
  if (short) {
    const [day, month] = [Number(short[1]), Number(short[2])]
    return isDay(day, month)
      ? { shown: `${two(day)}-${months[month - 1] ?? ''}`, harm: 'read-as-date' }
      : null
  }
  const full = FULL_DATE.exec(trimmed)
  const iso = ISO_DATE.exec(trimmed)
  const [year, month, day] = full ? [full[3], full[2], full[1]] : iso ? [iso[1], iso[2], iso[3]] : []
  // Excel's calendar starts in 1900.
  if (year === undefined || Number(year) < 1900 || !isDay(Number(day), Number(month))) return null
  const shown = `${two(Number(day))}/${two(Number(month))}/${year}`
  return { shown, ...(shown === trimmed ? {} : { harm: 'read-as-date' as const }) }
}

function isDay(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (daysInMonth[month - 1] ?? 0)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
