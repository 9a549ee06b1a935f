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
    if (isMeant.current) ref.current?.focus({ preventScroll: true })
  }, [])
  return ref
}
