import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

import { writeLine } from '../../../src-main/project/journal-line.ts'
import { packetName, sha256, writeManifest } from '../../../src-main/project/project-tree.ts'
import { PROJECT } from '../project/journal-life.ts'

/** What can stand under a name of a folder; in an archive, bytes only. */
export type Entry = Buffer | { readonly link: string } | 'fifo' | 'folder'
/** By path; a list, since an archive may name one thing twice. */
export type Tree = readonly (readonly [path: string, entry: Entry])[]

export const BASE = Buffer.from('nom,ville\nMairie,Lens\nPiscine,Liévin\nGare,Lens\n')
export const BASE_HASH = sha256(BASE)
/** Of rows and columns of that table. */
export const ID = BASE_HASH.slice(0, 8)
export const LEA = 'u-1ea000000001'
/** 1 January 2026. */
export const T0 = 1_767_225_600_000

export function journal(records: readonly object[], header: object = {}): Buffer {
  const first = { aigu: 1, project: PROJECT, author: LEA, name: 'Léa', from: 1, prev: '', ...header }
  return Buffer.concat([first, ...records, { end: 1, n: records.length }].map(writeLine))
}

/** A packet under its right name. */
export function packet(
  author: string,
  records: readonly object[],
  header: object = {},
): readonly [string, Buffer] {
  const first = (records[0] as { s?: unknown } | undefined)?.s
  const from = Number.isSafeInteger(first) ? (first as number) : 1
  const bytes = journal(records, { author, from, ...header })
  return [`paquets/${packetName(author, from, bytes)}`, bytes]
}

export const imported = { s: 1, t: T0, k: 'b', base: BASE_HASH, name: 'lieux.csv' }
/** What every machine shows if nothing else counts. */
export const WRITTEN = 'Piscine olympique'
const written = { s: 2, t: T0 + 1, k: 's', r: `${ID}.1`, c: `${ID}:0`, v: WRITTEN, g: 1 }

/** A project as it should be: a table of three rows, and one cell that Léa wrote. */
export const soundTree: Tree = [
  ['projet.json', writeManifest(PROJECT, 'Lieux')],
  [`bases/${BASE_HASH}.csv`, BASE],
  packet(LEA, [imported, written]),
]

export function writeTree(folder: string, tree: Tree): void {
  for (const [path, entry] of tree) {
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    if (entry === 'folder') mkdirSync(place, { recursive: true })
    else if (entry === 'fifo') execFileSync('mkfifo', [place])
    else if ('link' in entry) symlinkSync(entry.link, place)
    else writeFileSync(place, entry)
  }
}

/** What a file of an archive says of itself, where that is not the truth. */
export type Lies = {
  readonly size?: number
  readonly checksum?: number
  readonly method?: number
  readonly flags?: number
}

/** A zip with whatever names, as often as they are given (APPNOTE 6.3.10, §4.3). */
export function archiveOf(tree: Tree, lies: Readonly<Record<string, Lies>> = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, entry] of tree) {
    if (!Buffer.isBuffer(entry)) continue
    const { size = entry.length, checksum = crc32(entry), method = 8, flags = 0 } = lies[path] ?? {}
    const name = Buffer.from(path)
    const data = method === 8 ? deflateRawSync(entry) : entry
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(checksum, 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data])
    const position = Buffer.alloc(14)
    position.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, position, name]))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length & 0xffff, 8)
  end.writeUInt16LE(directory.length & 0xffff, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, entries, end])
}
