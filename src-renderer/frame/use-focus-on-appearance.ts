import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * Moves the keyboard to what has just appeared (give it `tabIndex={-1}`), so that it never falls back to the top of
 * the page when the button that was pressed goes away.
 * @param isWanted asked once, when it appears
 */
export function useFocusOnAppearance<T extends HTMLElement>(isWanted = true): RefObject<T | null> {
  const ref = useRef<T>(null)
  const isMeant = useRef(isWanted)
  useEffect(() => {
    if (!isMeant.current || !ref.current) return
    ref.current.focus({ preventScroll: true })
    bringIntoSight(ref.current)
  }, [])
  return ref
}

/**
 * What is in sight stays where it is. At a large zoom a panel appears under the table: then it goes to the top, for what
 * has the keyboard must be seen with what follows it.
 */
function bringIntoSight(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect()
  element.scrollIntoView({ block: 'nearest' })
  if (element.getBoundingClientRect().top !== top) element.scrollIntoView({ block: 'start' })
}
