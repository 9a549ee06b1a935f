import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** Opens the menu of the encodings the file can be read in. */
export const chooseEncoding: Action = {
  id: 'choose-encoding',
  isEnabled: isDocumentFree,
  run(app) {
    app.store.set({ encodingMenuOpen: true, saving: null })
    return Promise.resolve()
  },
}
