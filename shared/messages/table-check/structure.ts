import type { FindingCode } from '../../schema/finding.ts'
import { french } from '../french.ts'

import type { CheckPhraseMaker } from './check-facts.ts'

export type StructureCode = Extract<FindingCode, `header-${string}` | `column-${string}` | `row-${string}`>

/** The shape of the table: names of columns, rows. */
export const structurePhrases: Readonly<Record<StructureCode, CheckPhraseMaker>> = {
  'header-blank': {
    fr: (f) => [
      french`Une colonne sans nom`,
      french`La colonne ${f.expected('place')} n'a pas de nom dans la première ligne.`,
      french`Donnez-lui un nom, ou supprimez-la si elle est vide.`,
    ],
    en: (f) => [
      'A column without a name',
      `Column ${f.expected('place')} has no name in the first row.`,
      'Give it a name, or delete it if it is empty.',
    ],
  },
  'header-twice': {
    fr: (f) => [
      french`Deux colonnes du même nom`,
      french`${f.columns} est le nom de la colonne ${f.expected('first')} et de la colonne ${f.expected('place')} : personne ne saura laquelle lire.`,
      french`Renommez l'une des deux ; rien ne se perd.`,
    ],
    en: (f) => [
      'Two columns of the same name',
      `${f.columns} is the name of column ${f.expected('first')} and of column ${f.expected('place')}: nobody will know which to read.`,
      'Rename one of the two; nothing is lost.',
    ],
  },
  'header-padded': {
    fr: (f) => [
      french`Un nom de colonne entouré d'espaces`,
      french`Pour un programme, ${f.columns} et ${f.expectedQuoted('wanted')} sont deux noms différents.`,
      french`Renommez la colonne ${f.expectedQuoted('wanted')}.`,
    ],
    en: (f) => [
      'A column name with spaces around it',
      `For a program ${f.columns} and ${f.expectedQuoted('wanted')} are two different names.`,
      `Rename the column ${f.expectedQuoted('wanted')}.`,
    ],
  },
  'header-near-name': {
    fr: (f) => [
      french`Un nom de colonne presque juste`,
      french`Le standard dit ${f.expectedQuoted('wanted')}, le fichier ${f.columns} : un programme ne les rapproche pas.`,
      french`Renommez la colonne ${f.expectedQuoted('wanted')}.`,
    ],
    en: (f) => [
      'A column name that is nearly right',
      `The standard says ${f.expectedQuoted('wanted')}, the file ${f.columns}: a program does not bring them together.`,
      `Rename the column ${f.expectedQuoted('wanted')}.`,
    ],
  },
  'column-missing': {
    fr: (f) => [
      french`Il manque la colonne ${f.columns}`,
      french`Le standard la rend obligatoire, et aucune colonne du fichier ne porte ce nom.`,
      french`Si elle est là sous un autre nom, renommez-la. Sinon ajoutez-la et remplissez-la : une colonne vide ne trompe que le validateur.`,
    ],
    en: (f) => [
      `The column ${f.columns} is missing`,
      'The standard makes it obligatory, and no column of the file has this name.',
      'If it is there under another name, rename it. Otherwise add it and fill it: an empty column deceives only the validator.',
    ],
  },
  'column-set-incomplete': {
    fr: (f) => [
      french`Il manque ${f.columns} à côté d'une autre colonne`,
      french`Le standard veut ces colonnes ensemble, ou aucune.`,
      french`Ajoutez ce qui manque si vous le connaissez.`,
    ],
    en: (f) => [
      `${f.columns} is missing beside another column`,
      'The standard wants these columns together, or none of them.',
      'Add what is missing if you know it.',
    ],
  },
  'column-unknown': {
    fr: (f) => [
      french`Une colonne de plus : ${f.columns}`,
      french`Le standard ne la connaît pas. Elle reste dans le fichier, et personne ne la refuse.`,
      french`Rien à faire, sauf si c'est une colonne du standard sous un autre nom.`,
    ],
    en: (f) => [
      `One column more: ${f.columns}`,
      'The standard does not know it. It stays in the file, and nobody refuses it.',
      'Nothing to do, unless it is a column of the standard under another name.',
    ],
  },
  'row-blank': {
    fr: (f) => [
      french`Des lignes vides`,
      french`Rien n'est écrit dans ${f.count} ; les validateurs y voient des erreurs.`,
      french`Supprimez ces lignes ; il n'y a rien à y perdre.`,
    ],
    en: (f) => [
      'Empty rows',
      `Nothing is written in ${f.count}; validators see errors there.`,
      'Delete these rows; there is nothing in them to lose.',
    ],
  },
  'row-too-short': {
    fr: (f) => [
      french`Des lignes plus courtes que l'en-tête`,
      french`L'en-tête a ${f.expected('expected')} colonnes, et ${f.count} en ont moins. Les dernières cellules sont lues comme vides.`,
      french`Regardez si une valeur s'est décalée, puis complétez.`,
    ],
    en: (f) => [
      'Rows shorter than the header',
      `The header has ${f.expected('expected')} columns, and ${f.count} have fewer. The last cells are read as empty.`,
      'See whether a value has moved, then complete them.',
    ],
  },
  'row-too-long': {
    fr: (f) => [
      french`Des lignes plus longues que l'en-tête`,
      french`L'en-tête a ${f.expected('expected')} colonnes, et ${f.count} en ont davantage : un séparateur s'est sans doute glissé dans une valeur. Rien n'a été coupé.`,
      french`Regardez ces lignes et remettez chaque valeur dans sa colonne.`,
    ],
    en: (f) => [
      'Rows longer than the header',
      `The header has ${f.expected('expected')} columns, and ${f.count} have more: a separator probably slipped into a value. Nothing was cut.`,
      'Look at these rows and put each value back in its column.',
    ],
  },
  'row-of-totals': {
    fr: (f) => [
      french`Une ligne de total parmi les données`,
      french`${f.found} additionne d'autres lignes : qui refait la somme compterait tout deux fois.`,
      french`Supprimez cette ligne de la version publiée.`,
    ],
    en: (f) => [
      'A row of totals among the data',
      `${f.found} adds up other rows: whoever makes the sum again would count everything twice.`,
      'Delete this row from the published version.',
    ],
  },
}
