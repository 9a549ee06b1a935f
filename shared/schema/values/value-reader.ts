import type { SchemaField } from '../table-schema.ts'

import type { FieldValue, ValueReader } from './field-value.ts'
import { geoJsonReader, geopointReader, readArray, readObject } from './read-json.ts'
import { momentReader, readDuration, readYear, readYearMonth } from './read-moment.ts'
import { integerReader, numberReader } from './read-number.ts'
import { textFormats } from './text-formats.ts'

const readText: ValueReader = (text) => ({ kind: 'text', text })

/** How the cells of a field are read; null where its format is one that nobody can read. */
export function valueReader(field: SchemaField): ValueReader | null {
  switch (field.type) {
    case 'string':
      return textReader(field.format)
    case 'integer':
      return integerReader(field)
    case 'number':
      return numberReader(field)
    case 'boolean':
      return booleanReader(field)
    case 'date':
    case 'datetime':
    case 'time':
      return momentReader(field)
    case 'year':
      return readYear
    case 'yearmonth':
      return readYearMonth
    case 'duration':
      return readDuration
    case 'geopoint':
      return geopointReader(field)
    case 'geojson':
      return geoJsonReader(field)
    case 'array':
      return readArray
    case 'object':
      return readObject
    case 'list':
      return listReader(field)
    case 'any':
      return readText
  }
}

function textReader(format: string): ValueReader {
  const isRight = textFormats[format]
  if (isRight === undefined) return readText
  return (text) => (isRight(text) ? { kind: 'text', text } : null)
}

/** Exactly the values that are listed, capitals included. */
function booleanReader({ trueValues, falseValues }: SchemaField): ValueReader {
  return (cell) => {
    const is = trueValues.includes(cell)
    return is || falseValues.includes(cell) ? { kind: 'boolean', is } : null
  }
}

/** Items between delimiters, each read as the default format of the item type. */
function listReader(field: SchemaField): ValueReader {
  const read = valueReader({
    ...field,
    type: field.itemType === 'list' ? 'string' : field.itemType,
    format: 'default',
  })
  return (cell) => {
    const items = cell.split(field.delimiter).map((item) => read?.(item) ?? null)
    return items.includes(null) ? null : { kind: 'json', json: items as FieldValue[] }
  }
}

/** A value from JSON (an allowed value, a bound, an item of an array) read as a cell of the field would be. */
export function readUntyped(read: ValueReader, value: unknown): FieldValue | null {
  if (typeof value === 'boolean') return read(String(value)) ?? { kind: 'boolean', is: value }
  if (typeof value === 'string') return read(value)
  return read(JSON.stringify(value) ?? '')
}
