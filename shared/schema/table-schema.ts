/** A Table Schema descriptor as it was understood (specs.frictionlessdata.io/table-schema), with Validata's `custom_checks`. */
export type TableSchema = {
  readonly name: string
  readonly title: string
  readonly version: string
  readonly fields: readonly SchemaField[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly checks: readonly CustomCheck[]
  /** What the descriptor says wrongly and was ignored. A descriptor is never refused for it. */
  readonly faults: readonly DescriptorFault[]
}

export const fieldTypes = [
  'string',
  'number',
  'integer',
  'boolean',
  'date',
  'datetime',
  'time',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'array',
  'object',
  'list',
  'any',
] as const
export type FieldType = (typeof fieldTypes)[number]

export type SchemaField = {
  readonly name: string
  readonly title: string
  readonly description: string
  /** As the standard gives it: text, number, boolean or JSON. */
  readonly example: unknown
  readonly type: FieldType
  readonly format: string
  /** Cells that stand for nothing; the schema's own where the field names none. */
  readonly missingValues: readonly string[]
  readonly constraints: FieldConstraints
  readonly trueValues: readonly string[]
  readonly falseValues: readonly string[]
  readonly decimalChar: string
  readonly groupChar: string
  /** False: « 12 € » and « 95 % » are numbers. */
  readonly bareNumber: boolean
  /** What the items of an array must be. */
  readonly arrayItem: SchemaField | null
  /** Of a `list`: what separates its items, and their type. */
  readonly delimiter: string
  readonly itemType: FieldType
}

export type FieldConstraints = {
  readonly required: boolean
  readonly unique: boolean
  readonly minLength: number | null
  readonly maxLength: number | null
  /** Bounds and allowed values as written in the descriptor; they are read as cells of the field's type. */
  readonly minimum: unknown
  readonly maximum: unknown
  readonly pattern: string | null
  readonly enum: readonly unknown[] | null
}

export type ForeignKey = {
  readonly fields: readonly string[]
  /** "": this very table. */
  readonly resource: string
  readonly referenceFields: readonly string[]
}

/** One of Validata's checks; parameters as they are in the descriptor. */
export type CustomCheck = { readonly name: string; readonly params: Readonly<Record<string, unknown>> }

export const descriptorFaultCodes = [
  'descriptor-not-a-schema',
  'field-without-name',
  'field-name-twice',
  'field-type-unknown',
  'format-unknown',
  'date-format-unknown',
  'constraints-misspelt',
  'constraint-unknown',
  'constraint-unreadable',
  'constraint-beside-type',
  'example-refused',
  'key-field-unknown',
  'check-unknown',
  'check-column-unknown',
  'pattern-unreadable',
  'pattern-open',
] as const
export type DescriptorFaultCode = (typeof descriptorFaultCodes)[number]

/** @property found the key or value that is wrong, as written */
export type DescriptorFault = {
  readonly code: DescriptorFaultCode
  readonly field: string
  readonly found: string
}
