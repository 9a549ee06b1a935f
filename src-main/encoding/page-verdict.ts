/** The one single-byte page of a file: the ranking of the letter model, jschardet's vote, and whether that decides. */
import type { CodePage } from '../../shared/text/code-page.ts'
import type { AccentedLines } from './accented-lines.ts'
import { jschardetVote } from './jschardet-vote.ts'
import { likeliestMisread } from './misread-page.ts'
import { areKin, pagesDiffer } from './page-kin.ts'
import { costDifference, foreignPages, rankPages } from './page-ranking.ts'
import type { RankedPage } from './page-ranking.ts'

export type PageVerdict = {
  readonly page: CodePage
  readonly decided: boolean
  readonly ranked: readonly RankedPage[]
}

/** Lines that rank the pages: enough for any file, few enough to weigh them in seven pages. */
const RANKED_LINES = 3000

/** What jschardet's word is worth, and the lead under which it is asked, nats. */
const VOTE = 2
const CLEAR_LEAD = 15

/**
 * Nats to a byte beyond ASCII above which a text is hardly French: French costs 5 to 13, German names 15, Italian ones
 * 16, Turkish read as another page 20. Then jschardet, which knows those languages, must agree.
 */
const FRENCH_COST = 13.5

/** And then its word is worth more, nats to a byte beyond ASCII: the letter model only guesses at such a text. */
const FOREIGN_VOTE = 1

/** Bytes that jschardet is given; it reads no more than 200,000. */
const VOTE_SAMPLE = 100_000

/** Lead in nats under which the officer is asked: the second page is as likely as one in twenty. */
const DECIDING_LEAD = 3

const everyLine = (): boolean => true

export function judgePages(body: Uint8Array, lines: AccentedLines): PageVerdict {
  const step = Math.max(1, Math.ceil(lines.count / RANKED_LINES))
  const strays = strayCount(lines) / step
  const isChosen = (line: number): boolean => line % step === 0
  const isFrenchAt = (cost: number): boolean => cost <= strays * FRENCH_COST + 10
  let byLetters = rankPages(body, lines, isChosen)
  if (!isFrenchAt(byLetters[0]?.cost ?? 0)) {
    const misread = likeliestMisread(body, lines, isChosen)
    if (isFrenchAt(misread.cost)) byLetters = withCost(byLetters, misread)
  }
  const [first] = byLetters
  const isFrench = first !== undefined && isFrenchAt(first.cost) && !foreignPages.includes(first.page)
  const needsVote = !isFrench || leadOf(lines, byLetters) < CLEAR_LEAD
  const vote = needsVote ? jschardetVote(sampleOf(body, lines)) : null
  // Outside French, of close kin jschardet takes the wrong one as often as not (Spanish of cp850 for cp437): letters tell those apart.
  const isVoted = (page: CodePage): boolean =>
    vote !== null && vote !== 'other' && (isFrench ? page === vote : areKin(page, vote))
  const worth = isFrench ? VOTE : VOTE + strays * FOREIGN_VOTE
  const voted = byLetters
    .map(({ page, cost }) => ({ page, cost: isVoted(page) ? cost - worth : cost }))
    .sort((one, other) => one.cost - other.cost)
  const ranked = step === 1 ? voted : withKin(body, lines, voted)
  const page = ranked[0]?.page ?? 'windows-1252'
  const isAgreed =
    isFrench ||
    isVoted(page) ||
    (vote !== null && vote !== 'other' && !pagesDiffer(lines.strayBytes, vote, page))
  return {
    page,
    decided: isAgreed && leadOf(lines, ranked) >= DECIDING_LEAD,
    ranked,
  }
}

/** The ranking with a page at the lower of its two costs. */
function withCost(ranked: readonly RankedPage[], { page, cost }: RankedPage): readonly RankedPage[] {
  return ranked
    .map((one) => (one.page === page ? { page, cost: Math.min(cost, one.cost) } : one))
    .sort((one, other) => one.cost - other.cost)
}

function strayCount({ strayBytes }: AccentedLines): number {
  return strayBytes.reduce((sum, count) => sum + count, 0)
}

/**
 * The ranking looked at some of the lines; the first page and its close kin differ on a few bytes, so between them all
 * the lines are heard.
 */
function withKin(
  body: Uint8Array,
  lines: AccentedLines,
  ranked: readonly RankedPage[],
): readonly RankedPage[] {
  const [first] = ranked
  if (first === undefined) return ranked
  return ranked
    .map((candidate) => {
      const { page } = candidate
      if (!areKin(page, first.page) || !pagesDiffer(lines.strayBytes, page, first.page)) return candidate
      return { page, cost: first.cost + costDifference(body, lines, first.page, page, everyLine) }
    })
    .sort((one, other) => one.cost - other.cost)
}

/** Nats between the first page and the next one that reads the file differently. */
function leadOf(lines: AccentedLines, ranked: readonly RankedPage[]): number {
  const [first, ...others] = ranked
  if (first === undefined) return 0
  const next = others.find(({ page }) => pagesDiffer(lines.strayBytes, first.page, page))
  return next === undefined ? Infinity : next.cost - first.cost
}

/** Whatever ends the lines: CR alone, the first half of CR LF, would be a word for MacRoman. */
const LINE_FEED = Uint8Array.of(10)

function sampleOf(body: Uint8Array, lines: AccentedLines): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  for (let line = 0; line < lines.count && size < VOTE_SAMPLE; line++) {
    const part = body.subarray(lines.starts[line] ?? 0, lines.ends[line] ?? 0)
    parts.push(part, LINE_FEED)
    size += part.length + 1
  }
  return Buffer.concat(parts).subarray(0, VOTE_SAMPLE)
}
