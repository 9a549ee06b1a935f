import { isWhole, readDecimal } from '../decimal.ts'
import type { SchemaField } from '../table-schema.ts'

import type { ValueReader } from './field-value.ts'

type NumberField = Pick<SchemaField, 'bareNumber' | 'decimalChar' | 'groupChar'>

const FIRST_OF_NUMBER = /[-\d]/
const DIGIT = /\d/
const WHOLE = /^[+-]?\d+$/

/** Whole numbers. Zeros before are fine (« 007 »), a decimal point is not (« 12.0 »), spaces around are. */
export function integerReader({ bareNumber, groupChar }: NumberField): ValueReader {
  return (cell) => {
    const text = without(groupChar, bareNumber ? cell.trim() : withoutUnits(cell.trim()))
    const decimal = WHOLE.test(text) ? readDecimal(text) : null
    return decimal !== null && isWhole(decimal) ? { kind: 'number', decimal } : null
  }
}

/** Numbers with the field's decimal sign; `1e5`, `NaN`, `INF` and `.5` are numbers too. */
export function numberReader({ bareNumber, decimalChar, groupChar }: NumberField): ValueReader {
  return (cell) => {
    let text = without(groupChar, bareNumber ? cell.trim() : withoutUnits(cell))
    if (decimalChar !== '.') {
      // A point says that the cell is written in another way than the column.
      if (text.includes('.')) return null
      text = text.replaceAll(decimalChar, '.')
    }
    const decimal = readDecimal(text)
    return decimal === null ? null : { kind: 'number', decimal }
  }
}

function without(groupChar: string, text: string): string {
  return groupChar === '' ? text : text.replaceAll(groupChar, '')
}

/** What `bareNumber: false` lets stand before and behind the figures goes: « € -12 », « 95 ans ». */
function withoutUnits(text: string): string {
  let end = text.length
  while (end > 0 && !DIGIT.test(text.charAt(end - 1))) end--
  const start = text.search(FIRST_OF_NUMBER)
  return start < 0 ? '' : text.slice(start, end)
}
