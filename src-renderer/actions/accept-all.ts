import { decideAll } from '../state/decide-repairs.ts'
import type { Action } from './action.ts'
import { isDeciding } from './action.ts'

/** Accepts every proposed repair, the doubtful ones too. */
export const acceptAll: Action = {
  id: 'accept-all',
  isEnabled: isDeciding,
  run: (app) => decideAll(app, true, false),
}
