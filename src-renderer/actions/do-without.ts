import { doWithoutMissing } from '../state/project-elsewhere.ts'
import type { Action } from './action.ts'

/** Goes on without a file of a colleague's that will not come; it is taken all the same if it does. */
export const doWithout: Action = {
  id: 'do-without',
  isEnabled: ({ document, task }) =>
    task === null && (document?.waiting?.some(({ canDoWithout }) => canDoWithout) ?? false),
  run: doWithoutMissing,
}
