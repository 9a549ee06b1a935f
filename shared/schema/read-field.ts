import { isFieldType, missingValuesOf } from './read-descriptor.ts'
import { isRecord, shownValue, textOf } from './untyped.ts'
import type { DescriptorFault, FieldConstraints, FieldType, SchemaField } from './table-schema.ts'

const NOTHING: FieldConstraints = {
  required: false,
  unique: false,
  minLength: null,
  maxLength: null,
  minimum: undefined,
  maximum: undefined,
  pattern: null,
  enum: null,
}

const ORDERED: readonly FieldType[] = [
  'integer',
  'number',
  'date',
  'datetime',
  'time',
  'year',
  'yearmonth',
  'duration',
]
const MEASURED: readonly FieldType[] = ['string', 'array', 'object', 'list']

/** Constraints that mean something for some types only; on another type they are ignored, as no reader knows what they say. */
const meantFor: Readonly<Record<string, readonly FieldType[]>> = {
  minLength: MEASURED,
  maxLength: MEASURED,
  minimum: ORDERED,
  maximum: ORDERED,
  pattern: ['string'],
}

const formatsOf: Partial<Record<FieldType, readonly string[]>> = {
  string: ['email', 'uri', 'uuid', 'binary', 'wkt'],
  geopoint: ['array', 'object'],
  geojson: ['topojson'],
}

export const DEFAULT_TRUE = ['true', 'True', 'TRUE', '1']
export const DEFAULT_FALSE = ['false', 'False', 'FALSE', '0']

/** @param missing the schema's missing values, for a field that names none */
export function readField(
  name: string,
  descriptor: Readonly<Record<string, unknown>>,
  missing: readonly string[],
  faults: DescriptorFault[],
): SchemaField {
  const fault = (code: DescriptorFault['code'], found: string): void =>
    void faults.push({ code, field: name, found })
  const type = typeOf(descriptor, fault)
  if (Object.hasOwn(descriptor, 'contraints')) fault('constraints-misspelt', 'contraints')
  const itemType = textOf(descriptor.itemType)
  return {
    name,
    title: textOf(descriptor.title),
    description: textOf(descriptor.description),
    example: descriptor.example ?? descriptor.exemple,
    type,
    format: formatOf(type, descriptor, fault),
    missingValues: missingValuesOf(descriptor.missingValues) ?? missing,
    constraints: constraintsOf(type, descriptor.constraints, fault),
    trueValues: textsOf(descriptor.trueValues) ?? DEFAULT_TRUE,
    falseValues: textsOf(descriptor.falseValues) ?? DEFAULT_FALSE,
    decimalChar: textOf(descriptor.decimalChar) || '.',
    groupChar: textOf(descriptor.groupChar),
    bareNumber: descriptor.bareNumber !== false,
    arrayItem: isRecord(descriptor.arrayItem)
      ? readField(name, { type: 'any', ...descriptor.arrayItem, arrayItem: undefined }, [''], faults)
      : null,
    delimiter: textOf(descriptor.delimiter) || ',',
    itemType: isFieldType(itemType) ? itemType : 'string',
  }
}

type Fault = (code: DescriptorFault['code'], found: string) => void

function typeOf(descriptor: Readonly<Record<string, unknown>>, fault: Fault): FieldType {
  if (descriptor.type === undefined) return 'string'
  const type = textOf(descriptor.type)
  if (isFieldType(type)) return type
  fault('field-type-unknown', shownValue(descriptor.type))
  return 'any'
}

function formatOf(type: FieldType, descriptor: Readonly<Record<string, unknown>>, fault: Fault): string {
  // "fmt:%d/%m/%Y" is how drafts of the standard wrote "%d/%m/%Y".
  const format = textOf(descriptor.format).replace(/^fmt:/, '') || 'default'
  const known = formatsOf[type]
  if (format === 'default' || known === undefined || known.includes(format)) return format
  fault('format-unknown', format)
  return 'default'
}

function constraintsOf(type: FieldType, found: unknown, fault: Fault): FieldConstraints {
  if (!isRecord(found)) return NOTHING
  const read: Record<string, unknown> = { ...NOTHING }
  for (const [key, value] of Object.entries(found)) {
    if (!Object.hasOwn(NOTHING, key)) fault('constraint-unknown', key)
    else if (meantFor[key] !== undefined && !meantFor[key].includes(type) && type !== 'any')
      fault('constraint-beside-type', key)
    else {
      const understood = constraintValue(key, value)
      if (understood === undefined) fault('constraint-unreadable', key)
      else read[key] = understood
    }
  }
  return read as FieldConstraints
}

/** Undefined for a value of the wrong kind. */
function constraintValue(key: string, value: unknown): unknown {
  if (value === null) return NOTHING[key as keyof FieldConstraints] ?? null
  if (key === 'required' || key === 'unique') return typeof value === 'boolean' ? value : undefined
  if (key === 'minLength' || key === 'maxLength') {
    const length = Number(value)
    return value !== '' && Number.isInteger(length) && length >= 0 ? length : undefined
  }
  if (key === 'pattern') return typeof value === 'string' ? value : undefined
  if (key === 'enum') return Array.isArray(value) ? value : undefined
  return value
}

function textsOf(found: unknown): readonly string[] | null {
  if (!Array.isArray(found)) return null
  return found.filter((value) => typeof value === 'string' || typeof value === 'number').map(String)
}
