import type { ProblemCode } from '../../problem.ts'
import { french } from '../french.ts'
import { quoted } from '../typography.ts'

import type { Facts, Phrases } from './phrase.ts'

export type TableCode = Extract<ProblemCode, `table-${string}`>

const nameFr = (facts: Facts): string => quoted(facts.text('name'), 'fr')
const nameEn = (facts: Facts): string => quoted(facts.text('name'), 'en')

/** About the tables of a project as a whole. */
export const tablePhrases: Phrases<TableCode> = {
  'table-name-taken': {
    fr: () => [
      french`Ce tableau ne peut pas entrer dans ce projet.`,
      french`Par un hasard très rare, le projet le confondrait avec un autre de ses tableaux. Rien n'a été modifié.`,
      french`Ouvrez-le à part, ou ajoutez-y d'abord une ligne vide dans un tableur.`,
    ],
    en: () => [
      'This table cannot join this project.',
      'By a very rare chance the project would take it for another of its tables. Nothing was changed.',
      'Open it apart, or add an empty row to it in a spreadsheet first.',
    ],
  },
  'table-is-project': {
    fr: () => [
      french`Ce fichier est un projet entier, pas un tableau.`,
      french`Rien n'a été ajouté au projet ouvert.`,
      french`Ouvrez-le par « Ouvrir un fichier… », ou choisissez le tableau d'origine (CSV).`,
    ],
    en: () => [
      'This file is a whole project, not a table.',
      'Nothing was added to the open project.',
      'Open it with “Open a file…”, or choose the original table (CSV).',
    ],
  },
  'table-is-last': {
    fr: () => [
      french`C'est le dernier tableau du projet : il y reste.`,
      french`Rien n'a été modifié.`,
      french`Ajoutez un autre tableau avant de retirer celui-ci.`,
    ],
    en: () => [
      'This is the last table of the project: it stays.',
      'Nothing was changed.',
      'Add another table before you take this one out.',
    ],
  },
  'table-worked-elsewhere': {
    fr: (facts) => [
      french`${nameFr(facts)} a déjà été modifié hors de ce projet.`,
      french`Ces modifications restent où elles sont, rien n'est perdu : le fichier est entré ici tel quel.`,
      french`Vous les retrouvez à l'accueil, sous « Reprendre ».`,
    ],
    en: (facts) => [
      `${nameEn(facts)} has been worked on outside this project.`,
      'That work stays where it is and nothing is lost: the file came in as it is.',
      'You find it on the home screen, under “Take up again”.',
    ],
  },
}
