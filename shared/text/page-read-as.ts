import { bytesOf, codesOf } from './code-page-tables.ts'
import type { CodePage } from './code-page.ts'

export type PagePair = { readonly written: CodePage; readonly readAs: CodePage }

/**
 * Mishaps met in French files: what a DOS program, a Mac or Windows wrote, read by another of them; and windows-1252
 * read on a central European or Russian system. windows-1252 read as ISO-8859-1 leaves C1 controls.
 */
export const pagePairs: readonly PagePair[] = [
  { written: 'windows-1252', readAs: 'iso-8859-1' },
  { written: 'windows-1252', readAs: 'macintosh' },
  { written: 'windows-1252', readAs: 'cp850' },
  { written: 'macintosh', readAs: 'windows-1252' },
  { written: 'cp850', readAs: 'windows-1252' },
  { written: 'macintosh', readAs: 'iso-8859-1' },
  { written: 'cp850', readAs: 'iso-8859-1' },
  { written: 'windows-1252', readAs: 'iso-8859-15' },
  { written: 'windows-1252', readAs: 'cp437' },
  { written: 'cp437', readAs: 'windows-1252' },
  { written: 'cp850', readAs: 'macintosh' },
  { written: 'macintosh', readAs: 'cp850' },
  { written: 'iso-8859-15', readAs: 'windows-1252' },
  { written: 'windows-1252', readAs: 'windows-1250' },
  { written: 'windows-1252', readAs: 'windows-1251' },
  { written: 'macintosh', readAs: 'iso-8859-15' },
  { written: 'cp850', readAs: 'iso-8859-15' },
  { written: 'cp437', readAs: 'iso-8859-1' },
  { written: 'cp437', readAs: 'macintosh' },
  { written: 'cp850', readAs: 'cp437' },
  { written: 'macintosh', readAs: 'windows-1250' },
  { written: 'cp850', readAs: 'windows-1250' },
  { written: 'macintosh', readAs: 'windows-1251' },
  { written: 'cp850', readAs: 'windows-1251' },
]

/** Every character back to its byte, every byte to the character it was meant to be. Characters the page lacks stay. */
export function undoPageReadAs(text: string, { written, readAs }: PagePair): string {
  const bytes = bytesOf(readAs)
  const codes = codesOf(written)
  let result = ''
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    const byte = bytes[code] ?? -1
    if (byte < 0) continue
    const right = codes[byte] ?? code
    if (right === code) continue
    result += text.slice(kept, at) + String.fromCharCode(right)
    kept = at + 1
  }
  return kept === 0 ? text : result + text.slice(kept)
}

/** Whether the page could have shown this text at all. */
export function fitsPage(text: string, page: CodePage): boolean {
  const bytes = bytesOf(page)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80 && (bytes[code] ?? -1) < 0) return false
  }
  return true
}
