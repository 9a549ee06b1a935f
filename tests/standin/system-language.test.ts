import { expect, test } from 'vitest'

import { systemLanguages } from './system-language.ts'

test.each<[Record<string, string>, string[]]>([
  [{ LANG: 'fr_FR.UTF-8' }, ['fr-FR']],
  [{ LANG: 'C.UTF-8' }, ['en-US']],
  [{ LANGUAGE: 'fr:en_GB', LANG: 'en_US.UTF-8' }, ['fr', 'en-GB', 'en-US']],
  [{ LC_ALL: 'de_DE@euro', LANG: 'fr_FR' }, ['de-DE']],
  [{}, ['en-US']],
])('%j asks for %j', (env, languages) => {
  expect(systemLanguages(env)).toEqual(languages)
})
