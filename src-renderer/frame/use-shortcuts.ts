import { useEffect } from 'react'

import { isTableAction } from '../../shared/action-ids.ts'
import type { ActionId } from '../../shared/action-ids.ts'
import { runAction } from '../actions/all-actions.ts'
import { actionOfKeys } from '../actions/shortcut.ts'
import { useApp } from '../state/app-services.ts'
import type { AppServices } from '../state/app-services.ts'

/** Shortcuts work wherever the keyboard is; their browser meaning (Ctrl+S, Ctrl+D) never does. */
export function useShortcuts(): void {
  const app = useApp()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      const id = actionOfKeys(event, app.store.get().start.platform)
      if (id === null || !isMeant(app, id)) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat || repeats.has(id)) runAction(app, id)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
    }
  }, [app])
}

/** What a key held down goes on doing. */
const repeats: ReadonlySet<ActionId> = new Set<ActionId>(['undo', 'redo', 'move-rows-up', 'move-rows-down'])

/** Keys that mean something to the table mean it only there, and never while a cell is being typed in. */
function isMeant({ grid }: AppServices, id: ActionId): boolean {
  if (id === 'undo' || id === 'redo') return true
  if (id === 'accept-all') return grid.current?.isTyping !== true
  return !isTableAction(id) || (grid.current?.hasKeyboard === true && !grid.current.isTyping)
}
