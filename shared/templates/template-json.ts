import { z } from 'zod'

import { fieldRoles } from './field-role.ts'
import { standings, widgets } from './template.ts'

/** What a template's file says beside a Table Schema. Whatever has another shape counts as not said: files are anybody's. */

const text = z.string().catch('')
const texts = z.array(z.unknown()).catch([]).transform(onlyTexts)
const words = z.object({ fr: text, en: text })

const choice = z.object({ value: z.string(), label: words })
const fault = z.object({ field: z.string(), refused: text, what: words, remedy: words })

export const fieldJson = z.object({
  label: words.nullable().catch(null).default(null),
  help: text.default(''),
  where: text.default(''),
  role: z.enum(fieldRoles).nullable().catch(null).default(null),
  recipe: text.default(''),
  unit: text.default(''),
  choices: listOf(choice),
  separator: text.default(''),
  widget: z.enum(widgets).nullable().catch(null).default(null),
  synonyms: z.object({ fr: texts, en: texts }).catch({ fr: [], en: [] }).default({ fr: [], en: [] }),
})
export type FieldJson = z.infer<typeof fieldJson>

export const tableJson = z.object({
  id: text.default(''),
  label: words.nullable().catch(null).default(null),
  subject: words.nullable().catch(null).default(null),
  standard: z
    .object({ standing: z.enum(standings).catch('own'), name: text, version: text, address: text })
    .nullable()
    .catch(null)
    .default(null),
  prefill: z
    .object({ label: words, cells: z.record(z.string(), z.string()) })
    .nullable()
    .catch(null)
    .default(null),
  knownFaults: listOf(fault),
  companion: z
    .object({ template: z.string(), field: z.string(), theirField: z.string() })
    .nullable()
    .catch(null)
    .default(null),
})
export type TableJson = z.infer<typeof tableJson>

/** A list without its members of another shape. */
function listOf<Member extends z.ZodType>(member: Member) {
  return z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((found) =>
      found.flatMap((value): z.infer<Member>[] => {
        const read = member.safeParse(value)
        return read.success ? [read.data] : []
      }),
    )
}

function onlyTexts(found: readonly unknown[]): string[] {
  return found.filter((value) => typeof value === 'string')
}
