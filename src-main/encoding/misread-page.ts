/**
 * A page that somebody else misread before: what windows-1252 wrote, a DOS program read as cp850 and saved in
 * windows-1252. As any page the bytes are no French, and a page of another language would look better; behind the
 * mishap, which the repair undoes, they are.
 */
import { bytesOf, codesOf } from '../../shared/text/code-page-tables.ts'
import type { CodePage } from '../../shared/text/code-page.ts'
import { pagePairs } from '../../shared/text/page-read-as.ts'
import type { PagePair } from '../../shared/text/page-read-as.ts'
import type { AccentedLines } from './accented-lines.ts'
import { lettersFrom } from './page-letters.ts'
import { costOfLettersOnLines } from './page-ranking.ts'
import type { RankedPage } from './page-ranking.ts'

/** Programs that misread a file save it in these. */
const savedIn = ['windows-1252', 'macintosh'] as const satisfies readonly CodePage[]

/** How unlikely it is that a file was misread before, nats. */
const MISHAP = 8

/** The page behind which one mishap explains the chosen lines best, with what they cost then. */
export function likeliestMisread(
  bytes: Uint8Array,
  lines: AccentedLines,
  chosen: (line: number) => boolean,
): RankedPage {
  let best: RankedPage = { page: savedIn[0], cost: Infinity }
  for (const page of savedIn) {
    for (const pair of pagePairs) {
      if (pair.readAs === page) continue
      const cost = MISHAP + costOfLettersOnLines(bytes, lines, lettersFrom(codesBehind(page, pair)), chosen)
      if (cost < best.cost) best = { page, cost }
    }
  }
  return best
}

/** What each byte meant before the mishap. */
function codesBehind(page: CodePage, { written, readAs }: PagePair): Uint16Array {
  const bytes = bytesOf(readAs)
  const codes = codesOf(written)
  return codesOf(page).map((code) => {
    const byte = bytes[code] ?? -1
    return byte < 0 ? code : (codes[byte] ?? code)
  })
}
