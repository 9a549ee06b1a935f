import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Text,
  TextField,
  useFilter,
} from 'react-aria-components'

import { actionIds } from '../../shared/action-ids.ts'
import type { ActionId } from '../../shared/action-ids.ts'
import { actions } from '../actions/all-actions.ts'
import { shortcutText } from '../actions/shortcut.ts'
import { useApp, useAppState, useWords } from '../state/app-services.ts'
import { useActionAfterClosing } from './use-action-after-closing.ts'

/** Every command by its name, from the keyboard. */
export function CommandPalette() {
  const { store } = useApp()
  const isOpen = useAppState((state) => state.paletteOpen)
  const runAfterClosing = useActionAfterClosing(isOpen)
  return (
    <ModalOverlay
      className="palette-ground"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        store.set({ paletteOpen: open })
      }}
    >
      <Modal className="palette">
        <CommandList onChoose={runAfterClosing} />
      </Modal>
    </ModalOverlay>
  )
}

function CommandList({ onChoose }: { readonly onChoose: (id: ActionId) => void }) {
  const app = useApp()
  const words = useWords()
  const state = useAppState((whole) => whole)
  // Accents and capitals do not count: « ecran » finds « Écran ».
  const { contains } = useFilter({ sensitivity: 'base' })
  const listed = actionIds.filter((id) => id !== 'command-palette' && actions[id].isEnabled(state))
  return (
    <Dialog aria-label={words.palette.title} className="palette-dialog">
      <Autocomplete filter={contains}>
        {/* No search field: there Escape would empty it first, and close at the second press only. */}
        <TextField aria-label={words.palette.placeholder} autoFocus className="palette-field">
          <Input placeholder={words.palette.placeholder} className="palette-input" />
        </TextField>
        <Menu
          aria-label={words.palette.title}
          className="menu palette-menu"
          renderEmptyState={() => <p className="palette-empty">{words.palette.empty}</p>}
          onAction={(key) => {
            onChoose(key as ActionId)
            app.store.set({ paletteOpen: false })
          }}
        >
          {listed.map((id) => (
            <MenuItem key={id} id={id} textValue={words.actions[id]} className="menu-item">
              <Text slot="label">{words.actions[id]}</Text>
              <kbd className="key">{shortcutText(id, state.start.platform, state.start.language)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}
