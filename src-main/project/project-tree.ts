import { createHash } from 'node:crypto'

import { z } from 'zod'

import type { AuthorId } from '../../shared/project/identity.ts'
import { FORMAT_VERSION } from '../../shared/project/record.ts'

import { parseObject } from './journal-line.ts'

/** Names of what a project consists of, in a folder, in this machine's own copy and in `Nom.aigu`. */
export const MANIFEST = 'projet.json'
export const README = 'LISEZMOI.txt'
export const PACKETS = 'paquets'
export const BASES = 'bases'
export const ORIGINALS = 'originaux'
/** These two are in this machine's copy only. */
export const JOURNAL = 'journal'
export const SELF = 'moi.json'

export const LARGEST_MANIFEST = 64 * 1024
/** As the largest file that Aigu opens. */
export const LARGEST_CONTENT = 500_000_000

const PACKET_NAME = /^([a-z0-9][a-z0-9-]{0,63})-(\d{8})-([0-9a-f]{12})\.jsonl$/
const CONTENT_NAME = /^([0-9a-f]{64})\.([a-z0-9]{1,8})$/

const manifestSchema = z.object({
  aigu: z.int().min(1),
  project: z.string().regex(/^[a-z0-9-]{8,64}$/),
  title: z.string().max(500),
})
/** Written once, when the project is made. */
export type Manifest = z.infer<typeof manifestSchema>

/** Null for what is no manifest of a project. */
export function readManifest(bytes: Buffer): Manifest | null {
  const value = parseObject(bytes.toString('utf8'))
  const parsed = manifestSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

export function writeManifest(project: string, title: string): Buffer {
  return Buffer.from(`${JSON.stringify({ aigu: FORMAT_VERSION, project, title })}\n`)
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A packet is named by its author, its first record and its bytes, and never changed. */
export function packetName(author: AuthorId, from: number, bytes: Uint8Array): string {
  return `${author}-${String(from).padStart(8, '0')}-${sha256(bytes).slice(0, 12)}.jsonl`
}

/** Whose packet a name speaks of; null for any other name, which may still hold one. */
export function readPacketName(name: string): { readonly author: AuthorId; readonly from: number } | null {
  const [, author, from] = PACKET_NAME.exec(name) ?? []
  return author === undefined ? null : { author, from: Number(from) }
}

/** A damaged file from elsewhere, kept here for the lines that no packet can hold because a line above them is damaged. */
export function damagedName(bytes: Uint8Array): string {
  return `reste-${sha256(bytes).slice(0, 12)}.jsonl`
}
export const DAMAGED_NAME = /^reste-[0-9a-f]{12}\.jsonl$/

/** Whether a packet's bytes are those that its name was made of. */
export function isNamedByContent(name: string, bytes: Uint8Array): boolean {
  const packet = readPacketName(name)
  return packet !== null && packetName(packet.author, packet.from, bytes) === name
}

/** The hash that a base or an original is named by; null for any other name. */
export function contentHash(name: string): string | null {
  return CONTENT_NAME.exec(name)?.[1] ?? null
}

/** For who opens the folder without Aigu. CRLF: Notepad before Windows 10 1809 knows no other line end. */
export const readme = Buffer.from(
  [
    'Ce dossier est un projet d’Aigu.',
    '',
    'Il sert à faire passer le travail d’un ordinateur à l’autre. Chaque ordinateur qui a ouvert le projet',
    'en garde une copie entière : si ce dossier est abîmé ou supprimé, Aigu le remet en état.',
    'Ne modifiez pas ces fichiers à la main.',
    '',
    'bases\\      les tables telles qu’importées, en CSV (UTF-8, virgules)',
    'originaux\\  les fichiers tels que reçus',
    'paquets\\    les modifications, une par ligne : qui, quand, où, quoi',
    'projet.json le nom du projet',
    '',
    'Tout s’ouvre avec un éditeur de texte. La forme des lignes est décrite dans docs/format.md des sources d’Aigu.',
    '',
  ].join('\r\n'),
)
