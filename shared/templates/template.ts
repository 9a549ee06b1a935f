import type { TableSchema, SchemaField } from '../schema/table-schema.ts'

import type { FieldRole } from './field-role.ts'

/** The same said in both languages. */
export type Words = { readonly fr: string; readonly en: string }

/**
 * A Table Schema with the words of an officer: how a column is called, why it is asked, where its value is found. Its
 * file is a Table Schema too, whose own keys other programs leave alone (see `to-table-schema.ts`).
 */
export type Template = {
  /** Names its file: « horaires-administrations ». */
  readonly id: string
  readonly title: Words
  /** What the table is about, in a sentence. */
  readonly subject: Words
  readonly standard: Standard
  readonly schema: TableSchema
  /** In the order of `schema.fields`, one for each. */
  readonly fields: readonly TemplateField[]
  readonly prefill: Prefill | null
  readonly knownFaults: readonly KnownFault[]
  /** Another template whose rows these refer to: dishes of menus. */
  readonly companion: Companion | null
}

/**
 * `published`: in the national catalogue, under `version` there (the schema's own may lag behind). `withdrawn`: no longer
 * there. `proposal`: nobody has published one yet, these columns are ours. `own`: the officer's, or a file opened as is.
 */
export const standings = ['published', 'withdrawn', 'proposal', 'own'] as const
export type Standing = (typeof standings)[number]

export type Standard = {
  readonly standing: Standing
  /** As the standard calls itself. */
  readonly name: string
  readonly version: string
  readonly address: string
}

export type TemplateField = {
  readonly schema: SchemaField
  readonly label: Words
  /** Why it is asked and how it is written, in French. */
  readonly help: string
  /** Where the value is found, in French. */
  readonly where: string
  /** As a cell; "" where nobody gave one. */
  readonly example: string
  readonly role: FieldRole | null
  /** Of a stable identifier: how the standard builds it (see `stable-id.ts`). */
  readonly recipe: string
  /** « m² », « kW »; "" for what has none. */
  readonly unit: string
  /** Words for allowed values, and for the items of several values in one cell. */
  readonly choices: readonly Choice[]
  /** What separates several values in one cell; "" where a cell holds one. */
  readonly separator: string
  /** Only where type, role and choices would give another. */
  readonly widget: Widget | null
  readonly synonyms: { readonly fr: readonly string[]; readonly en: readonly string[] }
}

export type Choice = { readonly value: string; readonly label: Words }

export const widgets = ['long-text', 'radio', 'list'] as const
export type Widget = (typeof widgets)[number]

/** Rows that a new table begins with, one per commune of the territory. */
export type Prefill = {
  readonly label: Words
  /** By field: texts with `{commune}`, `{de-commune}` (see `of-commune.ts`). Other fields are filled by their role. */
  readonly cells: Readonly<Record<string, string>>
}

/** Where the standard is wrong. */
export type KnownFault = {
  /** "" for the standard as a whole. */
  readonly field: string
  /** A value that the standard refuses though it is right, or that people take for right; "" where the fault is another one. */
  readonly refused: string
  readonly what: Words
  /** What Aigu does about it, or what to do. */
  readonly remedy: Words
}

export type Companion = { readonly template: string; readonly field: string; readonly theirField: string }
