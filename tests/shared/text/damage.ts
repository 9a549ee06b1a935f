import { charactersOf, decodeSingleByte, encodeSingleByte } from '../../../shared/text/code-page-tables.ts'
import type { CodePage } from '../../../shared/text/code-page.ts'

/** What a program makes of a text; null where the page lacks a character of it. */
export type Damage = (text: string) => string | null

/** Writes UTF-8, reads it as this page. */
export function utf8ReadAs(page: CodePage): Damage {
  const characters = charactersOf(page)
  return (text) => Array.from(Buffer.from(text, 'utf8'), (byte) => characters.charAt(byte)).join('')
}

/** Writes one page, reads it as another. */
export function pageReadAs(written: CodePage, readAs: CodePage): Damage {
  return (text) => {
    const bytes = encodeSingleByte(text, written)
    return bytes === null ? null : decodeSingleByte(bytes, readAs)
  }
}

/** One mishap after another. */
export function chain(...damages: readonly Damage[]): Damage {
  return (text) =>
    damages.reduce<string | null>((seen, damage) => (seen === null ? null : damage(seen)), text)
}
