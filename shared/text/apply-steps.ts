import { attachAccents, composeAccents, dropByteOrderMarks } from './accents-apart.ts'
import type { CodePage } from './code-page.ts'
import { trimCutCharacter } from './cut-text.ts'
import { completeUtf8 } from './incomplete-utf8.ts'
import { undoRecased, undoStripped } from './loose-utf8.ts'
import { undoMojibake } from './mojibake.ts'
import { undoPageReadAs } from './page-read-as.ts'
import { readRawBytes } from './raw-bytes.ts'
import type { RepairStep } from './repair-plan.ts'
import { undoWrittenCodes } from './written-codes.ts'

/**
 * Replays a list of steps: the same text and the same steps give the same result. Layers of UTF-8 that follow one
 * another are undone together, as the search found them: a run of characters is taken as a whole or left.
 */
export function applySteps(before: string, steps: readonly RepairStep[]): string {
  let text = before
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at]
    if (step === undefined) break
    if (step.undo !== 'utf8-read-as') {
      text = applyStep(text, step)
      continue
    }
    const pages: CodePage[] = [step.page]
    for (let next = steps[at + 1]; next?.undo === 'utf8-read-as'; next = steps[at + 1]) {
      pages.push(next.page)
      at++
    }
    // A page read as another under layers is undone with them, where they were.
    const under = steps[at + 1]
    if (under?.undo === 'page-read-as') at++
    text = undoMojibake(text, pages, under?.undo === 'page-read-as' ? under : null)
  }
  return text
}

function applyStep(text: string, step: Exclude<RepairStep, { undo: 'utf8-read-as' }>): string {
  switch (step.undo) {
    case 'page-read-as':
      return undoPageReadAs(text, step)
    case 'raw-bytes':
      return readRawBytes(text, step.page)
    case 'replace':
      return step.after
    case 'written-as-code':
      return undoWrittenCodes(text, step.notation)
    case 'utf8-incomplete':
      return completeUtf8(text)
    case 'utf8-recased':
      return undoRecased(text, step.page, step.to)
    case 'utf8-stripped':
      return undoStripped(text)
    case 'decomposed':
      return composeAccents(text)
    case 'accent-apart':
      return attachAccents(text)
    case 'byte-order-mark':
      return dropByteOrderMarks(text)
    case 'cut-character':
      return trimCutCharacter(text)
    case 'letters-lost':
      return text
  }
}
