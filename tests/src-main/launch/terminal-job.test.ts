import { expect, test } from 'vitest'

import { terminalJob } from '../../../src-main/launch/terminal-job.ts'
import { terminalLanguage } from '../../../src-main/launch/terminal-language.ts'

test('without a file, the sample is repaired into a temporary folder', () => {
  const job = terminalJob('/aigu', null, null, () => '/tmp/aigu-1')
  expect(job.arguments).toEqual([
    'repair',
    '/aigu/assets/samples/equipements-publics.csv',
    '-o',
    '/tmp/aigu-1/equipements-publics-aigu.csv',
  ])
  expect(job.temporary).toBe(true)
})

test('nothing is written beside the file that was given, unless asked', () => {
  const job = terminalJob('/aigu', '/home/agent/écoles.tsv', null, () => '/tmp/aigu-1')
  expect(job.copy).toBe('/tmp/aigu-1/écoles-aigu.tsv')
})

test('where a place is asked for, that place, and no folder is made', () => {
  const job = terminalJob('/aigu', '/home/agent/a.csv', '/home/agent/b.csv', () => {
    throw new Error('a folder was made')
  })
  expect([job.copy, job.temporary]).toEqual(['/home/agent/b.csv', false])
})

test.each<[Record<string, string>, string]>([
  [{}, 'fr'],
  [{ LANG: 'C.UTF-8' }, 'fr'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_GB.UTF-8' }, 'fr'],
])('%j is answered in %s', (env, language) => {
  expect(terminalLanguage(env)).toBe(language)
})
