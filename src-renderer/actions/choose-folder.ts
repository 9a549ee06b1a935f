import { chooseProjectFolder } from '../state/project-elsewhere.ts'
import type { Action } from './action.ts'
import { isFree } from './action.ts'

/** Chooses the folder that the project passes through; without a document, opens the project of a folder. */
export const chooseFolder: Action = {
  id: 'choose-folder',
  isEnabled: isFree,
  run: chooseProjectFolder,
}
