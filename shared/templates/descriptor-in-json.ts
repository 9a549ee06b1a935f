import { isRecord, listOf } from '../schema/untyped.ts'

/** What a parsed JSON file holds for a template. */
export type DescriptorInJson =
  | { readonly kind: 'descriptor'; readonly descriptor: unknown }
  | { readonly kind: 'json-schema' }
  | { readonly kind: 'other' }

/**
 * A Table Schema stands alone in its file, or inside a Data Package (`resources`, each with its `schema`); of a package with
 * several tables, the first that has one. A JSON Schema describes objects, not columns.
 */
export function descriptorInJson(json: unknown): DescriptorInJson {
  const candidates = isRecord(json)
    ? [
        json,
        json.schema,
        ...listOf(json.resources).map((resource) => (isRecord(resource) ? resource.schema : null)),
      ]
    : []
  const descriptor = candidates.find((found) => isRecord(found) && listOf(found.fields).length > 0)
  if (descriptor !== undefined) return { kind: 'descriptor', descriptor }
  return isJsonSchema(json) ? { kind: 'json-schema' } : { kind: 'other' }
}

function isJsonSchema(json: unknown): boolean {
  if (!isRecord(json)) return false
  if (typeof json.$schema === 'string' && json.$schema.includes('json-schema.org')) return true
  return ['properties', 'allOf', 'oneOf', '$defs', 'definitions'].some(
    (key) => isRecord(json[key]) || (Array.isArray(json[key]) && json[key].every(isRecord)),
  )
}
