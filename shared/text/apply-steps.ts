import type { CodePage } from './code-page.ts'
import { undoMojibake } from './mojibake.ts'
import { undoPageReadAs } from './page-read-as.ts'
import { readRawBytes } from './raw-bytes.ts'
import type { RepairStep } from './repair-plan.ts'

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
    text = undoMojibake(text, pages)
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
    case 'letters-lost':
      return text
    case 'written-as-code':
    case 'utf8-incomplete':
    case 'utf8-recased':
    case 'utf8-stripped':
    case 'decomposed':
    case 'accent-apart':
    case 'byte-order-mark':
    case 'cut-character':
      return text
  }
}
