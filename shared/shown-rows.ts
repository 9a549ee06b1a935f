import type { ShownRows } from './ipc-views.ts'

/** Two lists of rows are the same where this is. */
export function keyOfShown(show: ShownRows): string {
  if (typeof show === 'string') return show
  return 'viewId' in show ? `view ${show.viewId}` : `group ${show.groupId}`
}
