import { changePreferences } from '../state/preferences.ts'
import { isDark } from '../state/theme.ts'
import type { Action } from './action.ts'

/** Light to dark and back, from what is on screen now. */
export const toggleTheme: Action = {
  id: 'toggle-theme',
  isEnabled: () => true,
  run: (app) => changePreferences(app, { theme: isDark(app.store.get()) ? 'light' : 'dark' }),
}
