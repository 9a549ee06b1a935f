import { useCallback, useEffect, useRef } from 'react'

import type { ActionId } from '../../shared/action-ids.ts'
import { runAction } from '../actions/all-actions.ts'
import { useApp } from '../state/app-services.ts'
import type { AppServices } from '../state/app-services.ts'

/**
 * For a list of commands that lies over the window and keeps the keyboard: what was chosen runs when the list is gone
 * and the keyboard is back where it was.
 */
export function useActionAfterClosing(
  isOpen: boolean,
  run: (app: AppServices, id: ActionId) => void = runAction,
): (id: ActionId) => void {
  const app = useApp()
  const chosen = useRef<ActionId | null>(null)
  useEffect(() => {
    if (isOpen || chosen.current === null) return
    const id = chosen.current
    chosen.current = null
    // React Aria gives the keyboard back in the next frame.
    const frame = requestAnimationFrame(() => {
      run(app, id)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [app, isOpen, run])
  return useCallback((id) => {
    chosen.current = id
  }, [])
}
