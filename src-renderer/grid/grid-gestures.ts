import type { Edited } from '../../shared/ipc.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import type { AfterShift, GridContext, GridGestures } from './grid-context.ts'
import type { GridEdit } from './grid-edits.ts'
import type { GridLine } from './grid-line.ts'

/**
 * Gestures go to the engine one after the other as they are made; nobody waits for an answer to go on typing. What was
 * refused is kept, in its order, until it is tried again.
 */
export function createGridGestures(context: GridContext, line: GridLine): GridGestures {
  let refused: (() => Promise<void>)[] = []
  let shifting: Promise<void> | null = null

  async function send(edit: GridEdit): Promise<Edited | null> {
    let outcome: Edited | null = null
    await context.inputs().editing?.onEdit(edit, (answer) => {
      outcome = answer
      hear(answer, edit)
    })
    return outcome
  }

  function hear(answer: Edited, edit: GridEdit): void {
    if (answer.kind === 'done') sayRemarks(answer)
    if (answer.kind !== 'refused') return
    refused.push(async () => {
      await send(edit)
    })
    const { language } = context.inputs()
    const words = context.words()
    const { title, detail } = phraseProblem(answer.problem, language)
    const close = {
      label: words.close(),
      run: () => {
        line.clear()
      },
    }
    line.show(words.refused(title === detail ? title : `${title} ${detail}`), [
      { label: words.retry(), run: retry },
      close,
    ])
  }

  function sayRemarks({ remarks }: Extract<Edited, { kind: 'done' }>): void {
    const sentences = remarks.map((remark) => phraseProblem(remark, context.inputs().language).title)
    if (sentences.length > 0) context.tell(sentences.join(' '))
  }

  function retry(): void {
    const again = refused
    refused = []
    line.clear()
    for (const one of again) one().catch(reportError)
  }

  async function shift(edit: GridEdit, after: AfterShift): Promise<void> {
    const { active } = context.selection
    const outcome = await send(edit)
    if (outcome?.kind !== 'done') {
      if (outcome?.kind === 'nothing') context.tell(context.words().nothingChanged())
      return
    }
    await context.refreshed()
    await after(outcome, context.selection.active !== active)
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const before = shifting
    const mine: Promise<void> = (async () => {
      await before
      await work()
    })()
      .catch(reportError)
      .finally(() => {
        if (shifting === mine) shifting = null
      })
    shifting = mine
    return mine
  }

  return {
    perform: send,
    performShift: (edit, after) => inTurn(() => shift(edit, after)),
    hold(work) {
      inTurn(work).catch(reportError)
    },
    async settled() {
      while (shifting !== null) await shifting
    },
    get isShifting() {
      return shifting !== null
    },
  }
}
