import { skipWord } from '../state/choose-words.ts'
import type { Action } from './action.ts'
import { isDeciding } from './action.ts'

/** Goes on to the next lost word and leaves this one undecided. */
export const skipLostWord: Action = {
  id: 'skip-lost-word',
  isEnabled: (state) => isDeciding(state) && state.choosing !== null,
  run: (app) => skipWord(app),
}
