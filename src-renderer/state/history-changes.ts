import type { Edited } from '../../shared/ipc.ts'
import type { GestureRef, HistoryLine } from '../../shared/ipc-history.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import type { AppServices } from './app-services.ts'
import { takeDecided } from './decide-repairs.ts'
import { backToNow, historyWordsOf, openHistory, showThen } from './history.ts'

/** Makes the table what it was; told where the officer comes back to the present. */
export async function restoreThen(app: AppServices, when: string): Promise<void> {
  const { document, history } = app.store.get()
  if (!document || !history?.shown) return
  const { documentId } = document
  const { gesture } = history.shown.line
  const outcome = await app.bridge.invoke('history.restore', { documentId, gesture })
  const words = historyWordsOf(app)
  takeOutcome(app, outcome, { done: words.restored(when), nothing: words.restoredSame })
}

/** Takes one gesture back, whoever made it; what was changed there since stays, and is said. */
export async function takeBack(app: AppServices, gesture: GestureRef): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const { documentId } = document
  const outcome = await app.bridge.invoke('history.takeBack', { documentId, gesture })
  const words = historyWordsOf(app)
  takeOutcome(app, outcome, { done: words.tookBack, nothing: words.gone })
}

/** Puts back into the cell that has the keyboard what a gesture had left there. */
export async function takeValue(app: AppServices, gesture: GestureRef): Promise<void> {
  const { document, focusedCell } = app.store.get()
  if (!document || !focusedCell) return
  const { documentId } = document
  const { row, column } = focusedCell
  const outcome = await app.bridge.invoke('history.takeValue', { documentId, gesture, row, column })
  const words = historyWordsOf(app)
  takeOutcome(app, outcome, { done: words.tookValue, nothing: words.gone })
}

/** Says what came of a change made from the history, and shows the table as it is now. */
function takeOutcome(
  app: AppServices,
  outcome: Edited,
  said: { readonly done: string; readonly nothing: string },
): void {
  if (outcome.kind === 'refused') {
    app.store.set({ notice: { problem: outcome.problem } })
    return
  }
  backToNow(app)
  if (outcome.kind === 'nothing') {
    app.store.set({ notice: { said: said.nothing } })
    return
  }
  const { language } = app.store.get().start
  const left = outcome.remarks.map((remark) => phraseProblem(remark, language).title)
  app.store.set({ notice: { said: [said.done, ...left].join(' '), ofLastGesture: true } })
  takeDecided(app, outcome.document, '')
}

/** The way back from what a colleague did in one gesture. */
export async function goBackBefore(app: AppServices, line: HistoryLine): Promise<void> {
  leaveAnnounced(app, line)
  await takeBack(app, line.gesture)
}

/** The table as that gesture left it, in the history. */
export async function seeAnnounced(app: AppServices, line: HistoryLine): Promise<void> {
  leaveAnnounced(app, line)
  await openHistory(app, 'all')
  await showThen(app, line)
}

export function leaveAnnounced(app: AppServices, line: HistoryLine): void {
  const announced = app.store.get().announced.filter((one) => one.line !== line)
  app.store.set({ announced })
}
