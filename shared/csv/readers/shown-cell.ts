import type { ReaderHarm } from '../readers-view.ts'

/** What a program shows of a cell, and the harm that this is, if any. */
export type ShownCell = { readonly shown: string; readonly harm?: ReaderHarm['harm'] }

export type CellReader = (text: string) => ShownCell
