import { codePages } from '../../shared/text/code-page.ts'
import type { CodePage } from '../../shared/text/code-page.ts'

/** Number of a page in typed arrays: 0 is UTF-8, 1 + its index in `codePages` a single-byte page. */
export type PageNumber = number

export const UTF8_PAGE: PageNumber = 0

export function pageNumberOf(encoding: 'utf-8' | CodePage): PageNumber {
  return encoding === 'utf-8' ? UTF8_PAGE : 1 + codePages.indexOf(encoding)
}

/** The inverse of `pageNumberOf`. */
export function encodingOfPageNumber(page: PageNumber): 'utf-8' | CodePage {
  return codePages[page - 1] ?? 'utf-8'
}

export type LineCount = { readonly encoding: 'utf-8' | CodePage; readonly count: number }

/**
 * Which page the lines of a mixed file are of, as runs: from byte `starts[i]` (always a line's start; ascending, the
 * first is 0) up to the next, the bytes that are not UTF-8 are of page `pages[i]`.
 */
export type LinePages = {
  readonly starts: Uint32Array
  readonly pages: Uint8Array
  /** How many lines with characters beyond ASCII are in each encoding, most frequent first. */
  readonly lines: readonly LineCount[]
}
