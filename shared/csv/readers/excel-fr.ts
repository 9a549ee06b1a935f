import { decodeSingleByte } from '../../text/code-page-tables.ts'
import { bytesOfEscapedText } from '../../text/escaped-bytes.ts'
import { excelDateShown, numberShown } from './shown-cell.ts'
import type { ShownCell } from './shown-cell.ts'
import type { Misreading, Reader } from './reader.ts'

/** Excel shows integers of up to 11 digits in full in a cell of ordinary width, then turns to 1,23E+11. */
const LONGEST_PLAIN_INTEGER = 11
/** A sheet of Excel. */
const MOST_ROWS = 1_048_576
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
  const number = numberShown(text, LONGEST_PLAIN_INTEGER)
  if (number) return number
  const date = excelDateShown(text)
  if (date) return date
  if (FORMULA.test(text))
    return { shown: text.startsWith('=') ? '#NOM\u00A0?' : text, harm: 'read-as-formula' }
  return { shown: text }
}

const asWindows1252: Misreading = {
  touches: (text) => /[^\0-\x7f]/.test(text),
  read: (text) => decodeSingleByte(bytesOfEscapedText(text), 'windows-1252'),
}
