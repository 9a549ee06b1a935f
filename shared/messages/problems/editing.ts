import type { ProblemCode } from '../../problem.ts'
import { french } from '../french.ts'
import { plural } from '../typography.ts'

import type { Phrases } from './phrase.ts'

export type EditingCode = Extract<ProblemCode, 'undo-left-alone'>

const leftFr = (count: number): string => plural(count, 'fr', 'cellule', 'cellules')
const leftEn = (count: number): string => plural(count, 'en', 'cell', 'cells')

/** What a gesture on the table left as it was. */
export const editingPhrases: Phrases<EditingCode> = {
  'undo-left-alone': {
    fr: (facts) => [
      french`Ce que d'autres ont modifié depuis n'a pas été touché : ${leftFr(facts.number('count'))}.`,
      french`Annuler votre geste aurait effacé leur travail ; tout le reste est annulé.`,
      french`Corrigez ces cellules à la main s'il le faut.`,
    ],
    en: (facts) => [
      `What others changed since was left alone: ${leftEn(facts.number('count'))}.`,
      'Undoing would have erased their work; all the rest is undone.',
      'Correct these cells by hand if need be.',
    ],
  },
}
