import type { ColumnLook } from '../../shared/ipc-views.ts'
import type { DocumentSummary } from '../../shared/ipc.ts'
import type { AppServices } from './app-services.ts'

export function changeLook(app: AppServices, change: Partial<ColumnLook>): void {
  const { look } = app.store.get()
  app.store.set({ look: { ...look, ...change }, columnMenu: null })
}

export function shownColumns(
  columns: DocumentSummary['columns'],
  { hidden }: Pick<ColumnLook, 'hidden'>,
): DocumentSummary['columns'] {
  if (hidden.length === 0) return columns
  const without = new Set(hidden)
  return columns.filter(({ slot }) => !without.has(slot))
}

/** Columns that are all there are stay: a table of nothing cannot be come back from by pointing. */
export function hideColumns(app: AppServices, slots: readonly number[]): void {
  const { look, document } = app.store.get()
  const shown = document ? shownColumns(document.columns, look) : []
  const wanted = new Set(slots)
  const places = shown.flatMap(({ slot }, place) => (wanted.has(slot) ? [place] : []))
  if (places.length === 0 || places.length === shown.length) return
  const hidden = places.map((place) => shown[place]?.slot ?? 0)
  const frozen = look.frozen - places.filter((place) => place < look.frozen).length
  changeLook(app, { hidden: [...look.hidden, ...hidden], frozen })
}

export function showAllColumns(app: AppServices): void {
  changeLook(app, { hidden: [] })
}

/** Everything up to this column stays in sight; the same column again: nothing does. */
export function freezeUpTo(app: AppServices, slot: number): void {
  const { look, document } = app.store.get()
  if (!document) return
  const count = shownColumns(document.columns, look).findIndex((column) => column.slot === slot) + 1
  changeLook(app, { frozen: count === look.frozen ? 0 : count })
}

export function toggleWrap(app: AppServices, slot: number): void {
  const { wrapped } = app.store.get().look
  changeLook(app, {
    wrapped: wrapped.includes(slot) ? wrapped.filter((other) => other !== slot) : [...wrapped, slot],
  })
}

export function keepWidth(app: AppServices, slot: number, width: number): void {
  const { look } = app.store.get()
  const others = look.widths.filter(([other]) => other !== slot)
  app.store.set({ look: { ...look, widths: [...others, [slot, width]] } })
}
