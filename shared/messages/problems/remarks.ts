import type { ProblemCode } from '../../problem.ts'
import { french } from '../french.ts'
import { plural } from '../typography.ts'

import type { Facts, Phrases } from './phrase.ts'

export type RemarkCode = Exclude<
  ProblemCode,
  | `file-${string}`
  | `save-${string}`
  | `project-${string}`
  | `table-${string}`
  | `template-${string}`
  | `undo-${string}`
>

/** « 12 lignes », or « Des lignes » where the problem does not say how many. */
function countFr(facts: Facts, one: string, many: string): string {
  const count = facts.number('count')
  return count > 0 ? plural(count, 'fr', one, many) : french`Des ${many}`
}

function countEn(facts: Facts, one: string, many: string): string {
  const count = facts.number('count')
  return count > 0 ? plural(count, 'en', one, many) : `Some ${many}`
}

const isOne = (facts: Facts): boolean => facts.number('count') === 1
const lineFr = (facts: Facts): string => (facts.line === null ? '' : french` (ligne ${facts.line})`)
const lineEn = (facts: Facts): string => (facts.line === null ? '' : ` (line ${String(facts.line)})`)

/** Things worth knowing about a file that was opened; none of them prevents the work. */
export const remarkPhrases: Phrases<RemarkCode> = {
  'header-only': {
    fr: () => [
      french`Ce fichier n'a que ses noms de colonnes.`,
      french`Aucune ligne de données ne suit l'en-tête. Les noms de colonnes sont gardés tels quels.`,
      french`Si des lignes manquent, exportez de nouveau le fichier.`,
    ],
    en: () => [
      'This file only has its column names.',
      'No row of data follows the header. The column names are kept as they are.',
      'If rows are missing, export the file again.',
    ],
  },
  'rows-ragged': {
    fr: (facts) => [
      french`${countFr(facts, 'ligne n’a', 'lignes n’ont')} pas autant de cellules que l'en-tête${lineFr(facts)}.`,
      french`Un séparateur manque ou se trouve en trop. Rien n'a été retiré ni complété : ces lignes sont gardées telles quelles, cellules en plus comprises.`,
      french`Regardez ces lignes ; data.gouv.fr peut refuser un tableau dont les lignes sont inégales.`,
    ],
    en: (facts) => [
      `${countEn(facts, 'row has', 'rows have')} not as many cells as the header${lineEn(facts)}.`,
      'A separator is missing or there is one too many. Nothing was removed or filled in: these rows are kept as they are, extra cells included.',
      'Look at these rows; data.gouv.fr may refuse a table with uneven rows.',
    ],
  },
  'headers-twin': {
    fr: (facts) => [
      french`${countFr(facts, 'nom de colonne se répète', 'noms de colonnes se répètent')}.`,
      french`Toutes les colonnes sont gardées. Un numéro les distingue à l'écran ; leurs noms d'origine reviennent dans la copie.`,
      french`Avant de publier, donnez à chaque colonne un nom différent.`,
    ],
    en: (facts) => [
      `${countEn(facts, 'column name is', 'column names are')} used more than once.`,
      'Every column is kept. A number tells them apart on screen; their own names come back in the copy.',
      'Before you publish, give each column a name of its own.',
    ],
  },
  'headers-empty': {
    fr: (facts) => [
      french`${countFr(facts, 'colonne n’a', 'colonnes n’ont')} pas de nom.`,
      french`Ces colonnes et leurs données sont gardées telles quelles.`,
      french`Avant de publier, donnez-leur un nom.`,
    ],
    en: (facts) => [
      `${countEn(facts, 'column has', 'columns have')} no name.`,
      'These columns and their data are kept as they are.',
      'Before you publish, give them a name.',
    ],
  },
  'quote-unclosed': {
    fr: (facts) => [
      french`Un guillemet ouvert n'est jamais refermé${lineFr(facts)}.`,
      french`À partir de là, les lignes pourraient se confondre en une seule cellule. Rien n'a été perdu : le texte du fichier est gardé entier.`,
      french`Regardez cette ligne. Vous pouvez aussi relire le fichier sans tenir compte des guillemets.`,
    ],
    en: (facts) => [
      `A quotation mark is opened and never closed${lineEn(facts)}.`,
      'From there on, rows could run together into one cell. Nothing was lost: the text of the file is kept whole.',
      'Look at that line. You can also read the file again with quotation marks taken as ordinary characters.',
    ],
  },
  'quotes-stray': {
    fr: (facts) => [
      french`${countFr(facts, 'guillemet se trouve', 'guillemets se trouvent')} au milieu d'une cellule${lineFr(facts)}.`,
      french`Ces cellules sont gardées telles qu'elles sont écrites.`,
      isOne(facts)
        ? french`Regardez si cette cellule se lit bien.`
        : french`Regardez si ces cellules se lisent bien.`,
    ],
    en: (facts) => [
      `${countEn(facts, 'quotation mark stands', 'quotation marks stand')} in the middle of a cell${lineEn(facts)}.`,
      'These cells are kept as they are written.',
      isOne(facts) ? 'Check that this cell reads well.' : 'Check that these cells read well.',
    ],
  },
  'line-endings-mixed': {
    fr: () => [
      french`Les fins de ligne ne sont pas toutes les mêmes.`,
      french`Des fichiers de systèmes différents ont sans doute été mis bout à bout. Chaque ligne garde la sienne dans une copie « Comme l'original ».`,
      french`Rien à faire : les formats « Pour Excel » et « Pour data.gouv.fr » les rendent toutes pareilles.`,
    ],
    en: () => [
      'The line ends are not all the same.',
      'Files from different systems were probably put end to end. Each line keeps its own in a copy “Like the original”.',
      'Nothing to do: the formats “For Excel” and “For data.gouv.fr” make them all alike.',
    ],
  },
  'nul-bytes': {
    fr: (facts) => [
      french`${countFr(facts, 'caractère nul se trouve', 'caractères nuls se trouvent')} dans ce fichier${lineFr(facts)}.`,
      french`Ce sont des octets vides, souvent laissés par une copie interrompue ou un vieux logiciel. Rien n'est coupé à cet endroit, et ils sont gardés.`,
      french`Regardez la fin du fichier : il y manque peut-être des lignes.`,
    ],
    en: (facts) => [
      `${countEn(facts, 'empty character is', 'empty characters are')} in this file${lineEn(facts)}.`,
      'They are empty bytes, often left by an interrupted copy or by old software. Nothing is cut there, and they are kept.',
      'Look at the end of the file: rows may be missing.',
    ],
  },
  'byte-order-mark-repeated': {
    fr: () => [
      french`La marque invisible du début de fichier se répète.`,
      french`Des fichiers ont sans doute été mis bout à bout. Elle n'est pas montrée dans les noms de colonnes ; le reste est gardé tel quel.`,
      french`Cherchez si une ligne d'en-tête revient au milieu des données.`,
    ],
    en: () => [
      'The invisible mark of the start of a file is repeated.',
      'Files were probably put end to end. It is not shown in the column names; everything else is kept as it is.',
      'Check whether a header line comes again amid the data.',
    ],
  },
  'delimiter-undecided': {
    fr: () => [
      french`Le séparateur des colonnes n'est pas certain.`,
      french`Plusieurs signes pourraient séparer les colonnes de ce fichier. Aigu en a choisi un ; rien n'a été modifié.`,
      french`Si les colonnes paraissent fausses, choisissez un autre séparateur.`,
    ],
    en: () => [
      'The separator between columns is not certain.',
      'Several signs could separate the columns of this file. Aigu chose one; nothing was changed.',
      'If the columns look wrong, choose another separator.',
    ],
  },
  'title-lines': {
    fr: (facts) => [
      french`${countFr(facts, 'ligne précède', 'lignes précèdent')} les noms de colonnes.`,
      french`Ce sont des titres ou des notes. Aigu ne les montre pas comme des données ; ils sont gardés dans la copie.`,
      french`Avant de publier, retirez-les : un tableau commence par ses noms de colonnes.`,
    ],
    en: (facts) => [
      `${countEn(facts, 'line comes', 'lines come')} before the column names.`,
      'They are titles or notes. Aigu does not show them as data; they are kept in the copy.',
      'Before you publish, remove them: a table begins with its column names.',
    ],
  },
  'bytes-unreadable': {
    fr: (facts) => [
      french`${countFr(facts, 'octet ne se lit', 'octets ne se lisent')} dans aucun encodage sûr${lineFr(facts)}.`,
      french`Ils sont montrés par un signe de remplacement, mais gardés tels quels dans une copie « Comme l'original ».`,
      french`Corrigez ces cellules à la main, ou relisez le fichier dans un autre encodage.`,
    ],
    en: (facts) => [
      `${countEn(facts, 'byte is', 'bytes are')} readable in no encoding for sure${lineEn(facts)}.`,
      'They are shown by a replacement sign, but kept as they are in a copy “Like the original”.',
      'Correct these cells by hand, or read the file again in another encoding.',
    ],
  },
}
