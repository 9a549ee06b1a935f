import type { ColumnFilter, PlainRows, ViewSpec } from '../../shared/ipc-views.ts'
import { viewWords } from '../../shared/messages/view-words.ts'
import type { SortDirection } from '../../shared/table/value-order.ts'
import type { AppServices } from './app-services.ts'
import { plainRowsOf } from './view-state.ts'

export function specOf(app: AppServices): ViewSpec {
  const state = app.store.get()
  return state.view?.spec ?? { rows: plainRowsOf(state), sort: [], filters: [] }
}

type ViewChange = Partial<Omit<ViewSpec, 'search'>> & { readonly search?: ViewSpec['search'] | undefined }

/** Looks at the rows in another way; the old rows stay on screen until the new ones are known. */
export async function changeView(app: AppServices, change: ViewChange): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const { documentId } = document
  const { search, ...rest } = { ...specOf(app), ...change }
  const spec: ViewSpec = search && search.text !== '' ? { ...rest, search } : rest
  const closed = { saving: null, choosing: null, columnMenu: null, viewNotice: '' }
  if (spec.sort.length === 0 && spec.filters.length === 0 && !spec.search) {
    app.store.set({ ...closed, view: null, show: spec.rows })
    return
  }
  const made = await app.bridge.invoke('view.set', { documentId, view: spec })
  if (made === null) return
  const state = app.store.get()
  if (state.document?.documentId !== documentId) return
  app.store.set({
    ...closed,
    view: { spec, made, madeAt: state.rowsVersion },
    show: { viewId: made.viewId },
    announcement: viewWords(state.start.language).rowsShown(made.total, made.outOf),
  })
}

/** Other rows, in the same order and under the same filters. */
export function changeRows(app: AppServices, rows: PlainRows): Promise<void> {
  return changeView(app, { rows })
}

/** By this column first; what was sorted before decides where it leaves rows alike. */
export function sortBy(app: AppServices, column: number, direction: SortDirection): Promise<void> {
  const others = specOf(app).sort.filter((key) => key.column !== column)
  return changeView(app, { sort: [{ column, direction }, ...others].slice(0, 3) })
}

/** One filter a column: null takes it away. */
export function filterColumn(app: AppServices, column: number, filter: ColumnFilter | null): Promise<void> {
  const others = specOf(app).filters.filter((other) => other.column !== column)
  return changeView(app, { filters: filter ? [...others, filter] : others })
}

export function showEverything(app: AppServices): Promise<void> {
  return changeView(app, { rows: 'all', filters: [], search: undefined })
}
