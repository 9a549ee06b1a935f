import { compareDecimals, decimalKey } from '../decimal.ts'
import type { Decimal } from '../decimal.ts'

/** What a cell says once it was read as its field's type. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly decimal: Decimal }
  | { readonly kind: 'boolean'; readonly is: boolean }
  /** Dates and times by their place on one line: milliseconds, months or years. */
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'point'; readonly longitude: Decimal; readonly latitude: Decimal }
  | { readonly kind: 'json'; readonly json: unknown }

/** Null: the cell is not of the type. */
export type ValueReader = (cell: string) => FieldValue | null

/** The same for values that are equal: 01 and 1, [1,2] and [1, 2]. */
export function valueKey(value: FieldValue): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return decimalKey(value.decimal)
    case 'boolean':
      return String(value.is)
    case 'moment':
      return String(value.at)
    case 'point':
      return `${decimalKey(value.longitude)},${decimalKey(value.latitude)}`
    case 'json':
      return jsonKey(value.json)
  }
}

/** Below zero, zero, above; NaN for what has no order. */
export function compareValues(first: FieldValue, second: FieldValue): number {
  if (first.kind === 'number' && second.kind === 'number')
    return compareDecimals(first.decimal, second.decimal)
  if (first.kind === 'moment' && second.kind === 'moment') return first.at - second.at
  return NaN
}

/** Characters of a text (code points: an emoji is one), items of a list; null for what has no length. */
export function lengthOf(value: FieldValue): number | null {
  if (value.kind === 'text') return codePoints(value.text)
  if (value.kind !== 'json') return null
  return Array.isArray(value.json) ? value.json.length : Object.keys(value.json as object).length
}

export function codePoints(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
    if (isPair) at++
    count++
  }
  return count
}

/** JSON with the keys of objects in order. */
function jsonKey(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(jsonKey).join(',')}]`
  if (typeof json !== 'object' || json === null) return JSON.stringify(json) ?? 'null'
  const entries = Object.entries(json).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${jsonKey(value)}`).join(',')}}`
}
