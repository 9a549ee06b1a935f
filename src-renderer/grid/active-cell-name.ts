import type { CellSlot } from './row-pool.ts'

/**
 * The focus stays on the grid, which names its active cell. Scrolled away, the cell has no element and no name; the
 * focus is still on the grid and the next arrow brings the cell back.
 */
export function createActiveCellName(host: HTMLElement, id: string): (active: CellSlot | null) => void {
  let named: CellSlot | null = null
  return (active) => {
    if (named && named !== active) named.element.removeAttribute('id')
    named = active
    if (!active) {
      host.removeAttribute('aria-activedescendant')
      return
    }
    const name = `${id}-${String(active.place)}-${String(active.column)}`
    if (active.element.id === name) return
    active.element.id = name
    host.setAttribute('aria-activedescendant', name)
  }
}
