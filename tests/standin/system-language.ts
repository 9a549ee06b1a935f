/** The languages that the environment asks for, as BCP 47 tags. */
export function systemLanguages(env: NodeJS.ProcessEnv): string[] {
  const { LANGUAGE = '', LC_ALL = '', LC_MESSAGES = '', LANG = '' } = env
  const locale = LC_ALL || LC_MESSAGES || LANG
  const wanted = [...LANGUAGE.split(':'), locale]
    .map((name) => name.replace(/[.@].*$/, '').replaceAll('_', '-'))
    .filter((name) => name !== '' && name !== 'C' && name !== 'POSIX')
  return wanted.length === 0 ? ['en-US'] : [...new Set(wanted)]
}
