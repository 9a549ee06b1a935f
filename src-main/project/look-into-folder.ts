import type { Problem } from '../../shared/problem.ts'
import { FORMAT_VERSION } from '../../shared/project/record.ts'

import { knowFolder, readInside } from './guarded-read.ts'
import {
  BASES,
  JOURNAL,
  LARGEST_MANIFEST,
  MANIFEST,
  ORIGINALS,
  PACKETS,
  README,
  SELF,
  readManifest,
} from './project-tree.ts'
import type { Manifest } from './project-tree.ts'
import type { Means } from './means.ts'

export type FolderContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'project'; readonly manifest: Manifest }
  /** Something else, or a project that cannot be used. */
  | { readonly kind: 'refused'; readonly problem: Problem }

const ours: ReadonlySet<string> = new Set([MANIFEST, README, PACKETS, BASES, ORIGINALS])
/** What systems and sync clients leave in every folder. */
const LITTER = /^[.~]|^(?:desktop\.ini|thumbs\.db)$/i

/**
 * What a folder that an officer chose holds, before anything is written there. Throws the system's errors where it does
 * not answer.
 */
export async function lookIntoFolder(path: string, means: Means): Promise<FolderContent> {
  const { fileSystem } = means
  const folder = await knowFolder(await fileSystem.realPath(path), fileSystem)
  if (!folder) return { kind: 'refused', problem: { code: 'project-folder-gone' } }
  const names = (await fileSystem.listFolder(folder.path)).filter((name) => !LITTER.test(name))
  const read = await readInside(folder, MANIFEST, LARGEST_MANIFEST, means)
  if (read.kind === 'refused') return { kind: 'refused', problem: read.problem }
  const manifest = read.kind === 'read' ? readManifest(read.bytes) : null
  // Other programs have a `projet.json` too; a spoilt one of ours stands beside packets.
  const theirs = manifest === null && !names.includes(PACKETS) ? MANIFEST : null
  // This computer's own copies are no letter boxes.
  const foreign = names.find((name) => !ours.has(name) || [JOURNAL, SELF, theirs].includes(name))
  if (names.includes(JOURNAL) || (manifest === null && foreign !== undefined)) {
    return {
      kind: 'refused',
      problem: { code: 'project-folder-occupied', found: { name: foreign ?? JOURNAL } },
    }
  }
  if (manifest === null) return { kind: 'empty' }
  return manifest.aigu > FORMAT_VERSION
    ? { kind: 'refused', problem: { code: 'project-archive-newer' } }
    : { kind: 'project', manifest }
}
