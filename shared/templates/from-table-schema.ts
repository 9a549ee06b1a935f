import { readDescriptor } from '../schema/read-descriptor.ts'
import type { CustomCheck, DescriptorFault, SchemaField, TableSchema } from '../schema/table-schema.ts'
import { isRecord, listOf, shownValue, textOf } from '../schema/untyped.ts'

import { roleOfField } from './field-role.ts'
import { plainText } from './plain-text.ts'
import { fieldJson, tableJson } from './template-json.ts'
import type { FieldJson } from './template-json.ts'
import type { Choice, Standard, Template, TemplateField, Words } from './template.ts'

export type ReadTemplate =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'refused'; readonly fault: DescriptorFault }

/**
 * A template from any parsed Table Schema: one of ours says everything, for a stranger's the labels are its titles, the help
 * its descriptions, the roles what names and formats betray. Faults are in `template.schema.faults`; only what holds no
 * field is refused.
 * @param id for a descriptor that names none: the name of its file
 */
export function templateFromTableSchema(descriptor: unknown, id: string): ReadTemplate {
  const schema = readDescriptor(descriptor)
  if (schema === null || !isRecord(descriptor)) return refused(id)
  const said = tableJson.parse(descriptor)
  const sources = fieldSources(descriptor.fields)
  const fields = schema.fields.map((field) =>
    templateField(field, schema.checks, sources.get(field.name) ?? {}),
  )
  if (fields.length === 0) return refused(id)
  const name = said.id || schema.name || id
  const title = said.label ?? both(schema.title || name)
  return {
    kind: 'template',
    template: {
      id: name,
      title,
      subject: said.subject ?? both(plainText(textOf(descriptor.description))),
      standard: said.standard ?? standardOf(descriptor, schema, title.fr),
      schema: {
        ...schema,
        name: schema.name || name,
        title: title.fr,
        fields: fields.map((field) => field.schema),
      },
      fields,
      prefill: said.prefill,
      knownFaults: said.knownFaults,
      companion: said.companion,
    },
  }
}

function refused(found: string): ReadTemplate {
  return { kind: 'refused', fault: { code: 'descriptor-not-a-schema', field: '', found } }
}

/** As the descriptor has them; of two of one name the first, as `readDescriptor` chooses. */
function fieldSources(found: unknown): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const sources = new Map<string, Readonly<Record<string, unknown>>>()
  for (const source of listOf(found)) {
    const name = isRecord(source) ? textOf(source.name) : ''
    if (isRecord(source) && name !== '' && !sources.has(name)) sources.set(name, source)
  }
  return sources
}

function standardOf(
  descriptor: Readonly<Record<string, unknown>>,
  { version }: TableSchema,
  title: string,
): Standard {
  return { standing: 'own', name: title, version, address: textOf(descriptor.homepage ?? descriptor.path) }
}

function templateField(
  field: SchemaField,
  checks: readonly CustomCheck[],
  source: Readonly<Record<string, unknown>>,
): TemplateField {
  const said: FieldJson = fieldJson.parse(source)
  const example = exampleOf(field, source)
  const label = said.label ?? both(field.title || spokenName(field.name))
  const help = said.help || plainText(field.description)
  return {
    schema: { ...field, title: label.fr, description: help, example },
    label,
    help,
    where: said.where,
    example: example === undefined ? '' : shownValue(example),
    role: said.role ?? roleOfField(field, checks),
    recipe: said.recipe,
    unit: said.unit,
    choices: said.choices.length > 0 ? said.choices : choicesOf(field),
    separator: said.separator,
    widget: said.widget,
    synonyms: said.synonyms,
  }
}

/** Half of the published schemas say `examples`, a text or a list. */
function exampleOf(field: SchemaField, { examples }: Readonly<Record<string, unknown>>): unknown {
  return field.example ?? (Array.isArray(examples) ? examples[0] : examples) ?? undefined
}

function choicesOf({ constraints }: SchemaField): readonly Choice[] {
  return (constraints.enum ?? []).map(shownValue).map((value) => ({ value, label: both(value) }))
}

/** « nomAttribuant », « nom_attribuant » → « Nom attribuant ». */
function spokenName(name: string): string {
  const spoken = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
  const lower = /\p{Ll}/u.test(spoken) || spoken.includes(' ') ? spoken.toLowerCase() : spoken
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

function both(text: string): Words {
  return { fr: text, en: text }
}
