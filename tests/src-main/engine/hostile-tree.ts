import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { writeLine } from '../../../src-main/project/journal-line.ts'
import { packetName, sha256, writeManifest } from '../../../src-main/project/project-tree.ts'
import { zipOfEntries } from '../files/zip-of.ts'
import type { Lies } from '../files/zip-of.ts'
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

/** A zip with whatever names, as often as they are given. */
export function archiveOf(tree: Tree, lies: Readonly<Record<string, Lies>> = {}): Buffer {
  return zipOfEntries(
    tree.flatMap(([path, entry]) => (Buffer.isBuffer(entry) ? [[path, entry] as const] : [])),
    lies,
  )
}
