import { changePreferences } from '../state/preferences.ts'
import type { Action } from './action.ts'

/** French to English and back. */
export const toggleLanguage: Action = {
  id: 'toggle-language',
  isEnabled: () => true,
  run: (app) => changePreferences(app, { language: app.store.get().start.language === 'fr' ? 'en' : 'fr' }),
}
