import { decideAll } from '../state/decide-repairs.ts'
import type { Action } from './action.ts'
import { isDeciding } from './action.ts'

/** Refuses every repair: the copy would be the original. */
export const refuseAll: Action = {
  id: 'refuse-all',
  isEnabled: isDeciding,
  run: (app) => decideAll(app, false, false),
}
