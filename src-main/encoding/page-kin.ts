/** Pages that agree on most French letters: told apart by the bytes on which they differ. */
import { codesOf } from '../../shared/text/code-page-tables.ts'
import type { CodePage } from '../../shared/text/code-page.ts'

const kin: Readonly<Partial<Record<CodePage, CodePage>>> = {
  'windows-1252': 'iso-8859-15',
  cp850: 'cp437',
}

/** The close kin of a scanned page, if it has one. */
export function kinOf(page: CodePage): CodePage | undefined {
  return kin[page]
}

export function areKin(one: CodePage, other: CodePage): boolean {
  return one === other || kin[one] === other || kin[other] === one
}

/** For each byte, 1 where two pages have another character. */
export function differencesOf(one: CodePage, other: CodePage): Uint8Array {
  const others = codesOf(other)
  return Uint8Array.from(codesOf(one), (code, byte) => (code === others[byte] ? 0 : 1))
}

/** Whether two pages read any of these bytes differently. `counts`: how often each byte occurs. */
export function pagesDiffer(counts: Uint32Array, one: CodePage, other: CodePage): boolean {
  return differencesOf(one, other).some((differs, byte) => differs === 1 && (counts[byte] ?? 0) > 0)
}
