import { join } from 'node:path'

import { z } from 'zod'

import { replaceFile } from '../files/replace-file.ts'
import { knowFolder, readInside } from '../project/guarded-read.ts'
import { parseObject } from '../project/journal-line.ts'
import type { Means } from '../project/means.ts'

/** The folder that an officer chose for a project on this machine; never sent to anybody. */
const folderFacts = z.object({
  /** Null: none, or not any more. */
  folder: z.string().max(32_768).nullable(),
  /** The project was seen in it: if it is empty again, somebody emptied it. */
  filled: z.boolean(),
})
export type FolderFacts = z.infer<typeof folderFacts>

const FILE = 'dossier.json'
const LARGEST = 128 * 1024

/** @param place this machine's copy of the project */
export async function readFolderFacts(place: string, means: Means): Promise<FolderFacts> {
  const known = await knowFolder(place, means.fileSystem)
  const read = known && (await readInside(known, FILE, LARGEST, means))
  const parsed =
    read?.kind === 'read' ? folderFacts.safeParse(parseObject(read.bytes.toString('utf8'))) : null
  return parsed?.success === true ? parsed.data : { folder: null, filled: false }
}

export async function writeFolderFacts(place: string, facts: FolderFacts, means: Means): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(facts)}\n`)
  await replaceFile({ path: join(place, FILE), existing: null }, [bytes], means)
}
