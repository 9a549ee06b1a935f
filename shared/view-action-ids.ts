/** Ways to look at the table and to find one's way in it; none of them changes it. (Replacing asks before it does.) */
export const viewActionIds = [
  'find',
  'replace',
  'find-next',
  'find-previous',
  'go-to-row',
  'filter-column',
  'filter-by-value',
  'show-everything',
  'sort-up',
  'sort-down',
  'clear-sort',
  'refresh-view',
  'freeze-columns',
  'unfreeze-columns',
  'hide-column',
  'show-all-columns',
  'wrap-column',
  'fit-column',
] as const
export type ViewActionId = (typeof viewActionIds)[number]

export const viewShortcuts: Readonly<Partial<Record<ViewActionId, string>>> = {
  find: 'CmdOrCtrl+F',
  replace: 'CmdOrCtrl+Shift+F',
  'find-next': 'F3',
  'find-previous': 'Shift+F3',
  'go-to-row': 'CmdOrCtrl+G',
  'filter-column': 'CmdOrCtrl+Shift+L',
  'sort-up': 'Alt+Shift+Up',
  'sort-down': 'Alt+Shift+Down',
}
