/**
 * Hands over what stands in a field: whatever is being typed is taken when its field loses the keyboard, as when the
 * officer clicks elsewhere. What it sends goes to main before anything sent afterwards.
 */
export function handOverField(): void {
  for (const tell of leaving) tell()
  if (typeof document === 'undefined') return
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && isField(activeElement)) activeElement.blur()
}

const leaving = new Set<() => void>()

/** Runs when the document or the window is about to be left. Returns the function that takes it back. */
export function beforeLeaving(tell: () => void): () => void {
  leaving.add(tell)
  return () => {
    leaving.delete(tell)
  }
}

function isField(element: HTMLElement): boolean {
  return element.matches('input, textarea, [contenteditable]')
}
