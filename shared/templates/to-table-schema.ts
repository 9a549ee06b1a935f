import { DEFAULT_FALSE, DEFAULT_TRUE } from '../schema/read-field.ts'
import type { FieldConstraints, SchemaField } from '../schema/table-schema.ts'

import type { Template, TemplateField } from './template.ts'

const SPECIFICATION = 'https://specs.frictionlessdata.io/schemas/table-schema.json'

type Json = Readonly<Record<string, unknown>>

/**
 * A template as a Table Schema that any program can check tables with: titles and descriptions are the French words, what
 * the standard has no key for stands beside under keys of ours. `templateFromTableSchema` reads it back the same.
 */
export function tableSchemaOf(template: Template): Json {
  const { schema, standard } = template
  return {
    $schema: SPECIFICATION,
    name: schema.name,
    title: template.title.fr,
    description: template.subject.fr,
    ...filled({ version: schema.version, homepage: standard.address }),
    id: template.id,
    label: template.title,
    subject: template.subject,
    standard,
    ...(template.prefill === null ? {} : { prefill: template.prefill }),
    ...filled({ knownFaults: template.knownFaults }),
    ...(template.companion === null ? {} : { companion: template.companion }),
    fields: template.fields.map(fieldJsonOf),
    ...filled({ primaryKey: schema.primaryKey }),
    ...(schema.foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: schema.foreignKeys.map(({ fields, resource, referenceFields }) => ({
            fields,
            reference: { resource, fields: referenceFields },
          })),
        }),
    ...filled({ custom_checks: schema.checks }),
  }
}

function fieldJsonOf(field: TemplateField): Json {
  return {
    ...schemaFieldJson(field.schema),
    label: field.label,
    ...filled({ help: field.help, where: field.where, role: field.role ?? '', recipe: field.recipe }),
    ...filled({ unit: field.unit, choices: field.choices, separator: field.separator }),
    ...filled({ widget: field.widget ?? '' }),
    ...(field.synonyms.fr.length + field.synonyms.en.length === 0 ? {} : { synonyms: field.synonyms }),
  }
}

/** Without what a reader takes for granted. */
function schemaFieldJson(field: SchemaField): Json {
  const { name, type, format, title, description, example } = field
  return {
    name,
    ...filled({ title, description }),
    type,
    ...unless('format', format, 'default'),
    ...(example === undefined ? {} : { example }),
    ...filled({ constraints: constraintsJson(field.constraints) }),
    missingValues: field.missingValues,
    ...unless('trueValues', field.trueValues, DEFAULT_TRUE),
    ...unless('falseValues', field.falseValues, DEFAULT_FALSE),
    ...unless('decimalChar', field.decimalChar, '.'),
    ...filled({ groupChar: field.groupChar }),
    ...(field.bareNumber ? {} : { bareNumber: false }),
    ...(field.arrayItem === null ? {} : { arrayItem: arrayItemJson(field.arrayItem) }),
    ...unless('delimiter', field.delimiter, ','),
    ...unless('itemType', field.itemType, 'string'),
  }
}

function arrayItemJson(item: SchemaField): Json {
  return Object.fromEntries(
    Object.entries(schemaFieldJson(item)).filter(([key]) => key !== 'name' && key !== 'missingValues'),
  )
}

function constraintsJson(constraints: FieldConstraints): Json {
  const said = Object.entries(constraints).filter(
    ([, value]) => value !== null && value !== undefined && value !== false,
  )
  return Object.fromEntries(said)
}

function unless(key: string, value: unknown, usual: unknown): Json {
  return JSON.stringify(value) === JSON.stringify(usual) ? {} : { [key]: value }
}

/** Without texts, lists and objects that hold nothing. */
function filled(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) =>
      typeof value === 'string' ? value !== '' : Object.keys(value as object).length > 0,
    ),
  )
}
