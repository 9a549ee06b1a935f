/** What keys are called on a keyboard, where an accelerator calls them otherwise. */
import type { Language } from './language.ts'

const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { CmdOrCtrl: 'Ctrl', Shift: 'Maj', Delete: 'Suppr', PageUp: 'Pg préc', PageDown: 'Pg suiv' },
  en: { CmdOrCtrl: 'Ctrl', Delete: 'Del', PageUp: 'PgUp', PageDown: 'PgDn' },
}

export function keyNamesOf(language: Language): Readonly<Record<string, string>> {
  return names[language]
}
