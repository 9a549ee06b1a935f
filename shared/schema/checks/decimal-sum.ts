import { readDecimal } from '../decimal.ts'
import type { Decimal } from '../decimal.ts'

/** Exact, whatever the number of figures. Finite numbers only. */
export function addDecimals(numbers: readonly Decimal[]): Decimal {
  const exponent = Math.min(0, ...numbers.map((number) => number.exponent))
  const sum = numbers.reduce((total, number) => total + scaled(number, exponent), 0n)
  const written = `${String(sum)}e${String(exponent)}`
  return readDecimal(written) ?? { isNegative: false, digits: '', exponent: 0, special: null }
}

/** Longer numbers are no amounts: they would be written out in zeros. */
const LONGEST = 60

function scaled({ isNegative, digits, exponent }: Decimal, to: number): bigint {
  const zeros = exponent - to
  if (digits.length + zeros > LONGEST) return 0n
  const size = BigInt((digits || '0') + '0'.repeat(zeros))
  return isNegative ? -size : size
}

/** « 12.5 », without an exponent. */
export function decimalText({ isNegative, digits, exponent }: Decimal): string {
  const sign = isNegative ? '-' : ''
  if (digits === '') return '0'
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}
