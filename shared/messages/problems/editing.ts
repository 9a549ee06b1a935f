import type { ProblemCode } from '../../problem.ts'
import { french } from '../french.ts'
import type { Language } from '../language.ts'
import { plural } from '../typography.ts'

import type { Facts, Phrases } from './phrase.ts'

export type EditingCode = Extract<ProblemCode, 'undo-left-alone'>

/** « 2 cellules et 1 ligne modifiées depuis par Nadia »; without counts it says that there were some. */
function leftFr({ number, text }: Facts): string {
  const parts = [
    part(number('cells'), 'fr', 'cellule', 'cellules'),
    part(number('rows'), 'fr', 'ligne', 'lignes'),
    part(number('columns'), 'fr', 'colonne', 'colonnes'),
  ].filter((one) => one !== '')
  const total = number('cells') + number('rows') + number('columns')
  const by = text('who') === '' ? '' : ` par ${text('who')}`
  const what = parts.length === 0 ? 'ce qui a été modifié' : parts.join(' et ')
  const changed = total === 0 ? '' : total > 1 ? ' modifiées' : ' modifiée'
  return `${what}${changed} depuis${by}`
}

function leftEn({ number, text }: Facts): string {
  const parts = [
    part(number('cells'), 'en', 'cell', 'cells'),
    part(number('rows'), 'en', 'row', 'rows'),
    part(number('columns'), 'en', 'column', 'columns'),
  ].filter((one) => one !== '')
  const by = text('who') === '' ? '' : ` by ${text('who')}`
  const what = parts.length === 0 ? 'what was' : parts.join(' and ')
  return `${what} changed since${by}`
}

function part(count: number, language: Language, one: string, several: string): string {
  return count === 0 ? '' : plural(count, language, one, several)
}

/** What a gesture on the table left as it was. */
export const editingPhrases: Phrases<EditingCode> = {
  'undo-left-alone': {
    fr: (facts) => [
      french`Laissé tel quel : ${leftFr(facts)}.`,
      french`Annuler cela aurait effacé ce qui a été fait depuis ; tout le reste est annulé.`,
      french`Corrigez ces cellules à la main s'il le faut.`,
    ],
    en: (facts) => [
      `Left as it is: ${leftEn(facts)}.`,
      'Undoing it would have erased what was done since; all the rest is undone.',
      'Correct these cells by hand if need be.',
    ],
  },
}
