import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { createLexicon } from '../../shared/text/lexicon.ts'
import type { Lexicon, LexiconEntry } from '../../shared/text/lexicon.ts'
import { findShippedFile } from '../files/shipped-file.ts'
import { parsePlaceNames } from './place-names.ts'
import { parseWordWeights } from './word-weights.ts'

const PLACES = 'communes.gz'
const WORDS = 'french-words.gz'

/** The folder of the lexicons; `appPath` is the folder that holds `package.json`. */
export function findLexiconFolder(appPath: string, resources: string | undefined): string {
  return dirname(findShippedFile(appPath, resources, ['lexicons', PLACES], existsSync))
}

/**
 * The names and words that Aigu ships, the most trusted first. Each is read when it is first asked, so that a sound
 * file costs nothing. One that is missing or broken is empty, and `onProblem` is told, once.
 */
export function shippedLexicons(folder: string, onProblem: (problem: Error) => void): readonly Lexicon[] {
  const entriesOf = (name: string, parse: (text: string) => LexiconEntry[]) => (): LexiconEntry[] => {
    try {
      return parse(gunzipSync(readFileSync(join(folder, name))).toString('utf8'))
    } catch (cause) {
      onProblem(new Error(`The lexicon ${name} cannot be read; Aigu works without it.`, { cause }))
      return []
    }
  }
  return [
    createLexicon('communes', 'names', entriesOf(PLACES, parsePlaceNames)),
    createLexicon('french-words', 'words', entriesOf(WORDS, parseWordWeights)),
  ]
}
