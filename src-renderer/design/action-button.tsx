import { Button } from 'react-aria-components'

import type { ActionId } from '../../shared/action-ids.ts'
import { actions, runAction } from '../actions/all-actions.ts'
import { shortcutText } from '../actions/shortcut.ts'
import { useApp, useAppState, useWords } from '../state/app-services.ts'

type Props = {
  readonly id: ActionId
  readonly look?: 'primary' | 'plain' | 'quiet'
  /** Instead of the action's own label, where the place asks for other words. */
  readonly label?: string
  readonly showsShortcut?: boolean
}

/** A button that runs one of the officer's commands. */
export function ActionButton({ id, look = 'plain', label, showsShortcut = false }: Props) {
  const app = useApp()
  const words = useWords()
  const isEnabled = useAppState((state) => actions[id].isEnabled(state))
  const shortcut = useAppState((state) => shortcutText(id, state.start.platform, state.start.language))
  return (
    <Button
      className={`button button-${look}`}
      isDisabled={!isEnabled}
      onPress={() => {
        runAction(app, id)
      }}
    >
      {label ?? words.actions[id]}
      {showsShortcut && shortcut !== null && <kbd className="key">{shortcut}</kbd>}
    </Button>
  )
}
