import { useCallback, useRef } from 'react'
import { Menu, MenuItem, Popover, Separator, Text } from 'react-aria-components'

import type { ActionId } from '../../../shared/action-ids.ts'
import type { TableTab } from '../../../shared/ipc-tables.ts'
import { tablesWords } from '../../../shared/messages/tables-words.ts'
import type { TablesActionId } from '../../../shared/tables-action-ids.ts'
import { actions, runAction } from '../../actions/all-actions.ts'
import { useActionAfterClosing } from '../../frame/use-action-after-closing.ts'
import { useApp, useAppState, useLanguage } from '../../state/app-services.ts'
import type { AppServices } from '../../state/app-services.ts'

const groups: readonly (readonly TablesActionId[])[] = [
  ['rename-table', 'move-table-before', 'move-table-after'],
  ['remove-table', 'put-back-table'],
  ['add-table'],
]

type Props = {
  /** Null: the menu is closed. */
  readonly tab: TableTab | null
  readonly at: { readonly x: number; readonly y: number }
}

/** The menu of a tab: its commands are about that table, wherever the officer is. */
export function TabMenu({ tab, at }: Props) {
  const app = useApp()
  const words = tablesWords(useLanguage())
  const state = useAppState((whole) => whole)
  const anchor = useRef<HTMLSpanElement>(null)
  const meant = useRef<string | null>(null)
  const run = useCallback((services: AppServices, id: ActionId) => {
    services.store.set({ tabMenu: meant.current })
    runAction(services, id)
    services.store.set({ tabMenu: null })
  }, [])
  const runAfterClosing = useActionAfterClosing(tab !== null, run)
  const label = words.menu(tab?.name ?? '')
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        style={{ position: 'fixed', left: at.x, top: at.y, width: 0, height: 0 }}
      />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        placement="top start"
        offset={2}
        isOpen={tab !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) app.store.set({ tabMenu: null })
        }}
      >
        <Menu
          className="menu"
          autoFocus
          aria-label={label}
          disabledKeys={groups.flat().filter((id) => !actions[id].isEnabled(state))}
          onAction={(key) => {
            meant.current = tab?.id ?? null
            runAfterClosing(key as TablesActionId)
            app.store.set({ tabMenu: null })
          }}
        >
          {groups.flatMap((group, place) => [
            ...(place > 0 ? [<Separator key={`line ${String(place)}`} className="menu-separator" />] : []),
            ...group.map((id) => (
              <MenuItem key={id} id={id} textValue={words.actions[id]} className="menu-item">
                <Text slot="label">{words.actions[id]}</Text>
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </>
  )
}
