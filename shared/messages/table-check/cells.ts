import type { FindingCode } from '../../schema/finding.ts'
import { french } from '../french.ts'

import type { CheckFacts, CheckPhraseMaker } from './check-facts.ts'
import { typeName } from './type-names.ts'

export type CellCode = Extract<FindingCode, `cell-${string}` | `key-${string}`>

const exampleFr = (facts: CheckFacts): string =>
  facts.expectedQuoted('example') === ''
    ? ''
    : french` Le standard donne pour exemple ${facts.expectedQuoted('example')}.`
const exampleEn = (facts: CheckFacts): string =>
  facts.expectedQuoted('example') === ''
    ? ''
    : ` The standard gives ${facts.expectedQuoted('example')} as an example.`
/** The list goes on. */
const more = (facts: CheckFacts): string => (Number(facts.expected('allowedCount')) > 12 ? ', …' : '')

/** A cell against what the standard says of its column. */
export const cellPhrases: Readonly<Record<CellCode, CheckPhraseMaker>> = {
  'cell-type': {
    fr: (f) => [
      french`Pas ${typeName(f.expected('type'), 'fr')} dans ${f.columns}`,
      french`Le standard attend ici ${typeName(f.expected('type'), 'fr')}, et l'on y lit ${f.found}.${exampleFr(f)}`,
      french`Corrigez ces cellules, ou videz-les si la colonne n'est pas obligatoire.`,
    ],
    en: (f) => [
      `Not ${typeName(f.expected('type'), 'en')} in ${f.columns}`,
      `The standard expects ${typeName(f.expected('type'), 'en')} here, and ${f.found} is there.${exampleEn(f)}`,
      'Correct these cells, or empty them if the column is not obligatory.',
    ],
  },
  'cell-required': {
    fr: (f) => [
      french`Cellules vides dans ${f.columns}`,
      french`Cette colonne est obligatoire : le standard veut une valeur à chaque ligne. Il en manque dans ${f.count}.`,
      french`Complétez ces cellules. Si personne ne connaît la valeur, écartez ce contrôle en disant pourquoi plutôt que d'en inventer une.`,
    ],
    en: (f) => [
      `Empty cells in ${f.columns}`,
      `This column is obligatory: the standard wants a value in each row. It is missing in ${f.count}.`,
      'Fill these cells. If nobody knows the value, set this check aside and say why rather than invent one.',
    ],
  },
  'cell-too-short': {
    fr: (f) => [
      french`Textes trop courts dans ${f.columns}`,
      french`Le standard veut au moins ${f.expected('least')} caractères ; ${f.found} en a moins.`,
      french`Complétez ces cellules.`,
    ],
    en: (f) => [
      `Texts too short in ${f.columns}`,
      `The standard wants ${f.expected('least')} characters at least; ${f.found} has fewer.`,
      'Complete these cells.',
    ],
  },
  'cell-too-long': {
    fr: (f) => [
      french`Textes trop longs dans ${f.columns}`,
      french`Le standard accepte ${f.expected('most')} caractères au plus, et ${f.found} en a davantage.`,
      french`Raccourcissez ces textes ; rien n'est coupé sans vous.`,
    ],
    en: (f) => [
      `Texts too long in ${f.columns}`,
      `The standard takes ${f.expected('most')} characters at most, and ${f.found} has more.`,
      'Shorten these texts; nothing is cut without you.',
    ],
  },
  'cell-too-small': {
    fr: (f) => [
      french`Valeurs trop petites dans ${f.columns}`,
      french`Le standard attend au moins ${f.expected('least')}, et l'on y lit ${f.found}.`,
      french`Vérifiez ces valeurs.`,
    ],
    en: (f) => [
      `Values too small in ${f.columns}`,
      `The standard expects ${f.expected('least')} at least, and ${f.found} is there.`,
      'Check these values.',
    ],
  },
  'cell-too-big': {
    fr: (f) => [
      french`Valeurs trop grandes dans ${f.columns}`,
      french`Le standard attend au plus ${f.expected('most')}, et l'on y lit ${f.found}.`,
      french`Vérifiez ces valeurs, et l'unité dans laquelle elles sont données.`,
    ],
    en: (f) => [
      `Values too big in ${f.columns}`,
      `The standard expects ${f.expected('most')} at most, and ${f.found} is there.`,
      'Check these values, and the unit they are given in.',
    ],
  },
  'cell-pattern': {
    fr: (f) => [
      french`Forme inattendue dans ${f.columns}`,
      french`Le standard impose une forme à cette colonne, et ${f.found} ne l'a pas.${exampleFr(f)}`,
      french`Corrigez ces cellules. Si la valeur est juste, c'est le standard qui se trompe : écartez ce contrôle en le disant.`,
    ],
    en: (f) => [
      `Unexpected form in ${f.columns}`,
      `The standard imposes a form on this column, and ${f.found} has not got it.${exampleEn(f)}`,
      'Correct these cells. If the value is right, the standard is wrong: set this check aside and say so.',
    ],
  },
  'cell-enum': {
    fr: (f) => [
      french`Valeurs hors de la liste dans ${f.columns}`,
      french`Le standard n'accepte ici que : ${f.expected('allowed')}${more(f)}. On y lit ${f.found}.`,
      french`Choisissez pour chacune la valeur de la liste qui convient.`,
    ],
    en: (f) => [
      `Values outside the list in ${f.columns}`,
      `The standard only takes: ${f.expected('allowed')}${more(f)}. ${f.found} is there.`,
      'Choose the value of the list that fits for each.',
    ],
  },
  'cell-pattern-undecided': {
    fr: (f) => [
      french`Règle non vérifiée dans ${f.columns}`,
      french`La forme que le standard impose est écrite de telle sorte qu'aucun ordinateur ne peut la vérifier en un temps raisonnable. Ces cellules ne sont ni bonnes ni mauvaises.`,
      french`Vérifiez-les à l'œil, et signalez-le aux auteurs du standard.`,
    ],
    en: (f) => [
      `Rule not checked in ${f.columns}`,
      'The form that the standard imposes is written in such a way that no computer can check it in a reasonable time. These cells are neither right nor wrong.',
      'Look at them yourself, and tell the authors of the standard.',
    ],
  },
  'cell-beside-pattern': {
    fr: (f) => [
      french`Acceptées par erreur dans ${f.columns}`,
      french`La règle du standard a un trou : elle laisse passer ${f.found}, qui n'est pas ce qu'elle décrit.`,
      french`Vérifiez ces cellules, même si le validateur national les accepte.`,
    ],
    en: (f) => [
      `Accepted by mistake in ${f.columns}`,
      `The standard's rule has a hole: it lets ${f.found} pass, which is not what it describes.`,
      'Check these cells, even if the national validator accepts them.',
    ],
  },
  'cell-not-unique': {
    fr: (f) => [
      french`Valeurs en double dans ${f.columns}`,
      french`Chaque valeur de cette colonne doit être unique ; ${f.found} revient plusieurs fois.`,
      french`Comparez les lignes : donnez à chacune sa valeur, ou supprimez celle de trop.`,
    ],
    en: (f) => [
      `Repeated values in ${f.columns}`,
      `Each value of this column must be unique; ${f.found} comes back several times.`,
      'Compare the rows: give each its own value, or delete the one too many.',
    ],
  },
  'key-twice': {
    fr: (f) => [
      french`Lignes avec le même identifiant`,
      french`${f.columns} doit désigner une seule ligne ; ${f.found} en désigne plusieurs.`,
      french`Comparez ces lignes : donnez à chacune son identifiant, ou supprimez celle de trop.`,
    ],
    en: (f) => [
      'Rows with the same identifier',
      `${f.columns} must point to one row only; ${f.found} points to several.`,
      'Compare these rows: give each its own identifier, or delete the one too many.',
    ],
  },
  'key-empty': {
    fr: (f) => [
      french`Lignes sans identifiant`,
      french`${f.columns} sert à reconnaître chaque ligne d'une publication à l'autre : il ne peut pas être vide.`,
      french`Donnez un identifiant à ces lignes.`,
    ],
    en: (f) => [
      'Rows without an identifier',
      `${f.columns} serves to know each row again from one publication to the next: it cannot be empty.`,
      'Give these rows an identifier.',
    ],
  },
  'key-without-target': {
    fr: (f) => [
      french`Renvois vers une ligne qui n'existe pas`,
      french`${f.columns} renvoie à une autre ligne par son identifiant, et aucune n'a ${f.found}.`,
      french`Corrigez le renvoi, ou ajoutez la ligne qui manque.`,
    ],
    en: (f) => [
      'References to a row that does not exist',
      `${f.columns} refers to another row by its identifier, and none has ${f.found}.`,
      'Correct the reference, or add the row that is missing.',
    ],
  },
}
