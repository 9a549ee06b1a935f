import { basename, dirname, join } from 'node:path'

import { z } from 'zod'

import { delimiters } from '../../shared/csv/dialect.ts'
import { cursor } from '../../shared/ipc-work.ts'
import type { KnownWorkView } from '../../shared/ipc-work.ts'
import { fileEncodings } from '../../shared/text/code-page.ts'
import { sha256 } from '../project/project-tree.ts'
import type { OpenOptions, OpenTable } from './open-table.ts'
import type { ReceivedTable } from './receive-project.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const factsSchema = z.object({
  name: z.string().max(1_000),
  path: z.string().max(32_768),
  size: z.int().min(0),
  sha256: hash,
  /** The table that the project was made from. */
  base: hash.optional(),
  encoding: z.enum(fileEncodings),
  /** The officer said so. */
  encodingChosen: z.boolean().catch(false),
  delimiter: z.enum(delimiters),
  ignoreQuotes: z.boolean(),
  /** ms; when it was last worked on. */
  touched: z.number(),
  changes: z.int().min(0).catch(0),
  choices: z.int().min(0).catch(0),
  /** The officer took it off the list. */
  hidden: z.boolean().catch(false),
  cursor: cursor.optional().catch(undefined),
})
/** What this machine remembers of the file that a project was made from (`fichier.json`); never sent to anybody. */
export type WorkFacts = z.infer<typeof factsSchema>

export type KnownWork = { readonly project: string; readonly facts: WorkFacts }

export function readFacts(value: unknown): WorkFacts | null {
  const parsed = factsSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** @param base hash of the normalised table, 64 hex digits */
export function factsAbout(table: OpenTable, path: string, base: string, now: number): WorkFacts {
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
    touched: now,
    changes: 0,
    choices: 0,
    hidden: false,
  }
}

/** Of a project that came from elsewhere. @param folder where copies of its table are proposed */
export function factsOfReceived(table: ReceivedTable, folder: string, now: number): WorkFacts {
  const { base, content, encoding, delimiter, ignoreQuotes } = table
  const path = join(folder, fileNameFrom(table.name))
  const reading = { encoding, encodingChosen: false, delimiter, ignoreQuotes }
  return {
    name: basename(path),
    path,
    ...content,
    base,
    ...reading,
    touched: now,
    changes: 0,
    choices: 0,
    hidden: false,
  }
}

const LONGEST_NAME = 120

/** A name that came with a project is text from anybody: no folder, no device, nothing that a disk refuses. */
export function fileNameFrom(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  const stem = plain.length > LONGEST_NAME ? plain.slice(0, LONGEST_NAME) : plain
  return stem === '' || DEVICE.test(stem) ? 'table.csv' : stem
}

/** Windows takes these for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** How the file was read when the work began: the officer may have said so. */
export function asItWasRead(facts: WorkFacts): Omit<OpenOptions, 'hooks'> {
  const { encoding, encodingChosen, delimiter, ignoreQuotes } = facts
  return { encoding, encodingChosen, delimiter, ...(ignoreQuotes ? { ignoreQuotes } : {}) }
}

export function viewOfWork({ project, facts }: KnownWork): KnownWorkView {
  const { name, path, touched, changes, choices } = facts
  return { project, name, folder: dirname(path), touched, changes, choices }
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
