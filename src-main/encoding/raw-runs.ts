import { charactersOf } from '../../shared/text/code-page-tables.ts'
import { escapedByteOf, hasEscapedBytes } from '../../shared/text/escaped-bytes.ts'
import { encodingOfPageNumber } from './line-pages.ts'

/** Which page the escapes of a text are of, as runs of text offsets; see `LinePages` for the numbers. */
export type RawRuns = { readonly starts: Uint32Array; readonly pages: Uint8Array }

/**
 * The text with every escape read as the page of its run: what accepting all the `raw-bytes` repairs would give.
 * Escapes in a run of UTF-8 stay, for nobody knows what they are.
 */
export function readRawBytes(text: string, rawRuns: RawRuns | null): string {
  if (rawRuns === null || !hasEscapedBytes(text)) return text
  const { starts, pages } = rawRuns
  let result = ''
  for (let run = 0; run < starts.length; run++) {
    const part = text.slice(starts[run], starts[run + 1])
    const encoding = encodingOfPageNumber(pages[run] ?? 0)
    if (encoding === 'utf-8') {
      result += part
      continue
    }
    const characters = charactersOf(encoding)
    result += part.replace(/[\uDC80-\uDCFF]/gu, (unit) =>
      characters.charAt(escapedByteOf(unit.charCodeAt(0))),
    )
  }
  return result
}
