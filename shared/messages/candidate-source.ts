import type { Candidate } from '../text/repair-plan.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'

const sources: Readonly<Record<Candidate['source'], Readonly<Record<Language, string>>>> = {
  file: { fr: french`autre cellule du fichier`, en: 'another cell of the file' },
  communes: { fr: french`communes officielles`, en: 'official communes' },
  'french-words': { fr: french`mot français`, en: 'French word' },
  letters: { fr: french`lettres les plus probables`, en: 'likeliest letters' },
}

/** « communes officielles (INSEE 62510) »: who says that a lost word is this one. */
export function candidateSource({ source, inseeCode }: Candidate, language: Language): string {
  const name = sources[source][language]
  return inseeCode === undefined ? name : `${name} (INSEE\u00a0${inseeCode})`
}
