import { useEffect } from 'react'

import { runAction } from '../actions/all-actions.ts'
import { actionOfKeys } from '../actions/shortcut.ts'
import { useApp } from '../state/app-services.ts'

/** Shortcuts work wherever the keyboard is; their browser meaning (Ctrl+S, Ctrl+D) never does. */
export function useShortcuts(): void {
  const app = useApp()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      const id = actionOfKeys(event, app.store.get().start.platform)
      if (id === null) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) runAction(app, id)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
    }
  }, [app])
}
