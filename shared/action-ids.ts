/**
 * The names of everything an officer can ask for. The menu (main process) sends them in `run-action`; the page gives them
 * their meaning, label and conditions in `src-renderer/actions/`. Here stands what both sides must agree on, no more.
 */
import { viewActionIds, viewShortcuts } from './view-action-ids.ts'

export const actionIds = [
  'open-file',
  'open-sample',
  'cancel-opening',
  'close-file',
  'save-copy',
  'reveal-saved',
  'save-project',
  'choose-folder',
  'refill-folder',
  'leave-folder',
  'accept-all',
  'accept-certain',
  'refuse-all',
  'apply-repairs',
  'choose-lost-words',
  'leave-lost-word',
  'skip-lost-word',
  'show-all-rows',
  'show-damaged-rows',
  'choose-encoding',
  'history',
  ...viewActionIds,
  'set-name',
  'command-palette',
  'toggle-language',
  'toggle-theme',
] as const
export type ActionId = (typeof actionIds)[number]

/** Whether a name that came over the ipc channel is one of ours. */
export function isActionId(name: string): name is ActionId {
  return (actionIds as readonly string[]).includes(name)
}

/**
 * Shortcuts in Electron's accelerator syntax. The menu only shows them: the page listens to the keys (and calls
 * `preventDefault`), so that a key works the same with or without a native menu and never runs twice.
 * Not taken: Ctrl+C/V/X/A/Z/Y (text editing), Ctrl+W and Ctrl+Q (window), Ctrl+plus/minus/0 (zoom), F10 (menu bar).
 */
export const actionShortcuts: Readonly<Partial<Record<ActionId, string>>> = {
  'open-file': 'CmdOrCtrl+O',
  'save-copy': 'CmdOrCtrl+S',
  'accept-all': 'CmdOrCtrl+Enter',
  'choose-lost-words': 'CmdOrCtrl+L',
  'show-damaged-rows': 'CmdOrCtrl+D',
  'choose-encoding': 'CmdOrCtrl+E',
  history: 'CmdOrCtrl+H',
  'command-palette': 'CmdOrCtrl+K',
  ...viewShortcuts,
}

/** Actions that mean something only while a file is open; the menu greys them otherwise. */
export const documentActions: ReadonlySet<ActionId> = new Set<ActionId>([
  'close-file',
  'save-copy',
  'save-project',
  'refill-folder',
  'leave-folder',
  'accept-all',
  'accept-certain',
  'refuse-all',
  'apply-repairs',
  'history',
  'choose-lost-words',
  'leave-lost-word',
  'skip-lost-word',
  'show-all-rows',
  'show-damaged-rows',
  'choose-encoding',
  ...viewActionIds,
])
