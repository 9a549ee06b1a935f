/**
 * Takes the letters of texts that are right, in each way that files lose them, and counts the words that Aigu proposes
 * rightly. One text to a line.
 *
 *   node tests/bench/lost-words.ts <texts> [--lexicons folder] [--only mark] [--wrong 40] [--alone | --column]
 */
import { readFileSync } from 'node:fs'

import { sevenBit, withoutAccents } from '../../shared/text/lexicon.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import { createRepairSurvey } from '../../shared/text/survey.ts'
import { nextForSecondLook } from '../../shared/text/suspect.ts'
import { shippedLexicons } from '../../src-main/lexicons/shipped-lexicons.ts'
import { lexicons as shipped } from './encoding-lexicons.ts'

const losses: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  'question mark': (text) => text.replace(/[^\0-\x7f]/g, '?'),
  'U+FFFD': (text) => text.replace(/[^\0-\x7f]/g, '\ufffd'),
  'two ? a letter': (text) => text.replace(/[^\0-\x7f]/g, (letter) => '?'.repeat(Buffer.byteLength(letter))),
  'half ?': (text) => {
    let at = 0
    return text.replace(/[^\0-\x7f]/g, (letter) => (at++ % 2 === 0 ? '?' : letter))
  },
  'accent as ?': (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '?'),
  underscore: (text) => text.replace(/[^\0-\x7f]/g, '_'),
  dropped: (text) => text.replace(/[^\0-\x7f]/g, ''),
  folded: (text) => withoutAccents(text).replace(/[^\0-\x7f]/g, ''),
  'seven bits': (text) => sevenBit(text),
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

const [file] = process.argv.slice(2)
if (file === undefined)
  throw new Error('usage: lost-words.ts <texts> [--lexicons folder] [--only mark] [--wrong 40] [--column]')
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((text) => text !== '')
const folder = optionOf('lexicons')
const measured =
  folder === undefined
    ? []
    : shippedLexicons(folder, () => undefined).filter((lexicon) => lexicon.holds === 'words')
const lexicons =
  folder === undefined ? shipped : [...shipped.filter((lexicon) => lexicon.holds === 'names'), ...measured]
const mostWrong = Number(optionOf('wrong') ?? 0)

/** As a file of one cell each, or all in one column. */
function proposalsFor(
  damaged: readonly string[],
  together: boolean,
  known: readonly Lexicon[],
): readonly string[] {
  if (!together) return damaged.map((text) => proposalsFor([text], true, known)[0] ?? text)
  const survey = createRepairSurvey({ columnCount: 1, lexicons: known })
  damaged.forEach((text, row) => {
    survey.add(row, 0, text)
  })
  if (survey.needsSecondLook()) {
    damaged.forEach((text, row) => {
      if (nextForSecondLook(text, 0) >= 0) survey.add(row, 0, text)
    })
  }
  const { repairs } = survey.plan()
  const proposals = [...damaged]
  for (let at = 0; at < repairs.length; at++) {
    proposals[repairs.rows[at] ?? 0] = repairs.after[repairs.values[at] ?? 0] ?? ''
  }
  return proposals
}

const share = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(whole, 1)).toFixed(2).padStart(7)}`
console.log(
  `${'loss'.padEnd(18)}   words  right%  wrong%   left%   sound changed     cells  right%  wrong%   left%`,
)
for (const [loss, damage] of Object.entries(losses)) {
  if (optionOf('only') !== undefined && optionOf('only') !== loss) continue
  const sum = { words: 0, right: 0, left: 0, soundChanged: 0, cells: 0, cellsRight: 0, cellsLeft: 0 }
  const wrong: string[] = []
  const proposals = proposalsFor(texts.map(damage), process.argv.includes('--column'), lexicons)
  for (const [at, text] of texts.entries()) {
    const damaged = damage(text)
    const proposal = proposals[at] ?? ''
    if (damaged === text && loss !== 'none') continue
    sum.cells++
    if (proposal === text) sum.cellsRight++
    else if (proposal === damaged) sum.cellsLeft++
    const given = proposal.split(' ')
    const lost = damaged.split(' ')
    for (const [index, word] of text.split(' ').entries()) {
      if (word === lost[index]) {
        if (given[index] !== word) {
          sum.soundChanged++
          wrong.push(`sound ${word} → ${given[index] ?? ''}`)
        }
        continue
      }
      if (!/(?=[^\0-\x7f])\p{L}/u.test(word)) continue
      sum.words++
      if (given[index] === word) sum.right++
      else if (given[index] === lost[index]) {
        sum.left++
        wrong.push(`left ${word}`)
      } else
        wrong.push(
          `${word} → ${given[index] ?? ''}   (${text.slice(Math.max(0, text.indexOf(word) - 25), text.indexOf(word) + 35)})`,
        )
    }
  }
  const wrongWords = sum.words - sum.right - sum.left
  console.log(
    `${loss.padEnd(18)}${String(sum.words).padStart(8)} ${share(sum.right, sum.words)} ${share(wrongWords, sum.words)} ${share(sum.left, sum.words)}` +
      `${String(sum.soundChanged).padStart(16)}  ${String(sum.cells).padStart(8)} ${share(sum.cellsRight, sum.cells)} ${share(sum.cells - sum.cellsRight - sum.cellsLeft, sum.cells)} ${share(sum.cellsLeft, sum.cells)}`,
  )
  const step = Math.max(1, Math.floor(wrong.length / Math.max(mostWrong, 1)))
  if (mostWrong > 0)
    console.log(
      wrong
        .filter((_line, index) => index % step === 0)
        .slice(0, mostWrong)
        .join('\n'),
    )
}
