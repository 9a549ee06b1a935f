/**
 * Hands over what stands in a field: whatever is being typed is taken when its field loses the keyboard, as when the
 * officer clicks elsewhere. What it sends goes to main before anything sent afterwards.
 */
export function handOverField(): void {
  if (typeof document === 'undefined') return
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && isField(activeElement)) activeElement.blur()
}

function isField(element: HTMLElement): boolean {
  return element.matches('input, textarea, [contenteditable]')
}
