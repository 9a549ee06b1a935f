import { chooseWords } from '../state/choose-words.ts'
import type { Action } from './action.ts'
import { isDeciding } from './action.ts'

/** Goes through the lost words of the view that wait for a choice, one by one. */
export const chooseLostWords: Action = {
  id: 'choose-lost-words',
  isEnabled: (state) =>
    isDeciding(state) && state.document?.groups.some((group) => (group.wordsToChoose ?? 0) > 0) === true,
  run: (app) => chooseWords(app),
}
