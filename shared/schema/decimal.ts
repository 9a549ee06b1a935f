/**
 * A decimal number as written: "007.50" is 75 × 10^-1. Numbers of JavaScript would make two SIRETs of 17 figures one, and
 * 0.1 + 0.2 another number than 0.3.
 */
export type Decimal = {
  readonly isNegative: boolean
  /** Significant figures, without zeros at either end; "" is zero. */
  readonly digits: string
  /** Power of ten of the last figure. */
  readonly exponent: number
  /** Infinite and not-a-number cells are numbers by the standard (INF, -INF, NaN). */
  readonly special: 'infinite' | 'not-a-number' | null
}

const WRITTEN = /^([+-])?(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/
const SPECIAL = /^([+-])?(?:(inf(?:inity)?)|nan)$/i
/** An exponent longer than this is no measure of anything, and would be counted in zeros. */
const HIGHEST_EXPONENT = 6

/** A number with a decimal point and perhaps an exponent, as `1e5`, `.5`, `NaN`; null for anything else. */
export function readDecimal(text: string): Decimal | null {
  const parts = WRITTEN.exec(text)
  if (parts === null) return readSpecial(text)
  const [, sign, whole = '', fraction = '', power = '0'] = parts
  if (whole + fraction === '' || power.replace(/^[+-]?0*/, '').length > HIGHEST_EXPONENT) return null
  const all = (whole + fraction).replace(/^0+/, '')
  const digits = all.replace(/0+$/, '')
  return {
    isNegative: sign === '-' && digits !== '',
    digits,
    exponent: digits === '' ? 0 : Number(power) - fraction.length + (all.length - digits.length),
    special: null,
  }
}

function readSpecial(text: string): Decimal | null {
  const parts = SPECIAL.exec(text)
  if (parts === null) return null
  const special = parts[2] === undefined ? 'not-a-number' : 'infinite'
  return { isNegative: parts[1] === '-', digits: '', exponent: 0, special }
}

/** The same for numbers of the same value: "1.50" and "1.5". */
export function decimalKey({ isNegative, digits, exponent, special }: Decimal): string {
  return `${isNegative ? '-' : ''}${special ?? `${digits || '0'}e${String(exponent)}`}`
}

/** Below zero, zero or above; NaN where one of the two is no number: then it fails every bound. */
export function compareDecimals(first: Decimal, second: Decimal): number {
  if (first.special === 'not-a-number' || second.special === 'not-a-number') return NaN
  if (first.isNegative !== second.isNegative) return first.isNegative ? -1 : 1
  const size = compareSizes(first, second)
  return first.isNegative ? -size : size
}

function compareSizes(first: Decimal, second: Decimal): number {
  if (first.special !== null || second.special !== null)
    return Number(first.special !== null) - Number(second.special !== null)
  if (first.digits === '' || second.digits === '')
    return Number(first.digits !== '') - Number(second.digits !== '')
  const magnitude = first.digits.length + first.exponent - (second.digits.length + second.exponent)
  if (magnitude !== 0) return magnitude
  const length = Math.max(first.digits.length, second.digits.length)
  const [one, other] = [first.digits.padEnd(length, '0'), second.digits.padEnd(length, '0')]
  return one === other ? 0 : one < other ? -1 : 1
}

/** Zero, or figures before the point only: 12, 1e5, 12.0. */
export function isWhole({ exponent, special }: Decimal): boolean {
  return special === null && exponent >= 0
}

/** Exact as long as the figures fit in 15. */
export function decimalToNumber({ isNegative, digits, exponent, special }: Decimal): number {
  if (special === 'not-a-number') return NaN
  const size = special === 'infinite' ? Infinity : Number(`${digits || '0'}e${String(exponent)}`)
  return isNegative ? -size : size
}
