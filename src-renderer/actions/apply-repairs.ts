import { applyRepairs as apply } from '../state/apply-repairs.ts'
import type { Action } from './action.ts'
import { isDeciding } from './action.ts'

/** Makes the ticked repairs values of the table; an undo takes them back. */
export const applyRepairs: Action = {
  id: 'apply-repairs',
  isEnabled: (state) => isDeciding(state) && (state.document?.acceptedCount ?? 0) > 0,
  run: apply,
}
