import type { HistoryLine } from '../../shared/ipc-history.ts'

/** A single gesture of a colleague that changed much, until it is answered. `now`: when it was told, ms. */
export type Announced = { readonly line: HistoryLine; readonly now: number }
