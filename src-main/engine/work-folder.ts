import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { basename, extname, join } from 'node:path'

import { z } from 'zod'

import { delimiters } from '../../shared/csv/dialect.ts'
import { fileEncodings } from '../../shared/text/code-page.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { Patience } from '../files/patience.ts'
import { replaceFile } from '../files/replace-file.ts'
import { systemCode } from '../files/system-error.ts'
import type { Clock } from '../project/clock.ts'
import { knowFolder, readInside } from '../project/guarded-read.ts'
import { parseObject } from '../project/journal-line.ts'
import type { JournalState } from '../project/journal.ts'
import { openReplica } from '../project/replica.ts'
import { normalisedBase } from './normalised-base.ts'
import type { OpenTable } from './open-table.ts'
import { startWork } from './table-work.ts'
import type { TableWork } from './table-work.ts'

/** What this machine remembers of the file that a project was made from; never sent to anybody. */
const factsSchema = z.object({
  name: z.string().max(1_000),
  path: z.string().max(32_768),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.enum(fileEncodings),
  delimiter: z.enum(delimiters),
  ignoreQuotes: z.boolean(),
  /** ms; when it was last worked on. */
  touched: z.number(),
  focus: z.object({ row: z.int(), column: z.int().min(0) }).optional(),
})
export type FileFacts = z.infer<typeof factsSchema>

export type KnownWork = { readonly project: string; readonly facts: FileFacts }

export type WorkFolder = {
  /** Works on this very content, the latest first. */
  findFor(bytes: Uint8Array): Promise<KnownWork | null>
  /** Every work that can be taken up again, the latest first. */
  list(): Promise<readonly KnownWork[]>
  readOriginal(work: KnownWork): Promise<Buffer | null>
  /** Makes a project of an open table, or opens the one that it has. */
  open(
    table: OpenTable,
    file: { readonly path: string; readonly project: string | null },
    onState: (state: JournalState) => void,
  ): Promise<TableWork>
  remember(project: string, facts: FileFacts): Promise<void>
}

export type WorkMeans = {
  /** `projets` in the officer's profile. */
  readonly folder: string
  /** Tells this machine from another one with the same profile. */
  readonly machine: string
  readonly fileSystem: FileSystem
  readonly patience: Patience
  readonly clock: Clock
}

const FACTS = 'fichier.json'
const LARGEST_FACTS = 128 * 1024
const PROJECT_NAME = /^[a-z0-9-]{8,64}$/

/** The projects of this machine, one for each file that was worked on. */
export function createWorkFolder({ folder, machine, fileSystem, patience, clock }: WorkMeans): WorkFolder {
  async function factsOf(project: string): Promise<FileFacts | null> {
    const known = await knowFolder(join(folder, project), fileSystem)
    const read = known && (await readInside(known, FACTS, LARGEST_FACTS, { fileSystem, patience }))
    if (read?.kind !== 'read') return null
    const parsed = factsSchema.safeParse(parseObject(read.bytes.toString('utf8')))
    return parsed.success ? parsed.data : null
  }

  async function list(): Promise<readonly KnownWork[]> {
    const found: KnownWork[] = []
    for (const project of await namesIn(folder)) {
      const facts = PROJECT_NAME.test(project) ? await factsOf(project) : null
      if (facts) found.push({ project, facts })
    }
    return found.sort((a, b) => b.facts.touched - a.facts.touched)
  }

  async function namesIn(path: string): Promise<readonly string[]> {
    try {
      return await fileSystem.listFolder(path)
    } catch (error) {
      if (systemCode(error) === null) throw error
      return []
    }
  }

  async function remember(project: string, facts: FileFacts): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(facts)}\n`)
    await replaceFile({ path: join(folder, project, FACTS), existing: null }, [bytes], {
      fileSystem,
      patience,
    })
  }

  return {
    list,
    remember,
    async findFor(bytes) {
      const candidates = (await list()).filter(({ facts }) => facts.size === bytes.length)
      if (candidates.length === 0) return null
      const hash = sha256(bytes)
      return candidates.find(({ facts }) => facts.sha256 === hash) ?? null
    },
    async readOriginal({ project, facts }) {
      const known = await knowFolder(join(folder, project, 'originaux'), fileSystem)
      const name = (await namesIn(join(folder, project, 'originaux'))).find((file) =>
        file.startsWith(facts.sha256),
      )
      const read =
        known && name !== undefined
          ? await readInside(known, name, facts.size, { fileSystem, patience })
          : null
      return read?.kind === 'read' && sha256(read.bytes) === facts.sha256 ? read.bytes : null
    },
    async open(table, file, onState) {
      const project = file.project ?? randomUUID()
      const base = normalisedBase(table)
      const replica = await openReplica({
        folder: join(folder, project),
        project,
        title: table.name,
        machine,
        fileSystem,
        patience,
        clock,
        randomBytes,
        onState,
      })
      const baseHash = await replica.keepBase(base.bytes)
      if (file.project === null) {
        await replica.keepOriginal(
          Buffer.from(table.bytes.buffer, table.bytes.byteOffset, table.bytes.length),
          extensionOf(file.path),
        )
        await remember(project, factsAbout(table, file.path, clock.now()))
      }
      return startWork({
        replica,
        clock,
        base,
        baseHash,
        baseCell: (row, column) => table.rows.cells(row)[column] ?? null,
        name: table.name,
        recipe: recipeOf(table),
      })
    },
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase()
}

function factsAbout(table: OpenTable, path: string, now: number): FileFacts {
  const { dialect } = table.csv
  return {
    name: basename(path),
    path,
    size: table.bytes.length,
    sha256: sha256(table.bytes),
    encoding: table.encoding.encoding,
    delimiter: dialect.delimiter,
    ignoreQuotes: dialect.quote === null,
    touched: now,
  }
}

/** How the file was read, for whoever opens the project in twenty years. */
function recipeOf({ encoding, csv }: OpenTable): Readonly<Record<string, string | number | boolean>> {
  const { dialect } = csv
  return {
    encoding: encoding.encoding,
    byteOrderMark: encoding.byteOrderMark,
    delimiter: dialect.delimiter,
    quotes: dialect.quote !== null,
    titleLines: dialect.preambleRecords,
  }
}
