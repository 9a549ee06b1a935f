import type { MenuItemConstructorOptions } from 'electron'

import { actionShortcuts, documentActions } from '../../shared/action-ids.ts'
import type { ActionId } from '../../shared/action-ids.ts'
import type { Language } from '../../shared/messages/language.ts'
import { nativeMessages } from '../../shared/messages/native.ts'

export type MenuState = {
  readonly language: Language
  readonly platform: NodeJS.Platform
  /** Greys what needs an open file, and what needs a saved copy. */
  readonly documentOpen: boolean
  readonly copySaved: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

type Item = MenuItemConstructorOptions
type MenuAction = keyof (typeof nativeMessages)['fr']['actions']

const separator: Item = { type: 'separator' }

/**
 * The application menu. Its items are the page's actions, by id, and the system's roles; nothing is done here.
 * @param run sends an action to the page
 */
export function menuTemplate(
  state: MenuState,
  run: (action: ActionId) => void,
  showLog: () => void,
): readonly Item[] {
  const { menu, actions } = nativeMessages[state.language]
  const mac = state.platform === 'darwin'

  const action = (id: MenuAction): Item => {
    const accelerator = actionShortcuts[id]
    return {
      id,
      label: actions[id],
      enabled: isEnabled(id, state),
      ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
      click: () => {
        run(id)
      },
    }
  }
  const role = (name: NonNullable<Item['role']>, label: string): Item => ({ role: name, label })
  const about = role('about', menu.about)
  const quit = role('quit', menu.quit)
  const macApplication: Item = {
    label: 'Aigu',
    submenu: [
      about,
      separator,
      role('services', menu.services),
      separator,
      role('hide', menu.hide),
      role('hideOthers', menu.hideOthers),
      role('unhide', menu.showAll),
      separator,
      quit,
    ],
  }

  return [
    ...(mac ? [macApplication] : []),
    {
      label: menu.file,
      submenu: [
        action('open-file'),
        action('open-sample'),
        separator,
        action('save-copy'),
        action('reveal-saved'),
        separator,
        action('add-table'),
        action('put-back-table'),
        separator,
        action('save-project'),
        action('choose-folder'),
        action('folder-files'),
        action('refill-folder'),
        action('leave-folder'),
        action('do-without'),
        separator,
        action('close-file'),
        ...(mac ? [] : [separator, quit]),
      ],
    },
    {
      label: menu.edit,
      submenu: [
        action('undo'),
        action('redo'),
        separator,
        // Roles, which macOS needs for the keys to work; the page hears of them as clipboard events.
        role('cut', menu.cut),
        role('copy', menu.copy),
        role('paste', menu.paste),
        role('selectAll', menu.selectAll),
        separator,
        action('edit-cell'),
        action('clear-cells'),
        action('insert-date'),
        action('copy-from-above'),
        action('fill-down'),
        action('fill-right'),
        separator,
        action('accept-all'),
        action('accept-certain'),
        action('refuse-all'),
        action('apply-repairs'),
        separator,
        action('choose-lost-words'),
        action('leave-lost-word'),
        action('skip-lost-word'),
        separator,
        action('command-palette'),
      ],
    },
    {
      label: menu.table,
      submenu: [
        action('insert-row-above'),
        action('insert-row-below'),
        action('duplicate-rows'),
        action('move-rows-up'),
        action('move-rows-down'),
        action('delete-rows'),
        separator,
        action('insert-column-left'),
        action('insert-column-right'),
        action('rename-column'),
        action('move-column-left'),
        action('move-column-right'),
        action('delete-columns'),
        separator,
        action('rename-table'),
        action('move-table-before'),
        action('move-table-after'),
        action('remove-table'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        action('show-all-rows'),
        action('show-damaged-rows'),
        action('show-everything'),
        separator,
        action('find'),
        action('replace'),
        action('find-next'),
        action('find-previous'),
        action('go-to-row'),
        separator,
        action('filter-column'),
        action('filter-by-value'),
        action('sort-up'),
        action('sort-down'),
        action('clear-sort'),
        action('refresh-view'),
        separator,
        action('freeze-columns'),
        action('unfreeze-columns'),
        action('hide-column'),
        action('show-all-columns'),
        action('wrap-column'),
        action('fit-column'),
        separator,
        action('next-table'),
        action('previous-table'),
        separator,
        action('choose-encoding'),
        separator,
        action('history'),
        action('cell-history'),
        action('row-history'),
        action('settle-conflicts'),
        separator,
        role('resetZoom', menu.actualSize),
        role('zoomIn', menu.zoomIn),
        role('zoomOut', menu.zoomOut),
        role('togglefullscreen', menu.fullScreen),
        separator,
        action('toggle-theme'),
        action('toggle-language'),
        action('set-name'),
      ],
    },
    {
      label: menu.help,
      submenu: [{ id: 'show-log', label: menu.showLog, click: showLog }, ...(mac ? [] : [separator, about])],
    },
  ]
}

function isEnabled(id: ActionId, state: MenuState): boolean {
  if (id === 'reveal-saved') return state.copySaved
  if (id === 'undo') return state.canUndo
  if (id === 'redo') return state.canRedo
  return state.documentOpen || !documentActions.has(id)
}
