import type { ActionId } from '../../shared/action-ids.ts'
import type { AppServices } from '../state/app-services.ts'
import type { AppState } from '../state/app-state.ts'

/**
 * One command of the officer. Menu, keyboard, palette, buttons and tests all run this same object; its label is
 * `words.actions[id]`, its shortcut `actionShortcuts[id]`.
 */
export type Action = {
  readonly id: ActionId
  isEnabled(state: AppState): boolean
  run(app: AppServices): Promise<void>
}

/** A file is open and nothing long is running. */
export function isDocumentFree(state: AppState): boolean {
  return state.document !== null && state.task === null
}

/** The repairs are on screen and can be decided. */
export function isDeciding(state: AppState): boolean {
  return isDocumentFree(state) && state.saving === null && (state.document?.groups.length ?? 0) > 0
}
