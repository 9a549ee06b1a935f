import { useEffect } from 'react'

import { useAppState } from '../state/app-services.ts'
import type { AppState } from '../state/app-state.ts'

/** Whatever can take a focused control off the screen. */
function sceneOf(state: AppState): string {
  const parts = [
    state.task,
    state.saving,
    state.held,
    state.refused,
    state.notice,
    state.bug,
    state.workLine,
    state.isPuttingBack ? true : null,
    state.folderFilesOpen ? true : null,
    state.history,
    state.settling,
    state.announced[0] ?? null,
    state.history?.shown ?? null,
  ]
  return [state.document?.documentId ?? '', ...parts.map((part) => (part === null ? '0' : '1'))].join(' ')
}

/** When what had the keyboard goes away, the keyboard stays in the screen instead of falling back to the page. */
export function useFocusKept(): void {
  const scene = useAppState(sceneOf)
  useEffect(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) {
      document.getElementById('content')?.focus({ preventScroll: true })
    }
  }, [scene])
}
