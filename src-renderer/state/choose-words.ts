import type { CellView, LostWordPlace, LostWordView } from '../../shared/ipc.ts'
import { AS_IT_IS } from '../../shared/text/chosen-words.ts'
import type { AppServices } from './app-services.ts'
import { wordsOf } from './app-services.ts'
import type { Choosing } from './app-state.ts'
import { takeDecided } from './decide-repairs.ts'
import { showRows } from './show-rows.ts'

export function lostWordsOfCell(cell: CellView): readonly LostWordView[] {
  return (cell.lostText ?? []).filter((piece) => typeof piece !== 'string')
}

/** The word being chosen. */
export function wordInQuestion({ at, cell }: Choosing): LostWordView | undefined {
  return lostWordsOfCell(cell)[at.word]
}

/** Goes to the first lost word of the view that waits for a choice. */
export async function chooseWords(app: AppServices): Promise<void> {
  app.store.set({ saving: null, notice: null })
  await goToNext(app, null, { everywhere: false, said: '' })
}

/** The same among the cells of one group, which are shown. */
export async function chooseWordsOfGroup(app: AppServices, groupId: string): Promise<void> {
  await showRows(app, { groupId })
  await chooseWords(app)
}

/** Goes to a cell: to the first of its words that waits, or to its first word if all are decided. */
export async function chooseWordsOfCell(
  app: AppServices,
  at: { readonly row: number; readonly column: number; readonly place: number },
): Promise<void> {
  const cell = await cellAt(app, at.row, at.column)
  if (!cell) return
  const waiting = lostWordsOfCell(cell).findIndex(({ chosen }) => chosen === null)
  const word = Math.max(0, waiting)
  app.store.set({ choosing: { at: { ...at, word }, cell, everywhere: false, said: '' }, notice: null })
}

/** Takes a candidate for the word in question, or `AS_IT_IS`, and goes on to the next. */
export async function chooseWord(
  app: AppServices,
  candidate: number,
  everywhere = app.store.get().choosing?.everywhere ?? false,
): Promise<void> {
  const { document, choosing } = app.store.get()
  const word = choosing && wordInQuestion(choosing)
  if (!document || !word || (candidate !== AS_IT_IS && !word.candidates[candidate])) return
  const { row, column, word: number } = choosing.at
  const { documentId } = document
  const { lostWords } = wordsOf(app)
  const argument = { documentId, row, column, word: number, candidate, everywhere }
  const decided = await app.bridge.invoke('repair.chooseWord', argument)
  const text = word.candidates[candidate]?.text
  const said = text === undefined ? lostWords.left(word.lost) : lostWords.done(text, decided.changedCells)
  takeDecided(app, decided.document, said)
  // The officer may have closed the panel while the answer was on its way.
  if (app.store.get().choosing !== choosing) return
  await goToNext(app, choosing.at, { everywhere: choosing.everywhere, said })
}

/** Goes on to the next word and leaves this one undecided. */
export async function skipWord(app: AppServices): Promise<void> {
  const { choosing } = app.store.get()
  if (choosing) await goToNext(app, choosing.at, { everywhere: choosing.everywhere, said: '' })
}

export function chooseEverywhere(app: AppServices, everywhere: boolean): void {
  const { choosing } = app.store.get()
  if (choosing) app.store.set({ choosing: { ...choosing, everywhere } })
}

export function stopChoosing(app: AppServices): void {
  app.store.set({ choosing: null })
}

async function goToNext(
  app: AppServices,
  after: LostWordPlace | null,
  kept: Pick<Choosing, 'everywhere' | 'said'>,
): Promise<void> {
  const { document, show } = app.store.get()
  if (!document) return
  const { documentId } = document
  const from = after ? { after: { row: after.row, column: after.column, word: after.word } } : {}
  const next = await app.bridge.invoke('repair.nextLostWord', { documentId, show, ...from })
  const cell = next && (await cellAt(app, next.row, next.column))
  if (next && cell) {
    app.store.set({ choosing: { at: next, cell, ...kept } })
    return
  }
  if (app.store.get().document?.documentId !== documentId) return
  const { lostWords } = wordsOf(app)
  app.store.set({
    choosing: null,
    notice: 'words-chosen',
    announcement: `${kept.said} ${lostWords.noneLeft}`.trim(),
  })
}

/** Null when the officer has left the file meanwhile. */
async function cellAt(app: AppServices, row: number, column: number): Promise<CellView | null> {
  const { document } = app.store.get()
  if (!document) return null
  const { documentId } = document
  const cell = await app.bridge.invoke('table.cell', { documentId, row, column })
  return app.store.get().document?.documentId === documentId ? cell : null
}
