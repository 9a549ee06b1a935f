/**
 * The names of everything an officer can ask for. The menu (main process) sends them in `run-action`; the page gives them
 * their meaning, label and conditions in `src-renderer/actions/`. Here stands what both sides must agree on, no more.
 */
import { tablesActionIds, tablesShortcuts } from './tables-action-ids.ts'
import { viewActionIds, viewShortcuts } from './view-action-ids.ts'

/** What is done to the table from the keyboard, the menus or the palette; the grid knows what is selected. */
export const tableActionIds = [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'edit-cell',
  'clear-cells',
  'insert-date',
  'copy-from-above',
  'fill-down',
  'fill-right',
  'insert-row-above',
  'insert-row-below',
  'duplicate-rows',
  'move-rows-up',
  'move-rows-down',
  'delete-rows',
  'insert-column-left',
  'insert-column-right',
  'rename-column',
  'move-column-left',
  'move-column-right',
  'delete-columns',
] as const
export type TableActionId = (typeof tableActionIds)[number]

export const actionIds = [
  'open-file',
  'open-sample',
  'cancel-opening',
  'close-file',
  'save-copy',
  'reveal-saved',
  'save-project',
  'choose-folder',
  'folder-files',
  'refill-folder',
  'leave-folder',
  'do-without',
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
  'cell-history',
  'row-history',
  'settle-conflicts',
  ...viewActionIds,
  ...tablesActionIds,
  'set-name',
  ...tableActionIds,
  'command-palette',
  'toggle-language',
  'toggle-theme',
] as const
export type ActionId = (typeof actionIds)[number]

/** Whether a name that came over the ipc channel is one of ours. */
export function isActionId(name: string): name is ActionId {
  return (actionIds as readonly string[]).includes(name)
}

export function isTableAction(id: ActionId): id is TableActionId {
  return (tableActionIds as readonly string[]).includes(id)
}

/**
 * Shortcuts in Electron's accelerator syntax. The menu only shows them: the page listens to the keys (and calls
 * `preventDefault`), so that a key works the same with or without a native menu and never runs twice.
 * Not taken: Ctrl+W and Ctrl+Q (window), Ctrl+plus/minus/0 (zoom), F10 (menu bar).
 */
export const actionShortcuts: Readonly<Partial<Record<ActionId, string>>> = {
  'open-file': 'CmdOrCtrl+O',
  'save-copy': 'CmdOrCtrl+S',
  'accept-all': 'CmdOrCtrl+Enter',
  'choose-lost-words': 'CmdOrCtrl+L',
  'show-damaged-rows': 'CmdOrCtrl+Shift+D',
  'choose-encoding': 'CmdOrCtrl+E',
  history: 'CmdOrCtrl+H',
  'cell-history': 'CmdOrCtrl+Shift+H',
  'command-palette': 'CmdOrCtrl+K',
  ...viewShortcuts,
  ...tablesShortcuts,
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Y',
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  'edit-cell': 'F2',
  'clear-cells': 'Delete',
  'insert-date': 'CmdOrCtrl+;',
  'copy-from-above': "CmdOrCtrl+'",
  'fill-down': 'CmdOrCtrl+D',
  'fill-right': 'CmdOrCtrl+R',
  'insert-row-above': 'CmdOrCtrl+I',
  'insert-row-below': 'CmdOrCtrl+Shift+I',
  'duplicate-rows': 'CmdOrCtrl+U',
  'move-rows-up': 'Alt+Up',
  'move-rows-down': 'Alt+Down',
  'delete-rows': 'CmdOrCtrl+Delete',
  'insert-column-left': 'CmdOrCtrl+J',
  'insert-column-right': 'CmdOrCtrl+Shift+J',
  'rename-column': 'Shift+F2',
  'delete-columns': 'CmdOrCtrl+Shift+Delete',
  'move-column-left': 'Alt+Shift+Left',
  'move-column-right': 'Alt+Shift+Right',
}

/** A second way to the same command. */
export const otherShortcuts: Readonly<Partial<Record<ActionId, string>>> = {
  redo: 'CmdOrCtrl+Shift+Z',
  'clear-cells': 'Backspace',
  'copy-from-above': 'CmdOrCtrl+"',
}

/** The system makes these of the keys, with what is on the clipboard: nobody listens to the keys themselves. */
export const clipboardActions: ReadonlySet<ActionId> = new Set<ActionId>(['cut', 'copy', 'paste'])

/** Actions that mean something only while a file is open; the menu greys them otherwise. */
export const documentActions: ReadonlySet<ActionId> = new Set<ActionId>([
  'close-file',
  'save-copy',
  'save-project',
  'folder-files',
  'refill-folder',
  'leave-folder',
  'do-without',
  'accept-all',
  'accept-certain',
  'refuse-all',
  'apply-repairs',
  'history',
  'cell-history',
  'row-history',
  'settle-conflicts',
  'choose-lost-words',
  'leave-lost-word',
  'skip-lost-word',
  'show-all-rows',
  'show-damaged-rows',
  'choose-encoding',
  ...viewActionIds,
  ...tablesActionIds,
  ...tableActionIds,
])
