import type { CellChange, SomeNames } from '../ipc-history.ts'

/** What gestures do, in one language and one form. */
export type Deeds = {
  readonly nothing: string
  /** In brackets after what was done: « (colonnes nom, adresse) »; empty where there is none. */
  inColumns(columns: SomeNames): string
  editedOne(cell: CellChange): string
  clearedOne(cell: CellChange): string
  edited(cells: number, where: string): string
  cleared(cells: number, where: string): string
  pasted(cells: number, where: string): string
  filled(cells: number, where: string): string
  replaced(cells: number, where: string): string
  /** An earlier value was put back. */
  tookValue(cell: CellChange): string
  /** One of two values was chosen. */
  settled(cell: CellChange): string
  repaired(cells: number): string
  restored(when: string): string
  addedRows(rows: number): string
  duplicatedRows(rows: number): string
  deletedRows(rows: number): string
  restoredRows(rows: number): string
  movedRows(rows: number): string
  renamedColumn(before: string, after: string): string
  addedColumns(columns: SomeNames): string
  deletedColumns(columns: SomeNames): string
  restoredColumns(columns: SomeNames): string
  movedColumns(columns: SomeNames): string
}

/** « nom, adresse… » */
export function listed({ names, count }: SomeNames): string {
  return names.join(', ') + (count > names.length ? '…' : '')
}
