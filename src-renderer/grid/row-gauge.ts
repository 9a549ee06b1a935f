import type { CellView } from '../../shared/ipc.ts'
import type { ColumnLayout } from './column-layout.ts'
import type { SurfaceContent } from './grid-surface.ts'
import type { RowHeights } from './row-heights.ts'
import { makeCell } from './row-pool.ts'
import type { CellSlot } from './row-pool.ts'

/** How high rows must be for the texts of the columns that are on several lines. */
export type RowGauge = {
  /** Learns the heights of these rows as far as they are here; true if one is other than was thought. */
  learn(first: number, last: number): boolean
  /** Texts are drawn otherwise from now on: in other widths, another size. */
  forget(): void
}

type Missing = { readonly place: number; readonly column: number; readonly cell: CellView }

/**
 * Draws the cells out of sight, each at its column's width and as high as its text, and reads how high they are: all are
 * written before the first is read, so that the page is laid out once. A text is measured once, wherever its cell
 * is scrolled; a row keeps its height though a column of several lines is scrolled out of sight sideways.
 */
export function createRowGauge(
  parent: HTMLElement,
  columns: ColumnLayout,
  heights: RowHeights,
  content: SurfaceContent,
): RowGauge {
  const box = document.createElement('div')
  box.className = 'grid-gauge'
  box.setAttribute('aria-hidden', 'true')
  box.hidden = true
  parent.append(box)
  const slots: CellSlot[] = []
  /** Pixels of a row that holds the cell. */
  let known = new WeakMap<CellView, number>()

  function measure(missing: readonly Missing[]): void {
    while (slots.length < missing.length) {
      const slot = makeCell('presentation', 'grid-cell')
      slots.push(slot)
      box.append(slot.element)
    }
    box.hidden = false
    for (const [at, slot] of slots.entries()) {
      const wanted = missing[at]
      slot.element.hidden = wanted === undefined
      if (!wanted) continue
      slot.element.style.width = `${String(columns.widthOf(wanted.column))}px`
      content.drawCell(slot, wanted.place, wanted.column)
    }
    // The line under a row is not the cell's.
    for (const [at, { cell }] of missing.entries())
      known.set(cell, (slots[at]?.element.offsetHeight ?? 0) + 1)
    box.hidden = true
  }

  return {
    learn(first, last) {
      const wrapped = content.wrappedColumns()
      if (wrapped.length === 0) return false
      const missing: Missing[] = []
      for (let place = first; place <= last; place++) {
        for (const column of wrapped) {
          const cell = content.heldCell(place, column)
          if (cell && !known.has(cell)) missing.push({ place, column, cell })
        }
      }
      if (missing.length > 0) measure(missing)
      let isOther = false
      for (let place = first; place <= last; place++) {
        const thought = heights.heightOf(place)
        let height = heights.least
        for (const column of wrapped) {
          const cell = content.heldCell(place, column)
          // A row that is being read again keeps its height meanwhile.
          height = Math.max(height, cell === undefined ? thought : cell ? (known.get(cell) ?? 0) : 0)
        }
        if (height === thought) continue
        heights.learn(place, height)
        isOther = true
      }
      return isOther
    },
    forget() {
      known = new WeakMap()
    },
  }
}
