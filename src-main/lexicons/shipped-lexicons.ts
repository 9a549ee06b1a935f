import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { createLexicon } from '../../shared/text/lexicon.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import { createWordContexts } from '../../shared/text/word-contexts.ts'
import { findShippedFile } from '../files/shipped-file.ts'
import { parsePlaceNames } from './place-names.ts'
import { parseWordWeights } from './word-weights.ts'

const PLACES = 'communes.gz'
const WORDS = 'french-words.gz'
const CONTEXTS = 'french-contexts.gz'

/** The folder of the lexicons; `appPath` is the folder that holds `package.json`. */
export function findLexiconFolder(appPath: string, resources: string | undefined): string {
  return dirname(findShippedFile(appPath, resources, ['lexicons', PLACES], existsSync))
}

/**
 * The names and words that Aigu ships, the most trusted first. Each is read when it is first asked, so that a sound
 * file costs nothing. One that is missing or broken is empty, and `onProblem` is told, once.
 */
export function shippedLexicons(folder: string, onProblem: (problem: Error) => void): readonly Lexicon[] {
  const read = (name: string): string => {
    try {
      return gunzipSync(readFileSync(join(folder, name))).toString('utf8')
    } catch (cause) {
      onProblem(new Error(`The lexicon ${name} cannot be read; Aigu works without it.`, { cause }))
      return ''
    }
  }
  return [
    createLexicon('communes', 'names', () => parsePlaceNames(read(PLACES))),
    {
      ...createLexicon('french-words', 'words', () => parseWordWeights(read(WORDS))),
      contexts: createWordContexts(() => read(CONTEXTS)),
    },
  ]
}
