/** Which page each line of a file is of, where no one page explains them all. */
import { scannedPages } from './accented-lines.ts'
import type { AccentedLines } from './accented-lines.ts'
import { scanAccentedLines } from './accented-lines.ts'
import { UTF8_PAGE, encodingOfPageNumber, pageNumberOf } from './line-pages.ts'
import type { LineCount, LinePages, PageNumber } from './line-pages.ts'
import { assignReadings } from './page-assignment.ts'
import type { Assignment } from './page-assignment.ts'
import { likelierKin } from './page-ranking.ts'
import type { Watch } from './watch.ts'

/** Scans the file from byte `start` and says which page each line is of. */
export function findLinePages(bytes: Uint8Array, start: number, watch: Watch = {}): LinePages {
  const body = bytes.subarray(start)
  const lines = scanAccentedLines(body, watch)
  const assignment = assignReadings(lines)
  return linePagesOf(lines, pagesOfReadings(body, lines, assignment), assignment, start)
}

/** Page number of each reading of the scan, the close kin told apart on the lines of that reading. */
export function pagesOfReadings(
  body: Uint8Array,
  lines: AccentedLines,
  { readings, admitted }: Assignment,
): readonly PageNumber[] {
  const pages: PageNumber[] = [UTF8_PAGE, ...scannedPages.map(pageNumberOf)]
  scannedPages.forEach((page, index) => {
    const reading = index + 1
    if (!admitted.includes(reading)) return
    pages[reading] = pageNumberOf(likelierKin(body, lines, page, (line) => readings[line] === reading))
  })
  return pages
}

/** The runs of pages; lines of ASCII alone go with the line before them. `offset` is added to the lines' places. */
export function linePagesOf(
  lines: AccentedLines,
  pages: readonly PageNumber[],
  { readings }: Assignment,
  offset: number,
): LinePages {
  const starts: number[] = []
  const runs: PageNumber[] = []
  const counts = new Map<PageNumber, number>()
  for (let line = 0; line < lines.count; line++) {
    const page = pages[readings[line] ?? 0] ?? UTF8_PAGE
    counts.set(page, (counts.get(page) ?? 0) + 1)
    if (runs.at(-1) === page) continue
    starts.push(line === 0 ? 0 : offset + (lines.starts[line] ?? 0))
    runs.push(page)
  }
  if (runs.length === 0) {
    starts.push(0)
    runs.push(UTF8_PAGE)
  }
  const lineCounts: LineCount[] = [...counts].map(([page, count]) => ({
    encoding: encodingOfPageNumber(page),
    count,
  }))
  lineCounts.sort((one, other) => other.count - one.count)
  return { starts: Uint32Array.from(starts), pages: Uint8Array.from(runs), lines: lineCounts }
}
