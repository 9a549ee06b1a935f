import type { CellView } from '../../shared/ipc.ts'
import type { CellState } from '../../shared/messages/grid.ts'
import { isWritten } from '../../shared/repair-decision.ts'
import { changedCharacters, changedCharactersOfCut } from './changed-characters.ts'
import type { Stretch } from './changed-characters.ts'
import { isPlain, visibleRuns } from './visible-text.ts'

/** Characters of a text that a row ever draws; the panel below shows the rest. */
const DRAWN_LENGTH = 300
/** Of a long text, what a row keeps before its first change, so that the change is in sight. */
const LEAD_IN = 8
/** What a row shows of the text as it was, from its first change on: the room is for the text as it will be. */
const BEFORE_LENGTH = 30

const ELLIPSIS = '\u2026'
const ARROW = '\u2192'

export function stateOf(cell: CellView): CellState {
  if (cell.after === undefined) return 'plain'
  if (cell.compared) return 'compared'
  return cell.decision ?? 'undecided'
}

/** The text as it will be saved. */
export function savedText(cell: CellView): string {
  return cell.after !== undefined && isWritten(cell.decision) ? cell.after : cell.before
}

/** The before and after of a cell as stretches, fit for texts that were cut. */
export function stretchesOf(cell: CellView): readonly Stretch[] {
  if (cell.after === undefined) return []
  return cell.cut
    ? changedCharactersOfCut(cell.before, cell.after)
    : changedCharacters(cell.before, cell.after)
}

/** Whether one text node is enough to draw the cell. */
export function isPlainCell(cell: CellView): boolean {
  return cell.after === undefined && isPlain(cell.before)
}

/** A text cut for a row, never between the halves of a surrogate pair. */
export function drawnText(text: string): string {
  return text.length > DRAWN_LENGTH ? cutAt(text, DRAWN_LENGTH) + ELLIPSIS : text
}

/**
 * The content of a cell that holds a repair or hidden characters. Texts are only ever set as text.
 * @param isWhole there is room for several lines: nothing is left out of the two sides
 */
export function drawCellContent(cell: CellView, isWhole = false): DocumentFragment {
  const content = document.createDocumentFragment()
  if (cell.after === undefined) {
    appendRuns(content, drawnText(cell.before))
    return content
  }
  if (!cell.compared) {
    const box = document.createElement('span')
    box.className = 'grid-box'
    content.append(box)
  }
  const stretches = excerpt(stretchesOf(cell), isWhole)
  // Of a comparison, a cell that came or went whole has one side only.
  if (cell.compared && (cell.before === '' || cell.after === '')) {
    content.append(
      cell.before === '' ? drawSide('ins', 'after', stretches) : drawSide('del', 'before', stretches),
    )
    return content
  }
  content.append(
    drawSide('del', 'before', isWhole ? stretches : shortened(stretches)),
    drawArrow(),
    drawSide('ins', 'after', stretches),
  )
  return content
}

/** One side of a change, its changed characters marked. */
export function drawSide(
  tag: 'del' | 'ins',
  side: 'before' | 'after',
  stretches: readonly Stretch[],
  keepLines = false,
): HTMLElement {
  const element = document.createElement(tag)
  element.className = `grid-${side}`
  for (const stretch of stretches) {
    const text = stretch[side]
    if (text === '') continue
    if (stretch.changed) {
      const mark = document.createElement('span')
      mark.className = 'grid-changed'
      appendRuns(mark, text, keepLines)
      element.append(mark)
    } else {
      appendRuns(element, text, keepLines)
    }
  }
  return element
}

/** Appends a text, its hidden characters as marks. */
export function appendRuns(parent: Node, text: string, keepLines = false): void {
  if (isPlain(text)) {
    parent.appendChild(document.createTextNode(text))
    return
  }
  for (const run of visibleRuns(text, keepLines)) {
    if (run.kind === 'text') {
      parent.appendChild(document.createTextNode(run.text))
    } else {
      const mark = document.createElement('span')
      mark.className = run.kind === 'mark' ? 'grid-hidden' : 'grid-unreadable'
      if (run.kind === 'mark' && run.endsLine) mark.classList.add('grid-break')
      mark.title = run.code
      mark.textContent = run.text
      parent.appendChild(mark)
    }
  }
}

function drawArrow(): HTMLElement {
  const arrow = document.createElement('span')
  arrow.className = 'grid-arrow'
  arrow.textContent = ARROW
  return arrow
}

/** Drops what no row could show and, of a text on one line, most of what stands before its first change. */
function excerpt(stretches: readonly Stretch[], isWhole: boolean): readonly Stretch[] {
  const first = stretches.findIndex((stretch) => stretch.changed)
  const lead = stretches[0]
  const shown: Stretch[] = []
  if (!isWhole && first === 1 && lead && lead.before.length > LEAD_IN + 6) {
    const tail = ELLIPSIS + cutFrom(lead.before, lead.before.length - LEAD_IN)
    shown.push({ before: tail, after: tail, changed: false })
  } else if (lead) {
    shown.push({ ...lead, before: drawnText(lead.before), after: drawnText(lead.after) })
  }
  let length = 0
  for (const stretch of stretches.slice(1)) {
    if (length > DRAWN_LENGTH) break
    length += stretch.after.length
    shown.push({ ...stretch, before: drawnText(stretch.before), after: drawnText(stretch.after) })
  }
  return shown
}

/** The side "before" cut soon after its first change. */
function shortened(stretches: readonly Stretch[]): readonly Stretch[] {
  const shown: Stretch[] = []
  let room = BEFORE_LENGTH
  let isPastChange = false
  for (const stretch of stretches) {
    isPastChange ||= stretch.changed
    const text = stretch.before
    // A few characters more are shorter than the dots that would stand for them.
    if (isPastChange && !stretch.changed && text.length > room + 3) {
      shown.push({ ...stretch, before: cutAt(text, Math.max(0, room)) + ELLIPSIS })
      return shown
    }
    shown.push(stretch)
    if (isPastChange) room -= text.length
  }
  return shown
}

function splitsPair(text: string, at: number): boolean {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff
}

function cutAt(text: string, length: number): string {
  return text.slice(0, splitsPair(text, length) ? length - 1 : length)
}

function cutFrom(text: string, from: number): string {
  return text.slice(splitsPair(text, from) ? from + 1 : from)
}
