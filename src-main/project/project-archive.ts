import { inflateRawSync } from 'node:zlib'
import { crc32 } from 'node:zlib'

// The build for Node declares a `require` of its own, which clashes with the bundler's.
import { zipSync } from 'fflate/browser'
import type { Zippable } from 'fflate/browser'

import type { Problem } from '../../shared/problem.ts'

import {
  BASES,
  LARGEST_CONTENT,
  LARGEST_MANIFEST,
  MANIFEST,
  ORIGINALS,
  PACKETS,
  README,
  contentHash,
  readManifest,
  readme,
  sha256,
  writeManifest,
} from './project-tree.ts'
import type { Manifest } from './project-tree.ts'
import type { Arrived, Replica } from './replica.ts'
import { LARGEST_SEGMENT } from './segment-folder.ts'
import { readZipDirectory } from './zip-directory.ts'
import type { ZipPart } from './zip-directory.ts'

/** By path; each is inflated when it is asked for, so that no more than one of them is in memory. */
export type ArchiveFiles = ReadonlyMap<string, () => Buffer>

/** `Nom.aigu`: a zip of the project's folder. */
export type ReadArchive =
  | { readonly kind: 'read'; readonly manifest: Manifest; readonly files: ArchiveFiles }
  | { readonly kind: 'refused'; readonly problem: Problem }

const MOST_FILES = 20_000
const MOST_BYTES = 1_000_000_000
/** Deflate makes at most 1,032 bytes of one; a real project of text, some 30. */
const HIGHEST_RATIO = 300
const RATIO_FLOOR = 5_000_000
/** What a file of the folder may have, a part of the archive may have too. */
function largestOf(name: string): number {
  if (name === MANIFEST) return LARGEST_MANIFEST
  return name.startsWith(`${PACKETS}/`) ? LARGEST_SEGMENT : LARGEST_CONTENT
}
/** Names of our own alphabet, at the places where they belong; anything else in the archive is not looked at. */
const OUR_NAMES =
  /^(projet\.json|paquets\/[^/\\\0]{1,200}\.jsonl|(bases|originaux)\/[0-9a-f]{64}\.[a-z0-9]{1,8})$/

/** Everything that a replica holds, in one file. */
export async function writeArchive(replica: Replica): Promise<Uint8Array> {
  await replica.seal()
  const { project, title } = replica.manifest
  const files: Zippable = { [MANIFEST]: writeManifest(project, title), [README]: readme }
  for (const name of replica.packets()) {
    const bytes = await replica.readPacket(name)
    if (bytes) files[`${PACKETS}/${name}`] = bytes
  }
  for (const kind of [BASES, ORIGINALS] as const) {
    for (const name of await replica.contents(kind)) {
      const content = await replica.readContent(kind, name)
      if (content.kind === 'read') files[`${kind}/${name}`] = content.bytes
    }
  }
  // The time of an entry would make two archives of one project differ, and fflate refuses years after 2099.
  return zipSync(files, { mtime: '1980-01-01T00:00:00' })
}

/**
 * Reads an archive that may come from anybody: nothing is written, nothing is inflated beyond what it announces, no
 * name leads anywhere.
 */
export function readArchive(bytes: Buffer): ReadArchive {
  const refused = (code: Problem['code'], found?: Problem['found']): ReadArchive => ({
    kind: 'refused',
    problem: found ? { code, found } : { code },
  })
  const parts = readZipDirectory(bytes, MOST_FILES)
  if (parts === 'too-many') return refused('project-archive-too-big')
  if (parts === 'damaged') return refused('project-archive-damaged')
  const ours = parts.filter(({ name }) => OUR_NAMES.test(name))
  if (!ours.some(({ name }) => name === MANIFEST)) return refused('project-archive-foreign')
  const announced = sumOf(ours, ({ size }) => size)
  // Many small bombs are one.
  const isBomb = isBlownUp(
    announced,
    sumOf(ours, ({ packed }) => packed.length),
  )
  const isTooBig = ours.some(
    ({ name, size, packed }) => size > largestOf(name) || isBlownUp(size, packed.length),
  )
  if (announced > MOST_BYTES || isBomb || isTooBig) {
    return refused('project-archive-too-big', { files: ours.length })
  }
  const files = new Map<string, () => Buffer>()
  for (const part of ours) {
    // Once to know that all of it is sound before any of it is believed, and again when it is wanted.
    if (!inflate(part)) return refused('project-archive-damaged')
    files.set(part.name, () => inflate(part) ?? Buffer.alloc(0))
  }
  const manifest = readManifest(files.get(MANIFEST)?.() ?? Buffer.alloc(0))
  return manifest ? { kind: 'read', manifest, files } : refused('project-archive-foreign')
}

function sumOf(parts: readonly ZipPart[], of: (part: ZipPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0)
}

function isBlownUp(size: number, packed: number): boolean {
  return size > RATIO_FLOOR && size / Math.max(1, packed) > HIGHEST_RATIO
}

/** Null where the part is not what the directory says of it. */
function inflate({ method, packed, size, checksum }: ZipPart): Buffer | null {
  let content: Buffer
  if (method === 0) content = packed
  else if (method !== 8) return null
  else {
    try {
      content = inflateRawSync(packed, { maxOutputLength: size + 1 })
    } catch (error) {
      // zlib's own errors, and the one for more than was announced.
      if (error instanceof Error && 'code' in error) return null
      throw error
    }
  }
  return content.length === size && crc32(content) === checksum ? content : null
}

/** Takes what an archive of the same project holds; opening it is a look into a folder. */
export async function adoptArchive(
  replica: Replica,
  files: ArchiveFiles,
): Promise<{ readonly arrived: readonly Arrived[]; readonly problems: readonly Problem[] }> {
  const arrived: Arrived[] = []
  const problems: Problem[] = []
  for (const [name, inflated] of files) {
    if (!name.startsWith(`${PACKETS}/`)) continue
    for (const one of await replica.adopt(inflated())) arrived.push(one)
  }
  for (const [path, inflated] of files) {
    const [kind, name = ''] = path.split('/')
    const hash = contentHash(name)
    if (hash === null) continue
    const bytes = inflated()
    if (sha256(bytes) !== hash) problems.push({ code: 'project-base-damaged', found: { name } })
    else if (kind === BASES) await replica.keepBase(bytes)
    else if (kind === ORIGINALS) await replica.keepOriginal(bytes, name.slice(hash.length + 1))
  }
  return { arrived, problems }
}
