import type { GridMessages } from '../../shared/messages/grid.ts'
import { htmlTable } from './html-writing.ts'
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
  /** Empties the range: it was cut. */
  clear(): void
}

export type GridCopy = { dispose(): void }

/**
 * Ctrl+C and Ctrl+X. Rows that are here are put on the clipboard within the event, which needs no permission. Others are fetched
 * first; the browser may then refuse a copy so long after the key, and the officer is asked to press it again.
 */
export function createGridCopy(host: HTMLElement, source: CopySource): GridCopy {
  let prepared: { readonly key: string; readonly content: Copied } | null = null
  let preparing = 0

  function onCopy(event: ClipboardEvent): void {
    // Text selected by hand elsewhere is copied by the browser.
    if (document.activeElement !== host) return
    event.preventDefault()
    const range = source.range()
    const count = cellCount(range)
    const key = JSON.stringify(range)
    const content = prepared?.key === key ? prepared.content : copiedRows(rowsHere(range))
    if (content !== null) {
      event.clipboardData?.setData('text/plain', content.text)
      if (content.html !== null) event.clipboardData?.setData('text/html', content.html)
      prepared = null
      source.say(source.messages().copied(count))
      if (event.type === 'cut') source.clear()
    } else if (count > MOST_COPIED_CELLS) {
      source.say(source.messages().copyTooLarge(MOST_COPIED_CELLS))
    } else {
      prepare(range, key, event.type === 'cut' ? 'cut' : 'copy').catch((error: unknown) => {
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

  async function prepare(range: CellRange, key: string, command: 'copy' | 'cut'): Promise<void> {
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
    prepared = { key, content: copied(rows) }
    // Runs onCopy at once where the browser still counts the key press as recent.
    if (document.activeElement !== host || !document.execCommand(command))
      source.say(source.messages().copyReady())
  }

  // A copy asked by script is told to the body, not to the focused element.
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCopy)
  return {
    dispose() {
      preparing++
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
    },
  }
}

const cellCount = (range: CellRange): number =>
  (range.bottom - range.top + 1) * (range.right - range.left + 1)

type Copied = { readonly text: string; readonly html: string | null }

/** As HTML too, up to here: a spreadsheet then knows that a code is a text, and keeps its zeros. */
const MOST_CELLS_AS_HTML = 100_000

function copied(rows: readonly (readonly string[])[]): Copied {
  const cells = rows.length * (rows[0]?.length ?? 0)
  return { text: tabSeparated(rows), html: cells > MOST_CELLS_AS_HTML ? null : htmlTable(rows) }
}

const copiedRows = (rows: readonly (readonly string[])[] | null): Copied | null =>
  rows ? copied(rows) : null
