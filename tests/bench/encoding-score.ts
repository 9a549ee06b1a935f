import type { CorpusCase } from './encoding-corpus.ts'
import { damagedTextOf, expectedTextOf } from './encoding-corpus.ts'

/** An answer to a case; `proposal` counts where the truth is not in the bytes alone. */
export type ScoredAnswer = { readonly text: string | null; readonly proposal?: string }

export type ClassScore = {
  readonly kind: CorpusCase['kind']
  readonly level: CorpusCase['level']
  readonly damage: string
  count: number
  exact: number
  untouched: number
  cells: number
  rightCells: number
  tickedWrong: number
}

/** Scores as the corpus's own scorer does: one line to a damage. A file is exact only if the whole text is right. */
export function scoreAnswers(
  cases: readonly CorpusCase[],
  answerOf: (item: CorpusCase) => ScoredAnswer,
): ClassScore[] {
  const scores = new Map<string, ClassScore>()
  for (const item of cases) {
    const expected = expectedTextOf(item)
    const { text, proposal } = answerOf(item)
    const isProposed = item.level === 'evidence' || item.level === 'lexicon' || item.level === 'trim'
    const answer = isProposed ? (proposal ?? text) : text
    const damaged = damagedTextOf(item)
    const score = scoreOf(scores, item)
    score.count++
    if (answer === expected) score.exact++
    else if (answer === damaged) score.untouched++
    if (text !== null && damaged !== null && text !== damaged && text !== expected) score.tickedWrong++
    if (item.kind !== 'cell' && item.kind !== 'detect' && answer !== null) countCells(score, answer, expected)
  }
  return [...scores.values()]
}

function scoreOf(scores: Map<string, ClassScore>, { kind, level, damage }: CorpusCase): ClassScore {
  const key = `${kind}\0${level}\0${damage}`
  const known = scores.get(key)
  if (known !== undefined) return known
  const made: ClassScore = {
    kind,
    level,
    damage,
    count: 0,
    exact: 0,
    untouched: 0,
    cells: 0,
    rightCells: 0,
    tickedWrong: 0,
  }
  scores.set(key, made)
  return made
}

const cellBorder = /[;\t\n]|,(?! )/
const ascii = /^[\0-\x7f]*$/

function countCells(score: ClassScore, answer: string, expected: string): void {
  const right = expected.split(cellBorder)
  const given = answer.split(cellBorder)
  for (const [at, cell] of right.entries()) {
    if (ascii.test(cell)) continue
    score.cells++
    if (given.length === right.length && given[at] === cell) score.rightCells++
  }
}

/** The table as text: exact, untouched and wrong shares in per cent, and the sums below. */
export function tableOf(scores: readonly ClassScore[]): string {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)
  const lines = scores.map((score) => {
    const wrong = score.count - score.exact - score.untouched
    const figures = [
      String(score.count).padStart(6),
      share(score.exact, score.count).padStart(7),
      share(score.untouched, score.count).padStart(7),
      share(wrong, score.count).padStart(7),
      share(score.rightCells, score.cells).padStart(7),
      share(score.tickedWrong, score.count).padStart(13),
    ]
    return (
      score.kind.padEnd(8) + score.level.padEnd(10) + score.damage.slice(0, 65).padEnd(66) + figures.join('')
    )
  })
  const header =
    'kind'.padEnd(8) +
    'level'.padEnd(10) +
    'damage'.padEnd(66) +
    '     n exact%  same% wrong% cells% ticked wrong%'
  return [header, ...lines, ...sums(scores)].join('\n')
}

function sums(scores: readonly ClassScore[]): string[] {
  const total = (of: readonly ClassScore[], pick: (score: ClassScore) => number): number => {
    return of.reduce((sum, score) => sum + pick(score), 0)
  }
  const cells = scores.filter((score) => score.kind === 'cell')
  const clean = cells.filter((score) => score.damage === 'none')
  const lines = [
    `clean cells changed by ticked repairs: ${String(total(clean, (s) => s.count - s.exact))} of ${String(total(clean, (s) => s.count))}`,
    `ticked repairs that are wrong, all cells: ${String(total(cells, (s) => s.tickedWrong))} of ${String(total(cells, (s) => s.count))}`,
  ]
  for (const kind of ['decode', 'detect', 'mixed', 'repair'] as const) {
    const of = scores.filter((score) => score.kind === kind)
    if (of.length > 0)
      lines.push(
        `${kind}: exact ${String(total(of, (s) => s.exact))} of ${String(total(of, (s) => s.count))}`,
      )
  }
  for (const level of ['exact', 'evidence', 'lexicon', 'trim'] as const) {
    const of = cells.filter((score) => score.level === level)
    const count = total(of, (s) => s.count)
    if (count > 0)
      lines.push(
        `cells, level ${level}: exact ${((100 * total(of, (s) => s.exact)) / count).toFixed(1)} % of ${String(count)}`,
      )
  }
  return lines
}
