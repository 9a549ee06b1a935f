import { shortenText } from '../text/shorten-text.ts'

/** What a table may be called. */
export const LONGEST_TABLE_NAME = 200

/** A name is text from anybody, and a tab has one line. */
export function plainTableName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ').trim()
  return plain === '' ? 'table.csv' : shortenText(plain, LONGEST_TABLE_NAME)
}
