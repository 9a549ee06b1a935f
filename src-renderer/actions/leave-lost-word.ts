import { AS_IT_IS } from '../../shared/text/chosen-words.ts'
import { chooseWord } from '../state/choose-words.ts'
import type { Action } from './action.ts'
import { isDeciding } from './action.ts'

/** Leaves the lost word in question as it is, and goes on to the next. */
export const leaveLostWord: Action = {
  id: 'leave-lost-word',
  isEnabled: (state) => isDeciding(state) && state.choosing !== null,
  run: (app) => chooseWord(app, AS_IT_IS),
}
