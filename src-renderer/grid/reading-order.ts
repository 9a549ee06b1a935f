/**
 * Puts recycled elements back in the order in which they are read: browse modes of screen readers and « next heading »
 * keys follow the document, not the coordinates. After scrolling, the order is the wanted one turned round by some
 * elements; the smaller part of the two is moved.
 * @param wanted children of `parent`, in reading order
 */
export function putInReadingOrder(parent: ParentNode & Node, wanted: readonly Element[]): void {
  const turn = wanted.findIndex((element, at) => at > 0 && !follows(wanted[at - 1], element))
  if (turn < 0) return
  const [head, tail] = [wanted.slice(0, turn), wanted.slice(turn)]
  if (tail.some((element, at) => at > 0 && !follows(tail[at - 1], element))) {
    move(parent, wanted, null)
  } else if (tail.length <= head.length) {
    move(parent, tail, null)
  } else {
    move(parent, head, tail[0] ?? null)
  }
}

function follows(one: Element | undefined, other: Element): boolean {
  if (!one) return true
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** Elements keep their state while they are moved: the focused cell is not announced again. */
function move(parent: ParentNode & Node, elements: readonly Element[], before: Element | null): void {
  for (const element of elements) parent.moveBefore(element, before)
}
