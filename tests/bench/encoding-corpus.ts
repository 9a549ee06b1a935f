import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { charactersOf } from '../../shared/text/code-page-tables.ts'
import type { CodePage } from '../../shared/text/code-page.ts'

/** One case of an encoding corpus; see the README of the corpus for the fields. */
export type CorpusCase = {
  readonly id: string
  readonly kind: 'cell' | 'decode' | 'detect' | 'repair' | 'mixed'
  readonly level: 'exact' | 'evidence' | 'lexicon' | 'trim' | 'none'
  readonly damage: string
  readonly text?: string
  readonly file?: string
  readonly bytes?: string
  readonly expected_text?: string
  readonly expected_file?: string
  readonly expected_encoding?: string
  /** Folder of the manifest that named it. */
  readonly root: string
}

/** All cases of a folder, those of its `fetched/` folder too. */
export function readCorpus(folder: string): CorpusCase[] {
  return [folder, join(folder, 'fetched')].flatMap((root) => {
    const manifest = join(root, 'cases.jsonl')
    if (!existsSync(manifest)) return []
    return readFileSync(manifest, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ ...(JSON.parse(line) as Omit<CorpusCase, 'root'>), root }))
  })
}

export function bytesOf(item: CorpusCase): Uint8Array {
  return item.bytes !== undefined
    ? Buffer.from(item.bytes, 'base64')
    : readFileSync(join(item.root, item.file ?? ''))
}

/** The right text of a case, without byte order mark. */
export function expectedTextOf(item: CorpusCase): string {
  if (item.expected_text !== undefined) return item.expected_text
  if (item.expected_file !== undefined) return readFileSync(join(item.root, item.expected_file), 'utf8')
  return decodeAs(bytesOf(item), item.expected_encoding ?? 'utf-8').replace(/^\ufeff/, '')
}

/** The text that a case shows before anything is repaired, or null where there is none to compare with. */
export function damagedTextOf(item: CorpusCase): string | null {
  if (item.text !== undefined) return item.text
  return item.kind === 'repair' ? decodeAs(bytesOf(item), item.expected_encoding ?? 'utf-8') : null
}

const pageNames: Readonly<Record<string, CodePage>> = {
  cp1252: 'windows-1252',
  'latin-1': 'iso-8859-1',
  'iso8859-15': 'iso-8859-15',
  'mac-roman': 'macintosh',
  cp850: 'cp850',
  cp437: 'cp437',
}

function decodeAs(bytes: Uint8Array, name: string): string {
  const encoding = name.replace('+bom', '')
  const page = pageNames[encoding]
  if (page !== undefined) {
    const table = charactersOf(page)
    return Array.from(bytes, (byte) => table.charAt(byte)).join('')
  }
  return new TextDecoder(encoding.replace(/^utf-16-?/, 'utf-16').replace(/^utf-16$/, 'utf-16le'), {
    ignoreBOM: true,
  }).decode(bytes)
}
