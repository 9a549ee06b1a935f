import type { GridMessages } from '../../shared/messages/grid.ts'
import { htmlTable } from './html-writing.ts'
import { tabSeparated } from './tab-separated.ts'
import { lengthOf } from './range-union.ts'
import type { Block } from './range-union.ts'
import type { CellRange } from './selection.ts'

/** A text of this many cells is about 20 MB, which a spreadsheet still takes. */
const MOST_COPIED_CELLS = 1_000_000
const ROWS_AT_ONCE = 100

export type CopySource = {
  /** What is selected is on its way: resolves when it is there, at once where nothing moves. */
  isMoving(): boolean
  settled(): Promise<void>
  /** Null: what is selected cannot be laid down as one block. */
  block(): Block | null
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
    if (source.isMoving()) {
      copyOnceThere(event.type === 'cut' ? 'cut' : 'copy').catch(reportError)
      return
    }
    const block = source.block()
    if (block === null) {
      // The event is ours, and nothing was put on the clipboard: it holds what it held.
      source.say(source.messages().copyNoBlock())
      return
    }
    const count = lengthOf(block.rows) * lengthOf(block.columns)
    const key = JSON.stringify(block)
    const content = prepared?.key === key ? prepared.content : copiedRows(rowsHere(block))
    if (content !== null) {
      event.clipboardData?.setData('text/plain', content.text)
      if (content.html !== null) event.clipboardData?.setData('text/html', content.html)
      prepared = null
      source.say(source.messages().copied(count))
      if (event.type === 'cut') source.clear()
    } else if (count > MOST_COPIED_CELLS) {
      source.say(source.messages().copyTooLarge(MOST_COPIED_CELLS))
    } else {
      prepare(block, key, event.type === 'cut' ? 'cut' : 'copy').catch((error: unknown) => {
        source.say(source.messages().copyFailed())
        reportError(error)
      })
    }
  }

  function rowsHere(block: Block): readonly (readonly string[])[] | null {
    if (lengthOf(block.rows) > 5 * ROWS_AT_ONCE) return null
    const rows: (readonly string[])[] = []
    for (const { first, last } of block.rows) {
      for (let place = first; place <= last; place++) {
        const texts = rowTexts(place, block)
        if (!texts) return null
        rows.push(texts)
      }
    }
    return rows
  }

  /** Columns that stand apart come side by side. */
  function rowTexts(place: number, { columns }: Block): readonly string[] | null {
    const joined: string[] = []
    for (const { first, last } of columns) {
      const texts = source.rowTexts(place, first, last)
      if (!texts) return null
      joined.push(...texts)
    }
    return joined
  }

  async function loadRows(from: number, to: number, { columns }: Block): Promise<'loaded' | 'too-long'> {
    for (const { first, last } of columns) {
      const part = { top: Math.max(0, from), bottom: to, left: first, right: last }
      if ((await source.loadTexts(part)) === 'too-long') return 'too-long'
    }
    return 'loaded'
  }

  async function prepare(block: Block, key: string, command: 'copy' | 'cut'): Promise<void> {
    const turn = ++preparing
    const rows: (readonly string[])[] = []
    const total = lengthOf(block.rows)
    for (const [from, to] of batches(block)) {
      const loaded = await loadRows(from, to, block)
      // Another selection was copied meanwhile.
      if (turn !== preparing) return
      if (loaded === 'too-long') {
        source.say(source.messages().copyTextTooLong())
        return
      }
      for (let place = from; place <= to; place++) {
        const texts = rowTexts(place, block)
        if (!texts) throw new Error(`row ${String(place)} was loaded and is not there`)
        rows.push(texts)
      }
      source.say(source.messages().copying(rows.length, total))
    }
    prepared = { key, content: copied(rows) }
    copyAgain(command)
  }

  async function copyOnceThere(command: 'copy' | 'cut'): Promise<void> {
    await source.settled()
    copyAgain(command)
  }

  /** Runs onCopy at once where the browser still counts the key press as recent. */
  function copyAgain(command: 'copy' | 'cut'): void {
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

/** Rows to fetch in one go: from, to. */
function* batches({ rows }: Block): Generator<readonly [number, number]> {
  for (const { first, last } of rows)
    for (let from = first; from <= last; from += ROWS_AT_ONCE)
      yield [from, Math.min(from + ROWS_AT_ONCE - 1, last)]
}

type Copied = { readonly text: string; readonly html: string | null }

/** As HTML too, up to here: a spreadsheet then knows that a code is a text, and keeps its zeros. */
const MOST_CELLS_AS_HTML = 100_000

function copied(rows: readonly (readonly string[])[]): Copied {
  const cells = rows.length * (rows[0]?.length ?? 0)
  return { text: tabSeparated(rows), html: cells > MOST_CELLS_AS_HTML ? null : htmlTable(rows) }
}

const copiedRows = (rows: readonly (readonly string[])[] | null): Copied | null =>
  rows ? copied(rows) : null
