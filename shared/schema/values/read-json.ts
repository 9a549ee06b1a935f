import { readDecimal } from '../decimal.ts'
import type { Decimal } from '../decimal.ts'
import type { SchemaField } from '../table-schema.ts'
import { isRecord } from '../untyped.ts'

import type { FieldValue, ValueReader } from './field-value.ts'
import { isGeoJson, isTopoJson } from './geojson.ts'

/** Deeper than any value of a cell; what looks at JSON afterwards goes down it call by call. */
const DEEPEST = 100

/** Undefined for what is no JSON. */
function parseJson(cell: string): unknown {
  if (isTooDeep(cell)) return undefined
  try {
    return JSON.parse(cell) as unknown
  } catch {
    return undefined
  }
}

/** By its brackets, those inside texts included: a text with a hundred of them open is none that people write. */
function isTooDeep(cell: string): boolean {
  let depth = 0
  for (const sign of cell) {
    if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth--
    if (depth > DEEPEST) return true
  }
  return false
}

const asJson = (json: unknown): FieldValue => ({ kind: 'json', json })

export const readArray: ValueReader = (cell) => {
  const json = parseJson(cell)
  return Array.isArray(json) ? asJson(json) : null
}

export const readObject: ValueReader = (cell) => {
  const json = parseJson(cell)
  return isRecord(json) ? asJson(json) : null
}

export function geoJsonReader({ format }: Pick<SchemaField, 'format'>): ValueReader {
  const isRight = format === 'topojson' ? isTopoJson : isGeoJson
  return (cell) => {
    const json = parseJson(cell)
    return isRight(json) ? asJson(json) : null
  }
}

/** Longitude before latitude, as « 2.83,50.43 », [2.83, 50.43] or {"lon": 2.83, "lat": 50.43}. */
export function geopointReader({ format }: Pick<SchemaField, 'format'>): ValueReader {
  return (cell) => {
    const pair = format === 'default' ? cell.split(',') : pairOf(parseJson(cell), format)
    if (pair?.length !== 2) return null
    const [longitude, latitude] = pair.map((number) => readDecimal(String(number).trim()))
    if (!isWithin(longitude, 180) || !isWithin(latitude, 90)) return null
    return { kind: 'point', longitude, latitude }
  }
}

function pairOf(json: unknown, format: string): unknown[] | null {
  const isNumber = (value: unknown): boolean => typeof value === 'number' || typeof value === 'string'
  const pair =
    format === 'array' ? json : isRecord(json) && Object.keys(json).length === 2 ? [json.lon, json.lat] : null
  return Array.isArray(pair) && pair.every(isNumber) ? pair : null
}

function isWithin(number: Decimal | null | undefined, most: number): number is Decimal {
  if (number?.special !== null) return false
  return Math.abs(Number(`${number.digits || '0'}e${String(number.exponent)}`)) <= most
}
