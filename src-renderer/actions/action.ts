import type { ActionId } from '../../shared/action-ids.ts'
import { openCount } from '../../shared/messages/summary-sentences.ts'
import type { AppServices } from '../state/app-services.ts'
import type { AppState } from '../state/app-state.ts'
import { isLookingBack } from '../state/history.ts'
import { taskToShow } from '../state/task-to-show.ts'

/**
 * One command of the officer. Menu, keyboard, palette, buttons and tests all run this same object; its label is
 * `words.actions[id]`, its shortcut `actionShortcuts[id]`.
 */
export type Action = {
  readonly id: ActionId
  isEnabled(state: AppState): boolean
  run(app: AppServices): Promise<void>
}

/**
 * Nothing long is running. A system dialog does not count: it holds the window by itself, and a button that it greyed
 * would lose the keyboard for good.
 */
export function isFree(state: AppState): boolean {
  return taskToShow(state) === null
}

/** A file is open and nothing long is running. */
export function isDocumentFree(state: AppState): boolean {
  return state.document !== null && isFree(state)
}

/** Repairs are on screen that can still be decided. */
export function isDeciding(state: AppState): boolean {
  return (
    isDocumentFree(state) &&
    !isLookingBack(state) &&
    state.saving === null &&
    state.document?.groups.some((group) => openCount(group) > 0) === true
  )
}
