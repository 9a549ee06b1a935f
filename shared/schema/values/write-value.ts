import { decimalText } from '../checks/decimal-sum.ts'
import type { Decimal } from '../decimal.ts'
import type { SchemaField } from '../table-schema.ts'

import { directiveFormat } from './date-format.ts'
import type { FieldValue } from './field-value.ts'

/** A value as the field wants it written; null where its format has something that is not written here. */
export function writeValue(value: FieldValue, field: SchemaField): string | null {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return writeDecimal(value.decimal).replace('.', field.decimalChar)
    case 'boolean':
      return (value.is ? field.trueValues[0] : field.falseValues[0]) ?? null
    case 'moment':
      return writeMoment(value.at, field)
    case 'point':
      return writePoint(writeDecimal(value.longitude), writeDecimal(value.latitude), field.format)
    case 'json':
      return field.type === 'list' ? writeList(value.json, field) : JSON.stringify(value.json)
  }
}

/** Beyond this power of ten a number keeps its exponent. */
const LARGEST_WRITTEN_OUT = 30

function writeDecimal(decimal: Decimal): string {
  const { special, isNegative, exponent, digits } = decimal
  if (special === 'not-a-number') return 'NaN'
  if (special === 'infinite') return isNegative ? '-INF' : 'INF'
  if (Math.abs(exponent) <= LARGEST_WRITTEN_OUT) return decimalText(decimal)
  return `${isNegative ? '-' : ''}${digits}e${String(exponent)}`
}

function writePoint(longitude: string, latitude: string, format: string): string {
  if (format === 'array') return `[${longitude}, ${latitude}]`
  return format === 'object' ? `{"lon": ${longitude}, "lat": ${latitude}}` : `${longitude},${latitude}`
}

function writeList(items: unknown, field: SchemaField): string | null {
  const texts = (items as FieldValue[]).map((item) =>
    writeValue(item, { ...field, type: field.itemType, format: 'default' }),
  )
  return texts.every((text) => text !== null) ? texts.join(field.delimiter) : null
}

const usualFormats: Partial<Record<SchemaField['type'], string>> = {
  date: '%Y-%m-%d',
  datetime: '%Y-%m-%dT%H:%M:%SZ',
  time: '%H:%M:%S',
}

function writeMoment(at: number, { type, format }: SchemaField): string | null {
  if (type === 'year') return String(at).padStart(4, '0')
  if (type === 'yearmonth')
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${twoFigures((at % 12) + 1)}`
  if (type === 'duration') return `${at < 0 ? '-' : ''}PT${decimalSeconds(Math.abs(at))}S`
  const usual = format === 'default' || format === 'any' ? usualFormats[type] : undefined
  const written = usual ?? directiveFormat(format)
  const date = new Date(at)
  const parts: Readonly<Record<string, string>> = {
    Y: String(date.getUTCFullYear()).padStart(4, '0'),
    y: twoFigures(date.getUTCFullYear() % 100),
    m: twoFigures(date.getUTCMonth() + 1),
    d: twoFigures(date.getUTCDate()),
    H: twoFigures(date.getUTCHours()),
    M: twoFigures(date.getUTCMinutes()),
    S: twoFigures(date.getUTCSeconds()) + (usual === undefined ? '' : fractionOf(date)),
    '%': '%',
  }
  const letters = [...written.matchAll(/%(.)/g)].map(([, letter]) => letter ?? '')
  if (!letters.every((letter) => Object.hasOwn(parts, letter))) return null
  return written.replace(/%(.)/g, (_, letter: string) => parts[letter] ?? '')
}

function twoFigures(number: number): string {
  return String(number).padStart(2, '0')
}

/** « .5 » of a second; "" for none. */
function fractionOf(date: Date): string {
  const milliseconds = date.getUTCMilliseconds()
  return milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`
}

function decimalSeconds(milliseconds: number): string {
  return String(milliseconds / 1000)
}
