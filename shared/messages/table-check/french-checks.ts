import type { FindingCode } from '../../schema/finding.ts'
import { french } from '../french.ts'

import type { CheckPhraseMaker } from './check-facts.ts'

export type FrenchCheckCode = Extract<
  FindingCode,
  | 'siret-wrong'
  | 'siren-wrong'
  | `gps-${string}`
  | 'hours-unreadable'
  | 'phone-wrong'
  | 'years-wrong'
  | 'act-subject-wrong'
  | 'french-format-wrong'
  | `columns-${string}`
  | 'one-of-missing'
  | `sum-${string}`
>

const ordersFr: Readonly<Record<string, string>> = {
  '>': 'plus grande que',
  '>=': 'au moins égale à',
  '==': 'égale à',
  '<=': 'au plus égale à',
  '<': 'plus petite que',
}
const ordersEn: Readonly<Record<string, string>> = {
  '>': 'greater than',
  '>=': 'at least',
  '==': 'equal to',
  '<=': 'at most',
  '<': 'less than',
}

function orderFr(operator: string): string {
  return ordersFr[operator] ?? 'en accord avec'
}

function orderEn(operator: string): string {
  return ordersEn[operator] ?? 'in accordance with'
}

/** What Validata checks besides the standard's own rules. */
export const frenchCheckPhrases: Readonly<Record<FrenchCheckCode, CheckPhraseMaker>> = {
  'siret-wrong': {
    fr: (f) => [
      french`SIRET faux dans ${f.columns}`,
      french`Un SIRET a 14 chiffres, et le dernier se calcule à partir des autres : ${f.found} ne peut pas en être un.`,
      french`Reprenez le numéro sur la fiche de l'établissement ; une erreur de frappe suffit.`,
    ],
    en: (f) => [
      `Wrong SIRET in ${f.columns}`,
      `A SIRET has 14 figures, and the last one follows from the others: ${f.found} cannot be one.`,
      'Take the number from the record of the establishment; one wrong key is enough.',
    ],
  },
  'siren-wrong': {
    fr: (f) => [
      french`SIREN faux dans ${f.columns}`,
      french`Un SIREN a 9 chiffres, et le dernier se calcule à partir des autres : ${f.found} ne peut pas en être un.`,
      french`Reprenez le numéro sur la fiche de l'organisme ; une erreur de frappe suffit.`,
    ],
    en: (f) => [
      `Wrong SIREN in ${f.columns}`,
      `A SIREN has 9 figures, and the last one follows from the others: ${f.found} cannot be one.`,
      'Take the number from the record of the organisation; one wrong key is enough.',
    ],
  },
  'gps-outside-france': {
    fr: (f) => [
      french`Positions hors de France dans ${f.columns}`,
      french`${f.found} ne tombe ni en métropole ni outre-mer.`,
      french`Vérifiez la longitude, la latitude et leur ordre.`,
    ],
    en: (f) => [
      `Positions outside France in ${f.columns}`,
      `${f.found} is neither in metropolitan France nor overseas.`,
      'Check the longitude, the latitude and their order.',
    ],
  },
  'gps-swapped': {
    fr: (f) => [
      french`Longitude et latitude échangées dans ${f.columns}`,
      french`Le standard veut la longitude d'abord : ${f.found} tombe loin de la France, et y est une fois retourné.`,
      french`Remettez-les dans l'ordre : ${f.fix}.`,
    ],
    en: (f) => [
      `Longitude and latitude swapped in ${f.columns}`,
      `The standard wants the longitude first: ${f.found} is far from France, and in it once turned round.`,
      `Put them in order: ${f.fix}.`,
    ],
  },
  'hours-unreadable': {
    fr: (f) => [
      french`Horaires illisibles pour un programme dans ${f.columns}`,
      french`Le standard veut des horaires comme « Mo-Fr 08:30-12:00,13:30-17:00 », et l'on y lit ${f.found}.`,
      french`Réécrivez ces horaires dans cette forme.`,
    ],
    en: (f) => [
      `Opening hours that no program can read in ${f.columns}`,
      `The standard wants hours such as “Mo-Fr 08:30-12:00,13:30-17:00”, and ${f.found} is there.`,
      'Write these hours in that form.',
    ],
  },
  'phone-wrong': {
    fr: (f) => [
      french`Numéros de téléphone faux dans ${f.columns}`,
      french`${f.found} ne peut pas être composé : un numéro français a dix chiffres et commence par 0.`,
      french`Vérifiez ces numéros ; un seul par cellule.`,
    ],
    en: (f) => [
      `Wrong telephone numbers in ${f.columns}`,
      `${f.found} cannot be dialled: a French number has ten figures and begins with 0.`,
      'Check these numbers; one only in a cell.',
    ],
  },
  'years-wrong': {
    fr: (f) => [
      french`Années mal écrites dans ${f.columns}`,
      french`Le standard attend une période comme « 2021/2022 », la première année n'étant pas après la seconde ; on y lit ${f.found}.`,
      french`Corrigez ces périodes.`,
    ],
    en: (f) => [
      `Years written wrongly in ${f.columns}`,
      `The standard expects a period such as “2021/2022”, the first year not after the second; ${f.found} is there.`,
      'Correct these periods.',
    ],
  },
  'act-subject-wrong': {
    fr: (f) => [
      french`Matières d'actes inconnues dans ${f.columns}`,
      french`Le standard veut l'une des neuf matières de la nomenclature des actes, une barre sans espace, puis le détail : « Finances locales/Subventions ». On y lit ${f.found}.`,
      french`Choisissez la matière qui convient.`,
    ],
    en: (f) => [
      `Unknown subjects of acts in ${f.columns}`,
      `The standard wants one of the nine subjects of the nomenclature of acts, a slash without spaces, then the detail: “Finances locales/Subventions”. ${f.found} is there.`,
      'Choose the subject that fits.',
    ],
  },
  'french-format-wrong': {
    fr: (f) => [
      french`Valeurs inconnues dans ${f.columns}`,
      french`Le standard attend une valeur officielle (${f.expected('format')}), et ${f.found} n'en est pas une.`,
      french`Vérifiez ces cellules.`,
    ],
    en: (f) => [
      `Unknown values in ${f.columns}`,
      `The standard expects an official value (${f.expected('format')}), and ${f.found} is none.`,
      'Check these cells.',
    ],
  },
  'columns-filled-apart': {
    fr: (f) => [
      french`Colonnes à remplir ensemble`,
      french`${f.columns} vont ensemble : toutes remplies, ou toutes vides. Sur ces lignes il manque ${f.expected('empty')}.`,
      french`Complétez ce qui manque, ou videz le reste.`,
    ],
    en: (f) => [
      'Columns to fill together',
      `${f.columns} go together: all filled, or all empty. In these rows ${f.expected('empty')} is missing.`,
      'Fill what is missing, or empty the rest.',
    ],
  },
  'columns-in-disorder': {
    fr: (f) => [
      french`Colonnes qui se contredisent`,
      french`Le standard veut que la première de ${f.columns} soit ${orderFr(f.expected('operator'))} la seconde ; on lit ${f.found}.`,
      french`Vérifiez laquelle des deux est fausse.`,
    ],
    en: (f) => [
      'Columns that contradict each other',
      `The standard wants the first of ${f.columns} to be ${orderEn(f.expected('operator'))} the second; ${f.found} is there.`,
      'Check which of the two is wrong.',
    ],
  },
  'columns-not-comparable': {
    fr: (f) => [
      french`Un nombre comparé à un texte`,
      french`Le standard compare ${f.columns}, et l'une tient un nombre quand l'autre n'en est pas un : ${f.found}.`,
      french`Corrigez celle qui n'est pas de la bonne sorte.`,
    ],
    en: (f) => [
      'A number compared with a text',
      `The standard compares ${f.columns}, and one holds a number where the other does not: ${f.found}.`,
      'Correct the one that is of the wrong kind.',
    ],
  },
  'one-of-missing': {
    fr: (f) => [
      french`Rien dans aucune des deux colonnes`,
      french`Le standard veut que l'une au moins de ${f.columns} soit remplie.`,
      french`Remplissez celle que vous connaissez.`,
    ],
    en: (f) => [
      'Nothing in either of two columns',
      `The standard wants at least one of ${f.columns} to be filled.`,
      'Fill the one that you know.',
    ],
  },
  'sum-wrong': {
    fr: (f) => [
      french`Totaux faux`,
      french`La première de ${f.columns} doit être la somme des autres : ${f.found} donnerait ${f.expected('sum')}.`,
      french`Vérifiez lequel des nombres est faux avant de corriger le total.`,
    ],
    en: (f) => [
      'Wrong totals',
      `The first of ${f.columns} must be the sum of the others: ${f.found} would give ${f.expected('sum')}.`,
      'Check which of the numbers is wrong before correcting the total.',
    ],
  },
  'sum-unreadable': {
    fr: (f) => [
      french`Total impossible à vérifier`,
      french`La première de ${f.columns} doit être la somme des autres, et l'une de ces cellules n'est pas un nombre : ${f.found}.`,
      french`Corrigez cette cellule ; le total sera vérifié ensuite.`,
    ],
    en: (f) => [
      'A total that cannot be checked',
      `The first of ${f.columns} must be the sum of the others, and one of these cells is no number: ${f.found}.`,
      'Correct that cell; the total will be checked then.',
    ],
  },
}
