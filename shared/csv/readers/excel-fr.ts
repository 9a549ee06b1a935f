import { decodeSingleByte } from '../../text/code-page-tables.ts'
import { bytesOfEscapedText } from '../../text/escaped-bytes.ts'
import { monthOrTimeShown } from './month-dates.ts'
import { excelDateShown, numberShown } from './shown-cell.ts'
import type { ShownCell } from './shown-cell.ts'
import type { Misreading, Reader } from './reader.ts'

/** Excel shows integers of up to 11 digits in full in a cell of ordinary width, then turns to 1,23E+11. */
const LONGEST_PLAIN_INTEGER = 11
/** A sheet of Excel. */
const MOST_ROWS = 1_048_576
const POWER_OF_TEN = /^[+-]?\d+(?:,\d*)?e[+-]?\d{1,3}$/i
const FORMULA = /^[=+-](?=.*[A-Za-z(])|^=|^@/

/** How Excel (French Windows) opens the file on double-click: it asks nothing. */
export const excelFr: Reader = {
  name: 'excel-fr',
  // Without a byte order mark Excel takes the PC's own page.
  misreading: ({ encoding, byteOrderMark }) =>
    encoding === 'utf-8' && !byteOrderMark ? asWindows1252 : null,
  // The list separator of French Windows is the only one.
  splits: ({ delimiter }) => delimiter === ';',
  cell: excelCell,
  tableHarms: ({ rowCount }) =>
    rowCount + 1 > MOST_ROWS ? [{ harm: 'rows-cut', count: rowCount + 1 - MOST_ROWS }] : [],
}

function excelCell(text: string): ShownCell {
  if (startsWithAsciiLetter(text)) return monthOrTimeShown(text) ?? { shown: text }
  return (
    numberShown(text, LONGEST_PLAIN_INTEGER) ??
    powerOfTenShown(text) ??
    excelDateShown(text) ??
    monthOrTimeShown(text) ??
    formulaShown(text) ?? { shown: text }
  )
}

/** 1E5, the name of a stairwell, → 1,00E+05. */
function powerOfTenShown(text: string): ShownCell | null {
  const trimmed = text.trim()
  if (!POWER_OF_TEN.test(trimmed)) return null
  const value = Number(trimmed.replace(',', '.'))
  if (!Number.isFinite(value)) return null
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e')
  const shown = `${mantissa.replace('.', ',')}E${exponent.replace(/^([+-])(\d)$/, '$10$2')}`
  return { shown, ...(shown === trimmed ? {} : { harm: 'decimal-changed' as const }) }
}

function formulaShown(text: string): ShownCell | null {
  if (!FORMULA.test(text)) return null
  return { shown: text.startsWith('=') ? '#NOM\u00A0?' : text, harm: 'read-as-formula' }
}

function startsWithAsciiLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20
  return code >= 0x61 && code <= 0x7a
}

const asWindows1252: Misreading = {
  touches: (text) => /[^\0-\x7f]/.test(text),
  read: (text) => decodeSingleByte(bytesOfEscapedText(text), 'windows-1252'),
}
