import type { ActionId } from '../../shared/action-ids.ts'
import { actionShortcuts, clipboardActions, otherShortcuts } from '../../shared/action-ids.ts'
import type { StartState } from '../../shared/ipc.ts'
import { keyNamesOf } from '../../shared/messages/key-names.ts'
import type { Language } from '../../shared/messages/language.ts'

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
  for (const shortcuts of [actionShortcuts, otherShortcuts]) {
    for (const [id, accelerator] of Object.entries(shortcuts) as [ActionId, string][]) {
      if (!clipboardActions.has(id) && matches(accelerator, pressed, platform)) return id
    }
  }
  return null
}

/** What a key is called in an accelerator, where it is not by what it types. */
const keyNames: Readonly<Record<string, string>> = {
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
}

function matches(accelerator: string, pressed: PressedKeys, platform: StartState['platform']): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1)?.toLowerCase()
  const command = platform === 'darwin' ? pressed.metaKey : pressed.ctrlKey
  const other = platform === 'darwin' ? pressed.ctrlKey : pressed.metaKey
  const pressedKey = pressed.key.toLowerCase()
  // The same sign is typed with Shift on one keyboard and without on another.
  const isSign = key?.length === 1 && !/[\p{L}\d]/u.test(key)
  return (
    (keyNames[pressedKey] ?? pressedKey) === key &&
    command === parts.includes('CmdOrCtrl') &&
    !other &&
    (isSign || pressed.shiftKey === parts.includes('Shift')) &&
    pressed.altKey === parts.includes('Alt')
  )
}

const signs: Readonly<Record<string, string>> = { Enter: '↵', Up: '↑', Down: '↓', Left: '←', Right: '→' }
const macSigns: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌦' }

/** « Ctrl+K », or « ⌘K » on a Mac; null where the action has no shortcut. */
export function shortcutText(
  id: ActionId,
  platform: StartState['platform'],
  language: Language,
): string | null {
  const parts = actionShortcuts[id]?.split('+')
  if (parts === undefined) return null
  if (platform === 'darwin') return parts.map((part) => macSigns[part] ?? signs[part] ?? part).join('')
  return parts.map((part) => keyNamesOf(language)[part] ?? signs[part] ?? part).join('+')
}
