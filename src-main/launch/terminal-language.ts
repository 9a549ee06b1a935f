import type { Language } from '../../shared/messages/language.ts'

/** French, unless the terminal's language is English, as in the window. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (name) => name !== undefined && name !== '',
  )
  return /^en\b/i.test(locale?.replace('_', '-') ?? '') ? 'en' : 'fr'
}
