import { fieldTypes } from './table-schema.ts'
import type { CustomCheck, DescriptorFault, ForeignKey, SchemaField, TableSchema } from './table-schema.ts'
import { readField } from './read-field.ts'
import { isRecord, listOf, textOf } from './untyped.ts'

const DEFAULT_MISSING = ['']

/**
 * Reads a descriptor that was parsed from JSON. Whatever is wrong in it is ignored and listed in `faults`: of 38
 * published French schemas 13 fields say `contraints`, and officers must be able to use them all the same. Null for
 * what holds no list of fields at all.
 */
export function readDescriptor(descriptor: unknown): TableSchema | null {
  if (!isRecord(descriptor) || !Array.isArray(descriptor.fields)) return null
  const faults: DescriptorFault[] = []
  const missing = missingValuesOf(descriptor.missingValues) ?? DEFAULT_MISSING
  const fields = fieldsOf(descriptor.fields, missing, faults)
  const names = new Set(fields.map(({ name }) => name))
  const known = (field: string): boolean => {
    if (names.has(field)) return true
    faults.push({ code: 'key-field-unknown', field, found: field })
    return false
  }
  return {
    name: textOf(descriptor.name),
    title: textOf(descriptor.title),
    version: textOf(descriptor.version),
    fields,
    primaryKey: keyFields(descriptor.primaryKey).filter(known),
    foreignKeys: foreignKeysOf(descriptor.foreignKeys).filter(({ fields: own }) => own.every(known)),
    checks: listOf(descriptor.custom_checks ?? descriptor.customChecks).flatMap(customCheck),
    faults,
  }
}

/** Texts that stand for nothing: in version 2 of the standard they may be objects with a label. */
export function missingValuesOf(found: unknown): readonly string[] | null {
  if (!Array.isArray(found)) return null
  return found.flatMap((value) =>
    isRecord(value) ? [textOf(value.value)] : typeof value === 'string' ? [value] : [],
  )
}

function fieldsOf(
  found: readonly unknown[],
  missing: readonly string[],
  faults: DescriptorFault[],
): SchemaField[] {
  const fields: SchemaField[] = []
  const names = new Set<string>()
  for (const descriptor of found) {
    const name = isRecord(descriptor) ? textOf(descriptor.name) : ''
    if (!isRecord(descriptor) || name === '') {
      faults.push({ code: 'field-without-name', field: '', found: String(fields.length + 1) })
      continue
    }
    if (names.has(name)) {
      faults.push({ code: 'field-name-twice', field: name, found: name })
      continue
    }
    names.add(name)
    fields.push(readField(name, descriptor, missing, faults))
  }
  return fields
}

/** A key is one name or a list of names. */
function keyFields(found: unknown): string[] {
  const listed = typeof found === 'string' ? [found] : listOf(found)
  return listed.filter((name) => typeof name === 'string')
}

function foreignKeysOf(found: unknown): ForeignKey[] {
  return listOf(found).flatMap((key) => {
    if (!isRecord(key) || !isRecord(key.reference)) return []
    const fields = keyFields(key.fields)
    const referenceFields = keyFields(key.reference.fields)
    if (fields.length === 0 || fields.length !== referenceFields.length) return []
    return [{ fields, resource: textOf(key.reference.resource), referenceFields }]
  })
}

function customCheck(found: unknown): CustomCheck[] {
  if (!isRecord(found)) return []
  const name = textOf(found.name)
  return name === '' ? [] : [{ name, params: isRecord(found.params) ? found.params : {} }]
}

export function isFieldType(name: string): name is SchemaField['type'] {
  return (fieldTypes as readonly string[]).includes(name)
}
