import type { Action } from './action.ts'

/** Opens or closes the list of every command. */
export const commandPalette: Action = {
  id: 'command-palette',
  isEnabled: () => true,
  run(app) {
    app.store.set({ paletteOpen: !app.store.get().paletteOpen })
    return Promise.resolve()
  },
}
