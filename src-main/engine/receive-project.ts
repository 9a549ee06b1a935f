import { fileEncodings } from '../../shared/text/code-page.ts'
import type { FileEncoding } from '../../shared/text/code-page.ts'
import { delimiters } from '../../shared/csv/dialect.ts'
import type { Delimiter } from '../../shared/csv/dialect.ts'
import type { RecordOf } from '../../shared/project/record.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Clock } from '../project/clock.ts'
import { exchangeWith } from '../project/folder-exchange.ts'
import { adoptArchive } from '../project/project-archive.ts'
import type { ArchiveFiles } from '../project/project-archive.ts'
import { BASES, ORIGINALS, PACKETS, contentHash } from '../project/project-tree.ts'
import { readSegment } from '../project/read-segment.ts'
import type { Means } from '../project/means.ts'
import type { Arrived, Replica } from '../project/replica.ts'

/** What a project that came from elsewhere says of its table, and of the file that it was made from. */
export type ReceivedTable = {
  readonly name: string
  /** SHA-256, 64 hex digits. */
  readonly base: string
  /** Of the file where it is here, else of the base; `size` in bytes. */
  readonly content: { readonly sha256: string; readonly size: number }
  readonly encoding: FileEncoding
  readonly delimiter: Delimiter
  readonly ignoreQuotes: boolean
}

type Import = RecordOf<'b'>

/** Takes what an archive holds into a replica; answers what was not known. */
export async function takeArchive(replica: Replica, files: ArchiveFiles): Promise<readonly Arrived[]> {
  return (await adoptArchive(replica, files)).arrived
}

/** Takes what a folder holds into a replica; answers what was not known, or why the folder cannot be read. */
export async function takeFolder(
  replica: Replica,
  folder: string,
  means: Means & { readonly clock: Clock },
): Promise<readonly Arrived[] | Problem> {
  const arrived: Arrived[] = []
  const onArrived = (some: readonly Arrived[]): void => {
    for (const one of some) arrived.push(one)
  }
  // Nothing is written to the folder before its table is open here.
  const exchange = exchangeWith({ ...means, folder, replica, writesNothing: true, onArrived })
  const { trouble } = await exchange(false)
  return trouble ?? arrived
}

/** Whether an archive brings a table along: one that does not is not worth a place on the disk. */
export function bringsTable(files: ArchiveFiles, project: string): boolean {
  for (const [path, inflated] of files) {
    if (!path.startsWith(`${PACKETS}/`)) continue
    const imports = importsAmong(readSegment(inflated(), project).entries)
    if (imports.some(({ base }) => files.has(`${BASES}/${base}.csv`))) return true
  }
  return false
}

/** A folder or a file may speak of more tables than anybody looks at; what is not said here is found in the records. */
const MOST_TABLES = 100

/** The tables whose bases are here, in the order of their imports. */
export async function receivedTables(
  replica: Replica,
  arrived: readonly Arrived[],
): Promise<readonly ReceivedTable[]> {
  const found = new Map<string, ReceivedTable>()
  const here = new Set((await replica.contents(BASES)).map(contentHash))
  for (const imported of importsAmong([...replica.found, ...arrived]).sort((a, b) => a.t - b.t)) {
    if (found.size === MOST_TABLES) break
    if (found.has(imported.base) || !here.has(imported.base)) continue
    const table = await receivedTable(replica, imported, imported.name)
    if (table) found.set(imported.base, table)
  }
  return [...found.values()]
}

/** What is known of a table by its import alone; null where its base is not here, or not sound. */
export async function receivedTable(
  replica: Replica,
  imported: Pick<Import, 'base' | 'recipe'>,
  name: string,
): Promise<ReceivedTable | null> {
  const base = await replica.readBase(imported.base)
  if (base.kind !== 'read') return null
  const original = await originalOf(replica, imported)
  const content = original ?? { sha256: imported.base, size: base.bytes.length }
  return { name, base: imported.base, content, ...readingOf(imported) }
}

function importsAmong(entries: readonly Arrived[]): Import[] {
  return entries.flatMap(({ record }) => (record?.k === 'b' ? [record] : []))
}

/** Where the import does not name its file, the only one there is. */
async function originalOf(
  replica: Replica,
  { recipe }: Pick<Import, 'recipe'>,
): Promise<ReceivedTable['content'] | null> {
  const names = await replica.contents(ORIGINALS)
  const named = recipe?.['original']
  const name = names.find((one) => contentHash(one) === named) ?? (names.length === 1 ? names[0] : undefined)
  const read = name === undefined ? null : await replica.readContent(ORIGINALS, name)
  const hash = contentHash(name ?? '')
  return read?.kind === 'read' && hash !== null ? { sha256: hash, size: read.bytes.length } : null
}

function readingOf({
  recipe,
}: Pick<Import, 'recipe'>): Pick<ReceivedTable, 'encoding' | 'delimiter' | 'ignoreQuotes'> {
  const encoding = fileEncodings.find((one) => one === recipe?.['encoding'])
  const delimiter = delimiters.find((one) => one === recipe?.['delimiter'])
  return {
    encoding: encoding ?? 'utf-8',
    delimiter: delimiter ?? ',',
    ignoreQuotes: recipe?.['quotes'] === false,
  }
}
