import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components'

import { actionIds } from '../../shared/action-ids.ts'
import type { ActionId } from '../../shared/action-ids.ts'
import { actions, runAction } from '../actions/all-actions.ts'
import { shortcutText } from '../actions/shortcut.ts'
import { useApp, useAppState, useWords } from '../state/app-services.ts'

/** Every command by its name, from the keyboard. */
export function CommandPalette() {
  const { store } = useApp()
  const isOpen = useAppState((state) => state.paletteOpen)
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
        <CommandList />
      </Modal>
    </ModalOverlay>
  )
}

function CommandList() {
  const app = useApp()
  const words = useWords()
  const state = useAppState((whole) => whole)
  // Accents and capitals do not count: « ecran » finds « Écran ».
  const { contains } = useFilter({ sensitivity: 'base' })
  const listed = actionIds.filter((id) => id !== 'command-palette' && actions[id].isEnabled(state))
  return (
    <Dialog aria-label={words.palette.title} className="palette-dialog">
      <Autocomplete filter={contains}>
        <SearchField aria-label={words.palette.placeholder} autoFocus className="palette-field">
          <Input placeholder={words.palette.placeholder} className="palette-input" />
        </SearchField>
        <Menu
          aria-label={words.palette.title}
          className="menu palette-menu"
          renderEmptyState={() => <p className="palette-empty">{words.palette.empty}</p>}
          onAction={(key) => {
            app.store.set({ paletteOpen: false })
            runAction(app, key as ActionId)
          }}
        >
          {listed.map((id) => (
            <MenuItem key={id} id={id} textValue={words.actions[id]} className="menu-item">
              <Text slot="label">{words.actions[id]}</Text>
              <kbd className="key">{shortcutText(id, state.start.platform)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}
