/** The part of `EditContext` that is used; TypeScript's library has none of it yet. */
type EditContext = EventTarget & {
  readonly text: string
  updateText(start: number, end: number, text: string): void
  updateSelection(start: number, end: number): void
  updateControlBounds(bounds: DOMRect): void
  updateSelectionBounds(bounds: DOMRect): void
}
type WithEditContext = typeof globalThis & { readonly EditContext?: new () => EditContext }

export type ComposingActions = {
  /** Whether this system needs it (`GridEditing`). */
  readonly isNeeded: boolean
  /** Whether a text may begin now. */
  canBegin(): boolean
  /** What is composed so far; `isDone`: the field takes over from here. */
  show(text: string, isDone: boolean): void
  /** Where it is shown, in the window. */
  bounds(): DOMRect
}

export type GridComposing = {
  /** A key that the input method has taken: what it comes to is told by `show`. */
  isTaken(event: KeyboardEvent): boolean
  dispose(): void
}

/**
 * Input methods on a cell that is not typed in yet. The system composes only where text can go: a dead key pressed on a
 * mere grid is forgotten when the field gets the keyboard after it (on Linux « ^ », « e » gave « e »), and moving the
 * keyboard ends a composition. So the grid itself takes text, and hands it to the field when it is composed.
 */
export function createGridComposing(host: HTMLElement, actions: ComposingActions): GridComposing {
  const { EditContext } = globalThis as WithEditContext
  if (EditContext === undefined || !actions.isNeeded)
    return { isTaken: () => false, dispose: () => undefined }
  const context = new EditContext()
  let isComposing = false
  let frame = 0
  const taking = host as { editContext?: EditContext | null }
  taking.editContext = context

  function empty(): void {
    context.updateText(0, context.text.length, '')
    context.updateSelection(0, 0)
  }

  /** Chromium 156 tells the system of it where it is new, and not surely where the keyboard comes back to it. */
  function onFocus(): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (isComposing) return
      taking.editContext = null
      taking.editContext = context
    })
  }

  function onStart(): void {
    isComposing = true
    // Where the input method's list of candidates goes.
    const bounds = actions.bounds()
    context.updateControlBounds(bounds)
    context.updateSelectionBounds(bounds)
  }

  function onText(): void {
    if (context.text !== '' && actions.canBegin()) actions.show(context.text, false)
    if (!isComposing) finish()
  }

  function onEnd(): void {
    // Told once more when the keyboard goes to the field.
    if (!isComposing) return
    isComposing = false
    finish()
  }

  function finish(): void {
    const { text } = context
    empty()
    if (actions.canBegin()) actions.show(text, true)
  }

  host.addEventListener('focus', onFocus)
  context.addEventListener('compositionstart', onStart)
  context.addEventListener('textupdate', onText)
  context.addEventListener('compositionend', onEnd)
  return {
    isTaken: (event) => isComposing || event.isComposing || event.keyCode === 229 || event.key === 'Dead',
    dispose() {
      cancelAnimationFrame(frame)
      host.removeEventListener('focus', onFocus)
      taking.editContext = null
    },
  }
}
