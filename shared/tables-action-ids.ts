/** What is done to the tables of a project as a whole, and how one goes from one to another. */
export const tablesActionIds = [
  'add-table',
  'next-table',
  'previous-table',
  'rename-table',
  'move-table-before',
  'move-table-after',
  'remove-table',
  'put-back-table',
] as const
export type TablesActionId = (typeof tablesActionIds)[number]

/** As between the sheets of a spreadsheet. */
export const tablesShortcuts: Readonly<Partial<Record<TablesActionId, string>>> = {
  'add-table': 'CmdOrCtrl+Shift+O',
  'next-table': 'CmdOrCtrl+PageDown',
  'previous-table': 'CmdOrCtrl+PageUp',
}
