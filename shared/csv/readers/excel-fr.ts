import { decodeSingleByte } from '../../text/code-page-tables.ts'
import { bytesOfEscapedText } from '../../text/escaped-bytes.ts'
import { dateShown, monthOrTimeShown } from './excel-dates.ts'
import { numberShown, powerOfTenShown } from './excel-numbers.ts'
import type { ShownCell } from './shown-cell.ts'
import type { Misreading, Reader } from './reader.ts'

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
  if (startsWithAsciiLetter(text)) {
    // Only "mars 2021" and its like are in danger: they are short and end with a digit (or a space).
    const last = text.charCodeAt(text.length - 1)
    const inDanger = text.length < 20 && last < 0x3a
    return (inDanger ? monthOrTimeShown(text) : null) ?? { shown: text }
  }
  return (
    numberShown(text) ??
    powerOfTenShown(text) ??
    dateShown(text) ??
    monthOrTimeShown(text) ??
    formulaShown(text) ?? { shown: text }
  )
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
