import type { ActionId } from '../../shared/action-ids.ts'
import { actionShortcuts } from '../../shared/action-ids.ts'
import type { StartState } from '../../shared/ipc.ts'

/** The keys of a `KeyboardEvent` that a shortcut looks at. */
export type PressedKeys = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The action whose shortcut was pressed. AltGr arrives as Ctrl+Alt and is never a shortcut. */
export function actionOfKeys(pressed: PressedKeys, platform: StartState['platform']): ActionId | null {
  for (const [id, accelerator] of Object.entries(actionShortcuts) as [ActionId, string][]) {
    if (matches(accelerator, pressed, platform)) return id
  }
  return null
}

function matches(accelerator: string, pressed: PressedKeys, platform: StartState['platform']): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1)?.toLowerCase()
  const command = platform === 'darwin' ? pressed.metaKey : pressed.ctrlKey
  const other = platform === 'darwin' ? pressed.ctrlKey : pressed.metaKey
  return (
    pressed.key.toLowerCase().replace('arrow', '') === key &&
    command === parts.includes('CmdOrCtrl') &&
    !other &&
    pressed.shiftKey === parts.includes('Shift') &&
    pressed.altKey === parts.includes('Alt')
  )
}

/** « Ctrl+K », or « ⌘K » on a Mac; null where the action has no shortcut. */
export function shortcutText(id: ActionId, platform: StartState['platform']): string | null {
  const accelerator = actionShortcuts[id]
  if (accelerator === undefined) return null
  if (platform === 'darwin') {
    return accelerator.replace('CmdOrCtrl+', '⌘').replace('Shift+', '⇧').replace('Enter', '↵')
  }
  return accelerator.replace('CmdOrCtrl', 'Ctrl').replace('Enter', '↵')
}
