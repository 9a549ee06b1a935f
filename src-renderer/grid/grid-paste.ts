import { LONGEST_TEXT, MOST_CELLS_SET } from '../../shared/editing-limits.ts'
import { tableOnClipboard, widthOf } from './clipboard-table.ts'
import type { PastedTable } from './clipboard-table.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import type { GridFill } from './grid-fill.ts'
import type { GridLine } from './grid-line.ts'
import type { CellRange } from './selection.ts'

/** Rows looked at in one go for what a paste would overwrite. */
const ROWS_AT_ONCE = 500

/** Pasting: what is on the clipboard, where it goes, and what is asked before it goes further than was selected. */
export function createGridPaste(
  context: GridContext,
  gestures: GridGestures,
  fill: GridFill,
  line: GridLine,
): { dispose(): void } {
  const { host, selection } = context

  function onPaste(event: ClipboardEvent): void {
    if (document.activeElement !== host || context.inputs().editing === null) return
    event.preventDefault()
    const data = event.clipboardData
    const pasted = tableOnClipboard(data?.getData('text/plain') ?? '', data?.getData('text/html') ?? '')
    if (pasted === null) context.tell(context.words().nothingToPaste())
    else paste(pasted).catch(reportError)
  }

  async function paste(pasted: PastedTable): Promise<void> {
    line.clear()
    await gestures.settled()
    const { range } = selection
    const single = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0] : undefined
    if (pasted.some((row) => row.some((text) => text.length > LONGEST_TEXT))) {
      context.tell(context.words().textTooLong())
      return
    }
    if (single !== undefined && !selection.isSingle) {
      await fill.fillWith(single, 'paste')
      return
    }
    if (selection.ranges.length > 1) {
      context.tell(context.words().pasteOnOneRange())
      return
    }
    const values = repeatedOver(pasted, range)
    const [rows, width] = [values.length, widthOf(values)]
    if (rows * width > MOST_CELLS_SET) {
      context.tell(context.words().tooManyCells(MOST_CELLS_SET))
      return
    }
    const { rowCount, columnCount } = context.bounds()
    const columns = Math.min(width, columnCount - range.left)
    const target = {
      top: range.top,
      left: range.left,
      right: range.left + columns - 1,
      bottom: range.top + rows - 1,
    }
    const addedRows = Math.max(0, target.bottom - (rowCount - 1))
    const go = (): void => {
      put(values, target, width - columns).catch(reportError)
    }
    const overwrites = await fillsBeyond(target, range)
    if (!overwrites && addedRows === 0) {
      go()
      return
    }
    const words = context.words()
    const answer = (label: string, run: () => void) => ({
      label,
      run: () => {
        line.clear()
        host.focus({ preventScroll: true })
        run()
      },
    })
    line.show(
      words.pasteQuestion({ rows, columns, overwrites, addedRows }),
      [answer(words.pasteAnyway(), go), answer(words.pasteNot(), () => undefined)],
      true,
    )
  }

  async function put(values: PastedTable, target: CellRange, leftOut: number): Promise<void> {
    const row = await context.rowAt(target.top)
    if (row === null) return
    const columns = context.slotsOf(target.left, target.right)
    const block = leftOut === 0 ? values : values.map((texts) => texts.slice(0, columns.length))
    const { show } = context.inputs()
    const argument = { kind: 'paste', show, row, columns, values: mutable(block), grows: true } as const
    const words = context.words()
    await gestures.performShift({ name: 'edit.setCells', argument }, ({ changed, remarks }, hasMoved) => {
      const last = context.bounds().rowCount - 1
      if (!hasMoved) selection.selectRange({ ...target, bottom: Math.min(target.bottom, last) })
      if (remarks.length > 0) return
      const said = words.pasted(changed)
      context.tell(leftOut > 0 ? `${said}. ${words.columnsLeftOut(leftOut)}` : said)
    })
  }

  /** Whether a block holds a text outside of what was selected. */
  async function fillsBeyond(target: CellRange, selected: CellRange): Promise<boolean> {
    const isInside = target.bottom <= selected.bottom && target.right <= selected.right
    const bottom = Math.min(target.bottom, context.bounds().rowCount - 1)
    if (isInside) return false
    const { loadWindow } = context.inputs()
    for (let from = Math.max(0, target.top); from <= bottom; from += ROWS_AT_ONCE) {
      const count = Math.min(ROWS_AT_ONCE, bottom - from + 1)
      for (let left = target.left; left <= target.right; left += 200) {
        const window = await loadWindow(from, count, left, Math.min(200, target.right - left + 1))
        const holds = window.rows.some(({ cells }, i) =>
          cells.some((cell, j) => {
            const isSelected = from + i <= selected.bottom && left + j <= selected.right
            return !isSelected && cell.before !== ''
          }),
        )
        if (holds) return true
      }
    }
    return false
  }

  document.addEventListener('paste', onPaste)
  return {
    dispose() {
      document.removeEventListener('paste', onPaste)
    },
  }
}

/** A block goes as often as it fits whole into the selection, once where it does not. */
function repeatedOver(pasted: PastedTable, { top, bottom, left, right }: CellRange): PastedTable {
  const [height, width] = [pasted.length, widthOf(pasted)]
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  const isRepeated = rows % height === 0 && columns % width === 0 && (rows > height || columns > width)
  if (!isRepeated) return pasted
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => pasted[i % height]?.[j % width] ?? ''),
  )
}

/** The door's types know no read-only lists. */
const mutable = (values: PastedTable): string[][] => values as string[][]
