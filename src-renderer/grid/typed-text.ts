import type { GridContext, GridGestures } from './grid-context.ts'
import type { CellPlace } from './selection.ts'

/** A cell that is typed in. */
export type TypedCell = {
  readonly at: CellPlace
  /** Known when the typing began: the row may be elsewhere when it ends. */
  readonly row: number | null
  readonly slot: number
}

export type TypedTexts = {
  /** Shows the text in its cell at once, and has it written. */
  keep(cell: TypedCell, text: string): void
}

/** From a field to the engine: what was typed stays on screen until it is answered for. */
export function createTypedTexts(context: GridContext, gestures: GridGestures): TypedTexts {
  const { table } = context

  function keep({ at, row, slot }: TypedCell, text: string): void {
    const shown = table.cell(at)
    // Replaced by what was there already: no edit, even where a repair is proposed for it.
    if (shown && shown.after === undefined && !shown.cut && shown.before === text) return
    context.sayFirst(context.words().kept())
    const pending = row === null ? null : table.showTyped(row, slot, at.column, text)
    context.draw()
    send({ at, row, slot }, text)
      .then((isKept) => {
        if (isKept !== null) pending?.answer(isKept)
      })
      .catch(reportError)
  }

  /** Null when it was refused: it stays on screen. */
  async function send({ at, row: known, slot }: TypedCell, text: string): Promise<boolean | null> {
    const row = known ?? (await context.rowAt(at.place))
    if (row === null) return false
    const { show } = context.inputs()
    const outcome = await gestures.perform({
      name: 'edit.setCells',
      argument: { kind: 'edit', show, row, columns: [slot], values: [[text]], grows: false },
    })
    if (outcome?.kind === 'refused') return null
    return outcome?.kind === 'done'
  }

  return { keep }
}

/** The field knows one kind of line break; a cell that had another keeps it. */
export function withOwnLineBreaks(text: string, original: string | null): string {
  if (original === null || !original.includes('\r')) return text
  const normalised = original.replace(/\r\n?/g, '\n')
  if (text === normalised) return original
  const own = original.includes('\r\n') ? '\r\n' : '\r'
  return text.replaceAll('\n', own)
}
