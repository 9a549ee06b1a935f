import type { Reader } from './reader.ts'
import type { ShownCell } from './shown-cell.ts'

const MOST_ROWS = 1_048_576
/**
 * What it takes for a number: digits in groups of three, a decimal comma, a power of ten; spaces and no-break spaces
 * around. "03 21 05 14 34", "48.85", "3/4", "12:30" and "12 %" are none.
 */
const NUMBER = /^[ \u00A0]*([+-]?)(?=,?\d)(\d*|\d+(?:[ \u00A0]\d{3})+)(?:,(\d*))?(?:e([+-]?\d+))?[ \u00A0]*$/i
/** Written as it would be shown. */
const PLAIN = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*),\d*[1-9])$/
const ZEROS_BEFORE = /^0\d+$/
/** Digits that a double keeps for sure. */
const SIGNIFICANT_DIGITS = 15
const SMALLEST_DOUBLE = 2.2250738585072014e-308
/** Below 1E-9 it writes a power of ten; below 1E-4 it does so where more than 15 decimals would be needed. */
const SMALLEST_PLAIN = -9
const SMALLEST_LONG = -4
const MOST_DECIMALS = 15

/**
 * How LibreOffice Calc (French) opens the file with what its import window proposes: encoding and separator detected,
 * "Détecter les nombres spéciaux" and "Évaluer les formules" off. Every number turns into a double and loses how it
 * was written; dates, hours and formulas stay text. Observed on LibreOffice 7.4.
 */
export const libreOfficeFr: Reader = {
  name: 'libreoffice-fr',
  misreading: () => null,
  // Its list is comma, semicolon and tab.
  splits: ({ delimiter }) => delimiter !== '|',
  cell: libreOfficeCell,
  tableHarms: ({ rowCount }) =>
    rowCount + 1 > MOST_ROWS ? [{ harm: 'rows-cut', count: rowCount + 1 - MOST_ROWS }] : [],
}

function libreOfficeCell(text: string): ShownCell {
  // A letter cannot start a number.
  if (text.charCodeAt(0) > 64 && text.charCodeAt(0) < 128) return { shown: text }
  // Most numbers of most files: no need to go through a double.
  if (text.length <= 11 && PLAIN.test(text)) return { shown: text }
  if (text.length <= SIGNIFICANT_DIGITS && ZEROS_BEFORE.test(text)) {
    return { shown: text.replace(/^0+(?=\d)/, ''), harm: 'leading-zero-lost' }
  }
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = NUMBER.exec(text) ?? []
  const digits = whole.replace(/[ \u00A0]/g, '') + decimals
  if (digits === '') return { shown: text }
  const value = Number(`${sign}${digits}e${String(Number(exponent) - decimals.length)}`)
  // Too large or too small for a double: it stays text.
  if (!Number.isFinite(value) || (Math.abs(value) < SMALLEST_DOUBLE && /[1-9]/.test(digits)))
    return { shown: text }
  const shown = doubleShown(value)
  if (shown === text) return { shown }
  const isRounded =
    significant(shown.replace(/E.*/, '')) !== significant(digits) || (shown.includes('E') && !/e/i.test(text))
  if (isRounded) return { shown, harm: 'long-number-rounded' }
  return { shown, harm: /^0\d/.test(whole) ? 'leading-zero-lost' : 'decimal-changed' }
}

function doubleShown(value: number): string {
  // The format has no negative zero.
  if (value === 0) return '0'
  if (Number.isSafeInteger(value)) return String(value)
  const [mantissa = '', power = '0'] = value.toExponential(SIGNIFICANT_DIGITS - 1).split('e')
  const exponent = Number(power)
  const digits = significant(mantissa)
  const decimals = Math.max(0, digits.length - 1 - exponent)
  const sign = value < 0 ? '-' : ''
  const isPlain =
    exponent < SIGNIFICANT_DIGITS &&
    (exponent >= SMALLEST_LONG || (exponent >= SMALLEST_PLAIN && decimals <= MOST_DECIMALS))
  if (!isPlain) return sign + powerOfTen(digits, exponent)
  if (exponent < 0) return `${sign}0,${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return sign + (decimals > 0 ? `${whole},${digits.slice(exponent + 1)}` : whole)
}

/** 1,23E+017 and 1,23E-05: three digits above, two below. */
function powerOfTen(digits: string, exponent: number): string {
  const mantissa = digits.length > 1 ? `${digits.slice(0, 1)},${digits.slice(1)}` : digits
  const width = exponent < 0 ? 2 : 3
  return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(width, '0')}`
}

/** Digits without sign, comma, and the zeros at both ends. */
function significant(number: string): string {
  return number.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '')
}
