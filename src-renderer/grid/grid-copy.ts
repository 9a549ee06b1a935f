import type { GridMessages } from '../../shared/messages/grid.ts'
import { tabSeparated } from './tab-separated.ts'
import type { CellRange } from './selection.ts'

/** A text of this many cells is about 20 MB, which a spreadsheet still takes. */
export const MOST_COPIED_CELLS = 1_000_000
const ROWS_AT_ONCE = 100

export type CopySource = {
  range(): CellRange
  /** The texts of one row as they will be saved, or null if some of it is not here. */
  rowTexts(place: number, left: number, right: number): readonly string[] | null
  loadTexts(range: CellRange): Promise<'loaded' | 'too-long'>
  messages(): GridMessages
  say(notice: string): void
}

export type GridCopy = { dispose(): void }

/**
 * Ctrl+C. Rows that are here are put on the clipboard within the event, which needs no permission. Others are fetched
 * first; the browser may then refuse a copy so long after the key, and the officer is asked to press it again.
 */
export function createGridCopy(host: HTMLElement, source: CopySource): GridCopy {
  let prepared: { readonly key: string; readonly text: string } | null = null
  let preparing = 0

  function onCopy(event: ClipboardEvent): void {
    // Text selected by hand elsewhere is copied by the browser.
    if (document.activeElement !== host) return
    event.preventDefault()
    const range = source.range()
    const count = cellCount(range)
    const key = JSON.stringify(range)
    const text = prepared?.key === key ? prepared.text : textOfRows(rowsHere(range))
    if (text !== null) {
      event.clipboardData?.setData('text/plain', text)
      prepared = null
      source.say(source.messages().copied(count))
    } else if (count > MOST_COPIED_CELLS) {
      source.say(source.messages().copyTooLarge(MOST_COPIED_CELLS))
    } else {
      prepare(range, key).catch((error: unknown) => {
        source.say(source.messages().copyFailed())
        reportError(error)
      })
    }
  }

  function rowsHere(range: CellRange): readonly (readonly string[])[] | null {
    if (range.bottom - range.top > 5 * ROWS_AT_ONCE) return null
    const rows: (readonly string[])[] = []
    for (let place = range.top; place <= range.bottom; place++) {
      const texts = source.rowTexts(place, range.left, range.right)
      if (!texts) return null
      rows.push(texts)
    }
    return rows
  }

  async function prepare(range: CellRange, key: string): Promise<void> {
    const turn = ++preparing
    const rows: (readonly string[])[] = []
    const total = range.bottom - range.top + 1
    for (let from = range.top; from <= range.bottom; from += ROWS_AT_ONCE) {
      const to = Math.min(from + ROWS_AT_ONCE - 1, range.bottom)
      const loaded = await source.loadTexts({ ...range, top: Math.max(0, from), bottom: to })
      // Another selection was copied meanwhile.
      if (turn !== preparing) return
      if (loaded === 'too-long') {
        source.say(source.messages().copyTextTooLong())
        return
      }
      for (let place = from; place <= to; place++) {
        const texts = source.rowTexts(place, range.left, range.right)
        if (!texts) throw new Error(`row ${String(place)} was loaded and is not there`)
        rows.push(texts)
      }
      source.say(source.messages().copying(rows.length, total))
    }
    prepared = { key, text: tabSeparated(rows) }
    // Runs onCopy at once where the browser still counts the key press as recent.
    if (document.activeElement !== host || !document.execCommand('copy'))
      source.say(source.messages().copyReady())
  }

  // A copy asked by script is told to the body, not to the focused element.
  document.addEventListener('copy', onCopy)
  return {
    dispose() {
      preparing++
      document.removeEventListener('copy', onCopy)
    },
  }
}

const cellCount = (range: CellRange): number =>
  (range.bottom - range.top + 1) * (range.right - range.left + 1)
const textOfRows = (rows: readonly (readonly string[])[] | null): string | null =>
  rows ? tabSeparated(rows) : null
