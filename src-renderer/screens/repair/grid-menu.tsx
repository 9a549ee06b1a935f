import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator, Text } from 'react-aria-components'

import type { ActionId, TableActionId } from '../../../shared/action-ids.ts'
import type { ViewActionId } from '../../../shared/view-action-ids.ts'
import { gridEditingMessages } from '../../../shared/messages/grid-editing.ts'
import { actions } from '../../actions/all-actions.ts'
import { shortcutText } from '../../actions/shortcut.ts'
import { useActionAfterClosing } from '../../frame/use-action-after-closing.ts'
import type { GridMenuPlace } from '../../grid/grid-edits.ts'
import { useAppState, useWords } from '../../state/app-services.ts'

const clipboard: readonly TableActionId[] = ['cut', 'copy', 'paste']
const cells: readonly TableActionId[] = ['edit-cell', 'clear-cells', 'fill-down', 'fill-right']
const rows: readonly TableActionId[] = [
  'insert-row-above',
  'insert-row-below',
  'duplicate-rows',
  'move-rows-up',
  'move-rows-down',
  'delete-rows',
]
const columns: readonly TableActionId[] = [
  'insert-column-left',
  'insert-column-right',
  'rename-column',
  'move-column-left',
  'move-column-right',
  'delete-columns',
]

const sorts: readonly ViewActionId[] = ['sort-up', 'sort-down']
const columnLooks: readonly ViewActionId[] = ['freeze-columns', 'hide-column', 'wrap-column', 'fit-column']

const menus: Readonly<Record<GridMenuPlace['on'], readonly (readonly ActionId[])[]>> = {
  cells: [
    clipboard,
    cells,
    ['insert-row-above', 'insert-row-below', 'delete-rows'],
    [...sorts, 'filter-by-value'],
    ['cell-history'],
  ],
  rows: [clipboard, ['clear-cells'], rows, ['row-history']],
  columns: [clipboard, columns, [...sorts, 'filter-column'], columnLooks],
}

type Props = { readonly menu: GridMenuPlace | null; readonly onClose: () => void }

/** The menu under the right button (or the menu key): the same commands as everywhere else. */
export function GridMenu({ menu, onClose }: Props) {
  const runAfterClosing = useActionAfterClosing(menu !== null)
  const words = useWords()
  const { language, platform } = useAppState((state) => state.start)
  const state = useAppState((whole) => whole)
  const anchor = useRef<HTMLSpanElement>(null)
  const groups = menus[menu?.on ?? 'cells']
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        style={{ position: 'fixed', left: menu?.at.x ?? 0, top: menu?.at.y ?? 0, width: 0, height: 0 }}
      />
      <Popover
        className="popover"
        aria-label={gridEditingMessages(language).menu(menu?.on ?? 'cells')}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen={menu !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
      >
        <Menu
          className="menu"
          autoFocus
          aria-label={gridEditingMessages(language).menu(menu?.on ?? 'cells')}
          disabledKeys={groups.flat().filter((id) => !actions[id].isEnabled(state))}
          onAction={(key) => {
            runAfterClosing(key as ActionId)
            onClose()
          }}
        >
          {groups.flatMap((group, at) => [
            ...(at > 0 ? [<Separator key={`line ${String(at)}`} className="menu-separator" />] : []),
            ...group.map((id) => (
              <MenuItem key={id} id={id} textValue={words.actions[id]} className="menu-item">
                <Text slot="label">{words.actions[id]}</Text>
                <kbd className="key">{shortcutText(id, platform, language)}</kbd>
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </>
  )
}
