import type { CellView, DocumentSummary } from '../../shared/ipc.ts'
import type { GridMessages } from '../../shared/messages/grid.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { savedText } from './cell-drawing.ts'
import type { HeldCell } from './grid-content.ts'
import type { HeaderCells } from './header-cells.ts'
import type { PendingCell, PendingCells } from './pending-cells.ts'
import type { BlockRow, RowBlocks } from './row-blocks.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace, CellRange } from './selection.ts'

/** The part of the table that the grid holds, header and rows alike. */
export type HeldTable = {
  cell(at: CellPlace): HeldCell
  /** The row's slot at a place, -1 for the header, null while it has not arrived. */
  rowOf(at: CellPlace): number | null
  /** Of a comparison with an earlier state: whether the row came or went since. */
  changeOf(at: CellPlace): BlockRow['change']
  columnName(column: number): string
  /** The row's place among all rows; null while it is not known. */
  numberOf(at: CellPlace): number | null
  /** -1 for a column that is not shown. */
  columnOfSlot(slot: number): number
  /** The texts of one row as they will be saved, whole; null if some of it is not here. */
  rowTexts(place: number, left: number, right: number): readonly string[] | null
  /** Fetches what `rowTexts` needs of these rows. */
  loadTexts(range: CellRange): Promise<'loaded' | 'too-long'>
  /** The cells of a column that are here, among `count` rows. */
  columnCells(column: number, from: number, count: number): readonly CellView[]
  columnsHere(): ReadonlySet<number>
  /** Shows a decision before the engine has answered. */
  patch(at: CellPlace, cell: CellView): void
  /** Shows what was typed before the engine has answered. */
  showTyped(row: number, slot: number, column: number, text: string): PendingCell | null
}

export type HeldTableOptions = {
  readonly headers: HeaderCells
  readonly blocks: RowBlocks
  readonly pending: PendingCells
  readonly columns: () => DocumentSummary['columns']
  readonly loadCell: (row: number, column: number) => Promise<CellView>
  readonly messages: () => GridMessages
  /** Whether every row is shown: then a place in the view is the row's place. */
  readonly showsAll: () => boolean
}

export function createHeldTable({
  headers,
  blocks,
  pending,
  columns,
  loadCell,
  messages,
  showsAll,
}: HeldTableOptions): HeldTable {
  // Cells beyond the last named column are the file's own.
  const slotOf = (column: number): number => columns()[column]?.slot ?? column

  function cell({ place, column }: CellPlace): HeldCell {
    if (place === HEADER_PLACE) return headers.cell(column)
    const row = blocks.rowPart(place, column)?.row
    const typed =
      row === undefined ? undefined : pending.get(row, slotOf(column), blocks.editionOf(place, column))
    return typed ?? blocks.cell(place, column)
  }

  /** The texts of cells that came cut: what leaves the grid must be whole. */
  const wholeTexts = new WeakMap<CellView, string>()

  function wholeText(held: CellView): string | undefined {
    return held.cut ? wholeTexts.get(held) : savedText(held)
  }

  async function loadWhole(at: CellPlace): Promise<'loaded' | 'too-long'> {
    const held = cell(at)
    const row = blocks.rowPart(at.place, at.column)?.row
    if (!held?.cut || row === undefined || wholeTexts.has(held)) return 'loaded'
    const whole = await loadCell(row, slotOf(at.column))
    if (whole.cut) return 'too-long'
    wholeTexts.set(held, savedText(whole))
    return 'loaded'
  }

  return {
    cell,
    rowOf({ place, column }) {
      if (place === HEADER_PLACE) return HEADER_ROW
      return blocks.rowPart(place, column)?.row ?? null
    },
    numberOf({ place, column }) {
      if (showsAll()) return place
      const part = blocks.rowPart(place, column)
      return part ? (part.place ?? part.row) : null
    },
    columnOfSlot(slot) {
      const at = columns().findIndex((column) => column.slot === slot)
      const isBeyond = columns().every((column) => column.slot < slot)
      return at < 0 && isBeyond ? slot : at
    },
    changeOf: ({ place, column }) => blocks.rowPart(place, column)?.change,
    columnName: (column) => savedText(headers.cell(column)) || messages().unnamedColumn(column + 1),
    rowTexts(place, left, right) {
      const texts: string[] = []
      for (let column = left; column <= right; column++) {
        const held = cell({ place, column })
        const text = held === null ? '' : held && wholeText(held)
        if (text === undefined) return null
        texts.push(text)
      }
      return texts
    },
    async loadTexts({ top, bottom, left, right }) {
      await blocks.loaded({
        firstPlace: top,
        lastPlace: bottom,
        firstColumn: left,
        lastColumn: right,
        direction: 0,
      })
      for (let place = top; place <= bottom; place++) {
        for (let column = left; column <= right; column++) {
          if ((await loadWhole({ place, column })) === 'too-long') return 'too-long'
        }
      }
      return 'loaded'
    },
    columnCells(column, from, count) {
      const cells: CellView[] = []
      for (let place = from; place < from + count; place++) {
        const held = cell({ place, column })
        if (held) cells.push(held)
      }
      return cells
    },
    columnsHere: () => blocks.columnsHere(),
    patch({ place, column }, decided) {
      if (place === HEADER_PLACE) headers.patch(column, decided)
      else blocks.patch(place, column, decided)
    },
    showTyped(row, slot, column, text) {
      const typed: CellView = { before: text, edited: true }
      if (row !== HEADER_ROW) return pending.put(row, slot, typed)
      headers.patch(column, typed)
      return null
    },
  }
}
