import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { createLexicon } from '../../shared/text/lexicon.ts'
import type { Lexicon, LexiconEntry } from '../../shared/text/lexicon.ts'

type Named = { readonly nom: string; readonly population?: number }

const data = join(import.meta.dirname, '../../node_modules/@etalab/decoupage-administratif/data')

/** The official names of communes, of their groupings, of departments and regions. */
export function officialNames(): Lexicon {
  return createLexicon('communes', 'names', () => {
    return ['communes', 'epci', 'departements', 'regions'].flatMap((list) => {
      const named = JSON.parse(readFileSync(join(data, `${list}.json`), 'utf8')) as readonly Named[]
      return named.map(({ nom, population }): LexiconEntry => ({ text: nom, weight: 1 + (population ?? 0) }))
    })
  })
}

/** Lines of "word" or "word TAB weight", where such a file is given. */
export function wordList(path: string | undefined): Lexicon[] {
  if (path === undefined || !existsSync(path)) return []
  const entries = (): LexiconEntry[] => {
    const lines = readFileSync(path, 'utf8').split('\n')
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        const [text = '', weight = '1'] = line.split('\t')
        return { text, weight: Number(weight) }
      })
  }
  return [createLexicon('french-words', 'words', entries)]
}
