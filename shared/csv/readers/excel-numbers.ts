import type { ShownCell } from './shown-cell.ts'

/** Excel shows integers of up to 11 digits in full in a cell of ordinary width, then turns to 1,23E+11. */
const LONGEST_PLAIN_INTEGER = 11
/** What a double holds for sure. */
const SIGNIFICANT_DIGITS = 15
const DIGITS = /^[+-]?\d+$/
const DECIMAL_COMMA = /^[+-]?\d*,\d+$/
const POWER_OF_TEN = /^[+-]?\d+(?:,\d*)?e[+-]?\d{1,3}$/i

/** A number as Excel (French) understands it: digits, or digits with a decimal comma. Null: not a number. */
export function numberShown(text: string): ShownCell | null {
  const trimmed = text.trim()
  if (DIGITS.test(trimmed)) return integerShown(trimmed)
  if (!DECIMAL_COMMA.test(trimmed)) return null
  const shown = trimmed
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?),/, '$10,')
    .replace(/,?0+$/, '')
  if (shown === trimmed) return { shown }
  return { shown, harm: /^[+-]?0\d/.test(trimmed) ? 'leading-zero-lost' : 'decimal-changed' }
}

function integerShown(digits: string): ShownCell {
  const sign = digits.startsWith('-') ? '-' : ''
  const bare = digits.replace(/^[+-]?0*(?=\d)/, '')
  if (bare.length > LONGEST_PLAIN_INTEGER) {
    return { shown: sign + scientific(bare), harm: 'long-number-rounded' }
  }
  const shown = bare === '0' ? bare : sign + bare
  if (shown === digits) return { shown }
  return { shown, harm: /^[+-]?0\d/.test(digits) ? 'leading-zero-lost' : 'decimal-changed' }
}

/** 32175500019123 → 3,21755E+13. */
function scientific(digits: string): string {
  const mantissa = Number(`${digits[0] ?? '0'}.${digits.slice(1, SIGNIFICANT_DIGITS)}`)
    .toFixed(5)
    .replace(/\.?0+$/, '')
    .replace('.', ',')
  return `${mantissa}E+${String(digits.length - 1).padStart(2, '0')}`
}

/** 1E5, the name of a stairwell, → 1,00E+05. */
export function powerOfTenShown(text: string): ShownCell | null {
  const trimmed = text.trim()
  if (!POWER_OF_TEN.test(trimmed)) return null
  const value = Number(trimmed.replace(',', '.'))
  if (!Number.isFinite(value)) return null
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e')
  const shown = `${mantissa.replace('.', ',')}E${exponent.replace(/^([+-])(\d)$/, '$10$2')}`
  return { shown, ...(shown === trimmed ? {} : { harm: 'decimal-changed' as const }) }
}
