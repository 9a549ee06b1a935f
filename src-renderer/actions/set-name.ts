import type { Action } from './action.ts'

/** Asks how the person wants to be called by colleagues. */
export const setName: Action = {
  id: 'set-name',
  isEnabled: () => true,
  run: (app) => {
    app.store.set({ naming: true })
    return Promise.resolve()
  },
}
