import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { answerCell } from '../../bench/encoding-answers.ts'
import { readCorpus } from '../../bench/encoding-corpus.ts'
import { lexicons } from '../../bench/encoding-lexicons.ts'
import { scoreAnswers } from '../../bench/encoding-score.ts'

const folder = join(import.meta.dirname, '../../../../shared/corpora/encoding')
const isThere = existsSync(join(folder, 'cases.jsonl'))
if (!isThere) console.warn(`The encoding corpus is not at ${folder}: its cells are not scored.`)

describe.skipIf(!isThere)('cells of the encoding corpus (skipped where ../shared is absent)', () => {
  const cells = isThere ? readCorpus(folder).filter((item) => item.kind === 'cell') : []
  const scores = scoreAnswers(cells, (item) => answerCell(item.text ?? '', lexicons))
  const sum = (pick: (score: (typeof scores)[number]) => number, of = scores): number => {
    return of.reduce((total, score) => total + pick(score), 0)
  }

  it('no clean cell is changed unasked', () => {
    const clean = scores.filter((score) => score.damage === 'none')
    expect(sum((score) => score.count - score.exact, clean)).toBe(0)
  })

  it('hardly any ticked repair is wrong', () => {
    expect(sum((score) => score.tickedWrong)).toBeLessThanOrEqual(2)
  })

  it.each([
    ['exact', 0.97],
    ['evidence', 0.95],
    ['trim', 0.95],
  ] as const)('level %s is right for at least %d of the cells', (level, floor) => {
    const of = scores.filter((score) => score.level === level)
    expect(sum((score) => score.exact, of) / sum((score) => score.count, of)).toBeGreaterThanOrEqual(floor)
  })
})
