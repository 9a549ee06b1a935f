import type { LostWord, RepairGroup, TextWithLostWords } from '../../../shared/text/repair-plan.ts'
import type { RepairPlan } from '../../../shared/text/planned-repairs.ts'
import { lostWordsOf, withChosenWords } from '../../../shared/text/chosen-words.ts'

/** A text of a plan: with lost words, or a plain before and after. */
export type PlannedText = TextWithLostWords | { readonly before: string; readonly after: string }

const lostGroup: RepairGroup = {
  id: 'lost',
  steps: [{ undo: 'letters-lost', mark: 'replacement' }],
  certainty: 'doubtful',
  confidence: 0.9,
  evidence: [],
  cellCount: 0,
  headerCount: 0,
  examples: [],
}
const soundGroup: RepairGroup = {
  ...lostGroup,
  id: 'misread',
  steps: [{ undo: 'utf8-read-as', page: 'windows-1252' }],
  certainty: 'certain',
}

/** « Li�vin », proposed as its first candidate. */
export function lost(word: string, candidates: readonly string[], proposed = 0): LostWord {
  return { lost: word, candidates: candidates.map((text) => ({ text, source: 'french-words' })), proposed }
}

function isPlain(text: PlannedText): text is { readonly before: string; readonly after: string } {
  return 'before' in text
}

/** A plan of one column: `cells` gives for each row the number of its text. */
export function lossyPlan(texts: readonly PlannedText[], cells: readonly number[]): RepairPlan {
  const lostWords = new Map<number, TextWithLostWords>()
  texts.forEach((text, value) => {
    if (!isPlain(text)) lostWords.set(value, text)
  })
  const asItIs = (text: TextWithLostWords): string =>
    withChosenWords(
      text,
      lostWordsOf(text).map(() => -1),
      'as-it-is',
    )
  return {
    groups: [lostGroup, soundGroup],
    repairs: {
      length: cells.length,
      rows: Int32Array.from(cells, (_, row) => row),
      columns: new Int32Array(cells.length),
      groups: Uint16Array.from(cells, (value) => (lostWords.has(value) ? 0 : 1)),
      values: Uint32Array.from(cells),
      before: texts.map((text) => (isPlain(text) ? text.before : asItIs(text))),
      after: texts.map((text) => (isPlain(text) ? text.after : withChosenWords(text, [], 'proposed'))),
      lostWords,
    },
  }
}
