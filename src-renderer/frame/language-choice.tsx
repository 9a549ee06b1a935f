import { languages } from '../../shared/messages/language.ts'
import type { Language } from '../../shared/messages/language.ts'
import { Choice } from '../design/choice.tsx'
import { useApp, useLanguage, useWords } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { changePreferences } from '../state/preferences.ts'

/** French or English; each language is named in itself. */
export function LanguageChoice() {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const names: Readonly<Record<Language, string>> = {
    fr: words.preferences.french,
    en: words.preferences.english,
  }
  return (
    <Choice
      label={words.preferences.language}
      value={language}
      options={languages.map((value) => ({ value, text: names[value], lang: value }))}
      onChange={(value) => {
        runReporting(app, () => changePreferences(app, { language: value }))
      }}
    />
  )
}
