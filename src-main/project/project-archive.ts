import { inflateRawSync } from 'node:zlib'
import { crc32 } from 'node:zlib'

// The build for Node declares a `require` of its own, which clashes with the bundler's.
import { zipSync } from 'fflate/browser'
import type { Zippable } from 'fflate/browser'

import type { Problem } from '../../shared/problem.ts'

import {
  BASES,
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
import { readZipDirectory } from './zip-directory.ts'
import type { ZipPart } from './zip-directory.ts'

/** `Nom.aigu`: a zip of the project's folder. */
export type ReadArchive =
  | { readonly kind: 'read'; readonly manifest: Manifest; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly kind: 'refused'; readonly problem: Problem }

const MOST_FILES = 20_000
const MOST_BYTES = 1_000_000_000
/** Deflate makes at most 1,032 bytes of one; a real project of text, some 30. */
const HIGHEST_RATIO = 300
const RATIO_FLOOR = 5_000_000
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
  const announced = ours.reduce((sum, { size }) => sum + size, 0)
  if (announced > MOST_BYTES || ours.some(isBomb))
    return refused('project-archive-too-big', { files: ours.length })
  const files = new Map<string, Buffer>()
  for (const part of ours) {
    const content = inflate(part)
    if (!content) return refused('project-archive-damaged')
    files.set(part.name, content)
  }
  const manifest = readManifest(files.get(MANIFEST) ?? Buffer.alloc(0))
  return manifest ? { kind: 'read', manifest, files } : refused('project-archive-foreign')
}

function isBomb({ size, packed }: ZipPart): boolean {
  return size > RATIO_FLOOR && size / Math.max(1, packed.length) > HIGHEST_RATIO
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
  files: ReadonlyMap<string, Buffer>,
): Promise<{ readonly arrived: readonly Arrived[]; readonly problems: readonly Problem[] }> {
  const arrived: Arrived[] = []
  const problems: Problem[] = []
  for (const [name, bytes] of files) {
    if (name.startsWith(`${PACKETS}/`)) arrived.push(...(await replica.adopt(bytes)))
  }
  for (const [path, bytes] of files) {
    const [kind, name = ''] = path.split('/')
    const hash = contentHash(name)
    if (hash === null) continue
    if (sha256(bytes) !== hash) problems.push({ code: 'project-base-damaged', found: { name } })
    else if (kind === BASES) await replica.keepBase(bytes)
    else if (kind === ORIGINALS) await replica.keepOriginal(bytes, name.slice(hash.length + 1))
  }
  return { arrived, problems }
}
