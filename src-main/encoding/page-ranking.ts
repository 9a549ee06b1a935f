/** Which single-byte page a set of lines is of, with all the pages weighed: the last word on whole files and blocks. */
import type { CodePage } from '../../shared/text/code-page.ts'
import type { AccentedLines } from './accented-lines.ts'
import { costOfPage, nextStretch } from './byte-readings.ts'
import type { Stretch } from './byte-readings.ts'
import { differencesOf, kinOf, pagesDiffer } from './page-kin.ts'
import { lettersOf } from './page-letters.ts'
import type { PageLetters } from './page-letters.ts'

/** How unlikely each page is before the file is seen, nats. Judged by hand: the page of Windows is the common one. */
export const pagePriors: Readonly<Partial<Record<CodePage, number>>> = {
  'windows-1252': 0,
  'iso-8859-15': 2,
  macintosh: 2,
  cp850: 2.5,
  cp437: 3.5,
  'windows-1250': 14,
  'windows-1251': 14,
  'iso-8859-2': 14.5,
  'windows-1254': 14,
}

export type RankedPage = { readonly page: CodePage; readonly cost: number }

/** Cost of the chosen lines read as a page, its prior included. `chosen(line)` picks lines by number. */
export function costOfLines(
  bytes: Uint8Array,
  lines: AccentedLines,
  page: CodePage,
  chosen: (line: number) => boolean,
): number {
  return (pagePriors[page] ?? 0) + costOfLettersOnLines(bytes, lines, lettersOf(page), chosen)
}

/** Cost of the chosen lines read by a table of letters. */
export function costOfLettersOnLines(
  bytes: Uint8Array,
  lines: AccentedLines,
  letters: PageLetters,
  chosen: (line: number) => boolean,
): number {
  let sum = 0
  for (let line = 0; line < lines.count; line++) {
    if (!chosen(line)) continue
    startLine(lines, line)
    for (
      let at = nextStretch(bytes, scratch.lineStart, scratch);
      at >= 0;
      at = nextStretch(bytes, at, scratch)
    ) {
      sum += costOfPage(bytes, scratch, letters)
    }
  }
  return sum
}

/** What `other` costs above `page` on the chosen lines; only the stretches that they read differently are weighed. */
export function costDifference(
  bytes: Uint8Array,
  lines: AccentedLines,
  page: CodePage,
  other: CodePage,
  chosen: (line: number) => boolean,
): number {
  const letters = lettersOf(page)
  const others = lettersOf(other)
  const differs = differencesOf(page, other)
  let sum = (pagePriors[other] ?? 0) - (pagePriors[page] ?? 0)
  for (let line = 0; line < lines.count; line++) {
    if (!chosen(line)) continue
    startLine(lines, line)
    for (
      let at = nextStretch(bytes, scratch.lineStart, scratch);
      at >= 0;
      at = nextStretch(bytes, at, scratch)
    ) {
      let isTelling = false
      for (let place = scratch.from; place < at; place++) {
        if (differs[bytes[place] ?? 0] === 1) isTelling = true
      }
      if (isTelling) sum += costOfPage(bytes, scratch, others) - costOfPage(bytes, scratch, letters)
    }
  }
  return sum
}

const scratch: Stretch = { lineStart: 0, lineEnd: 0, from: 0, to: 0 }

function startLine(lines: AccentedLines, line: number): void {
  scratch.lineStart = lines.starts[line] ?? 0
  scratch.lineEnd = lines.ends[line] ?? 0
}

/** The page or its close kin, whichever the lines speak for; the page itself if they say nothing. */
export function likelierKin(
  bytes: Uint8Array,
  lines: AccentedLines,
  page: CodePage,
  chosen: (line: number) => boolean,
): CodePage {
  const other = kinOf(page)
  if (other === undefined || !pagesDiffer(lines.strayBytes, page, other)) return page
  return costDifference(bytes, lines, page, other, chosen) < 0 ? other : page
}

/** Pages of other languages. Their letters cost little where there are many of them: Greek is cheap Cyrillic. */
export const foreignPages: readonly CodePage[] = [
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'windows-1254',
]

const rankablePages: readonly CodePage[] = [
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'cp437',
  ...foreignPages,
]

/** All pages by what they cost on the chosen lines, cheapest first. */
export function rankPages(
  bytes: Uint8Array,
  lines: AccentedLines,
  chosen: (line: number) => boolean,
): readonly RankedPage[] {
  return rankablePages
    .map((page) => ({ page, cost: costOfLines(bytes, lines, page, chosen) }))
    .sort((one, other) => one.cost - other.cost)
}
