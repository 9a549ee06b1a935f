import { basename, dirname, join } from 'node:path'

import { z } from 'zod'

import { delimiters } from '../../shared/csv/dialect.ts'
import { cursor } from '../../shared/ipc-work.ts'
import type { KnownWorkView } from '../../shared/ipc-work.ts'
import { fileEncodings } from '../../shared/text/code-page.ts'
import { shortenText } from '../../shared/text/shorten-text.ts'
import { sha256 } from '../project/project-tree.ts'
import type { OpenOptions, OpenTable } from './open-table.ts'
import type { ReceivedTable } from './receive-project.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const tableSchema = z.object({
  name: z.string().max(1_000),
  path: z.string().max(32_768),
  size: z.int().min(0),
  sha256: hash,
  /** The table that was made of the file. */
  base: hash.optional(),
  encoding: z.enum(fileEncodings),
  /** The officer said so. */
  encodingChosen: z.boolean().catch(false),
  delimiter: z.enum(delimiters),
  ignoreQuotes: z.boolean(),
  cursor: cursor.optional().catch(undefined),
  /** It was taken out of sight: its file opens by itself. */
  isRemoved: z.boolean().optional().catch(undefined),
})
/** What this machine remembers of the file that a table was made from, and of where the officer was; never sent to anybody. */
export type TableFacts = z.infer<typeof tableSchema>

const projectSchema = z.object({
  /** ms; when it was last worked on. */
  touched: z.number(),
  changes: z.int().min(0).catch(0),
  choices: z.int().min(0).catch(0),
  /** The program has it open, or was killed over it: more may have been done than is counted here. */
  inUse: z.boolean().catch(false),
  /** The officer took it off the list. */
  hidden: z.boolean().catch(false),
  /** Base of the table that was last on screen. */
  shown: hash.optional().catch(undefined),
  /** What the tables are called, to be listed without opening the project. */
  names: z.array(z.string().max(1_000)).max(1_000).catch([]),
})
/** What this machine remembers of a project as a whole; never sent to anybody. */
export type ProjectFacts = z.infer<typeof projectSchema>

/** A project of this machine. `tables`: of which something is remembered, the one last on screen first. */
export type KnownProject = {
  readonly project: string
  readonly facts: ProjectFacts
  readonly tables: readonly TableFacts[]
}

/** One table of a project. */
export type KnownWork = { readonly whole: KnownProject; readonly facts: TableFacts }

export function readTableFacts(value: unknown): TableFacts | null {
  const parsed = tableSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

export function readProjectFacts(value: unknown): ProjectFacts | null {
  const parsed = projectSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** @param now ms */
export function newProjectFacts(now: number): ProjectFacts {
  return { touched: now, changes: 0, choices: 0, inUse: false, hidden: false, names: [] }
}

/** @param base hash of the normalised table, 64 hex digits */
export function factsAbout(table: OpenTable, path: string, base: string): TableFacts {
  const { dialect } = table.csv
  return {
    name: basename(path),
    path,
    size: table.bytes.length,
    sha256: sha256(table.bytes),
    base,
    encoding: table.encoding.encoding,
    encodingChosen: table.encoding.chosenByOfficer,
    delimiter: dialect.delimiter,
    ignoreQuotes: dialect.quote === null,
  }
}

/** Of a table that came from elsewhere. @param folder where copies of it are proposed */
export function factsOfReceived(table: ReceivedTable, folder: string): TableFacts {
  const { base, content, encoding, delimiter, ignoreQuotes } = table
  const path = join(folder, fileNameFrom(table.name))
  return {
    name: basename(path),
    path,
    ...content,
    base,
    encoding,
    encodingChosen: false,
    delimiter,
    ignoreQuotes,
  }
}

const LONGEST_NAME = 120

/** A name that came with a project is text from anybody: no folder, no device, nothing that a disk refuses. */
function fileNameFrom(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  const stem = shortenText(plain, LONGEST_NAME)
  return stem === '' || DEVICE.test(stem) ? 'table.csv' : stem
}

/** Windows takes these for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** How the file was read when the work began: the officer may have said so. */
export function asItWasRead(facts: TableFacts): Omit<OpenOptions, 'hooks'> {
  const { encoding, encodingChosen, delimiter, ignoreQuotes } = facts
  return { encoding, encodingChosen, delimiter, ...(ignoreQuotes ? { ignoreQuotes } : {}) }
}

export function viewOfProject({ project, facts, tables }: KnownProject): KnownWorkView {
  const { touched, changes, choices, inUse } = facts
  const names = facts.names.length > 0 ? facts.names : tables.map(({ name }) => name)
  const [first] = tables
  const folder = first ? dirname(first.path) : ''
  const view = { project, name: names[0] ?? '', tables: names, folder, touched, changes, choices }
  return inUse ? { ...view, isBehind: true } : view
}

/** How the file was read, for whoever opens the project in twenty years. */
export function recipeOf({
  encoding,
  csv,
  bytes,
}: OpenTable): Readonly<Record<string, string | number | boolean>> {
  const { dialect } = csv
  return {
    encoding: encoding.encoding,
    byteOrderMark: encoding.byteOrderMark,
    delimiter: dialect.delimiter,
    quotes: dialect.quote !== null,
    titleLines: dialect.preambleRecords,
    /** Names the file among those that the project keeps. */
    original: sha256(bytes),
  }
}
