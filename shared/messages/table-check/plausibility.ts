import type { FindingCode } from '../../schema/finding.ts'
import { french } from '../french.ts'

import type { CheckPhraseMaker } from './check-facts.ts'
import { coordinatePhrases } from './coordinates.ts'

export type PlausibilityCode = Extract<
  FindingCode,
  | `code-${string}`
  | `insee-${string}`
  | 'postcode-unknown'
  | 'commune-name-unknown'
  | 'siren-against-insee'
  | `coordinates-${string}`
  | 'degrees-and-minutes'
  | 'phone-doubtful'
  | 'email-doubtful'
  | 'shapes-mixed'
  | 'same-name-same-commune'
  | 'territory-uncovered'
>

/** What no standard checks, and matters all the same. */
export const plausibilityPhrases: Readonly<Record<PlausibilityCode, CheckPhraseMaker>> = {
  ...coordinatePhrases,
  'code-damaged': {
    fr: (f) => [
      french`Codes abîmés dans ${f.columns}`,
      french`${f.found} n'est plus le code d'origine : un tableur l'a pris pour un nombre.`,
      french`Reprenez ces codes à leur source.`,
    ],
    en: (f) => [
      `Damaged codes in ${f.columns}`,
      `${f.found} is no longer the original code: a spreadsheet took it for a number.`,
      'Take these codes from their source again.',
    ],
  },
  'code-key-wrong': {
    fr: (f) => [
      french`Numéros SIREN ou SIRET faux dans ${f.columns}`,
      french`${f.found} a le bon nombre de chiffres, mais sa clé ne tombe pas juste : un chiffre au moins est faux.`,
      french`Reprenez le numéro à sa source ; celui d'une commune se retrouve en choisissant la commune.`,
    ],
    en: (f) => [
      `Wrong SIREN or SIRET numbers in ${f.columns}`,
      `${f.found} has the right number of figures, but its key does not come out: at least one figure is wrong.`,
      'Take the number from its source again; a commune’s is found by choosing the commune.',
    ],
  },
  'insee-unknown': {
    fr: (f) => [
      french`Codes INSEE inconnus dans ${f.columns}`,
      french`Aucune commune n'a le code ${f.found}. Le code INSEE n'est pas le code postal.`,
      french`Cherchez la commune par son nom pour retrouver son code.`,
    ],
    en: (f) => [
      `Unknown INSEE codes in ${f.columns}`,
      `No commune has the code ${f.found}. The INSEE code is not the postcode.`,
      'Look the commune up by its name to find its code.',
    ],
  },
  'insee-merged': {
    fr: (f) => [
      french`Codes de communes qui ont fusionné dans ${f.columns}`,
      french`${f.found} était le code d'une commune qui fait aujourd'hui partie de ${f.expected('commune')}.`,
      french`Prenez le code d'aujourd'hui : ${f.expectedQuoted('code')}. Gardez l'ancien si les données datent d'avant la fusion.`,
    ],
    en: (f) => [
      `Codes of communes that merged in ${f.columns}`,
      `${f.found} was the code of a commune that is part of ${f.expected('commune')} today.`,
      `Take today's code: ${f.expectedQuoted('code')}. Keep the old one if the data is older than the merger.`,
    ],
  },
  'postcode-unknown': {
    fr: (f) => [
      french`Codes postaux inconnus dans ${f.columns}`,
      french`Aucune commune n'a le code postal ${f.found}.`,
      french`Vérifiez ces codes ; le code INSEE s'y est peut-être glissé.`,
    ],
    en: (f) => [
      `Unknown postcodes in ${f.columns}`,
      `No commune has the postcode ${f.found}.`,
      'Check these codes; the INSEE code may have slipped in.',
    ],
  },
  'insee-against-postcode': {
    fr: (f) => [
      french`Code postal et code INSEE de deux communes différentes`,
      french`On lit ${f.found}, et le code postal de ${f.expected('commune')} est ${f.expected('postcodes')}.`,
      french`Dites lequel des deux est juste.`,
    ],
    en: (f) => [
      'Postcode and INSEE code of two different communes',
      `${f.found} is there, and the postcode of ${f.expected('commune')} is ${f.expected('postcodes')}.`,
      'Say which of the two is right.',
    ],
  },
  'insee-against-name': {
    fr: (f) => [
      french`Nom et code INSEE de deux communes différentes`,
      french`On lit ${f.found}, et le code ${f.expected('code')} est celui de ${f.expected('commune')}.`,
      french`Dites lequel des deux est juste.`,
    ],
    en: (f) => [
      'Name and INSEE code of two different communes',
      `${f.found} is there, and ${f.expected('code')} is the code of ${f.expected('commune')}.`,
      'Say which of the two is right.',
    ],
  },
  'commune-name-unknown': {
    fr: (f) => [
      french`Noms de communes qui ne sont pas, ou plus, officiels dans ${f.columns}`,
      french`On lit ${f.found}, et la commune de ce code s'appelle aujourd'hui ${f.expected('commune')}.`,
      french`Prenez le nom officiel, ou gardez l'ancien si les données datent d'avant.`,
    ],
    en: (f) => [
      `Names of communes that are not, or no longer, official in ${f.columns}`,
      `${f.found} is there, and the commune of this code is called ${f.expected('commune')} today.`,
      'Take the official name, or keep the old one if the data is older.',
    ],
  },
  'siren-against-insee': {
    fr: (f) => [
      french`Numéro SIREN d'une autre collectivité que celle de la commune`,
      french`On lit ${f.found} : le numéro est celui de ${f.expected('collectivity')}, dont ${f.expected('commune')} ne fait pas partie.`,
      f.fix === ''
        ? french`Vérifiez le numéro et la commune ; gardez-les si cette collectivité gère bien un lieu ailleurs.`
        : french`Aigu peut écrire ${f.fix} ; gardez le numéro si cette collectivité gère bien un lieu ailleurs.`,
    ],
    en: (f) => [
      'SIREN number of another authority than the commune’s',
      `${f.found} is there: the number is that of ${f.expected('collectivity')}, which ${f.expected('commune')} is no part of.`,
      f.fix === ''
        ? 'Check the number and the commune; keep them if this authority does run a place elsewhere.'
        : `Aigu can write ${f.fix}; keep the number if this authority does run a place elsewhere.`,
    ],
  },
  'phone-doubtful': {
    fr: (f) => [
      french`Téléphones douteux dans ${f.columns}`,
      french`${f.found} n'est pas un numéro que l'on peut composer : il a trop de chiffres, ou pas assez.`,
      french`Vérifiez le numéro ; un numéro français a dix chiffres.`,
    ],
    en: (f) => [
      `Doubtful telephones in ${f.columns}`,
      `${f.found} is no number that can be dialled: it has too many figures, or too few.`,
      'Check the number; a French number has ten figures.',
    ],
  },
  'email-doubtful': {
    fr: (f) => [
      french`Adresses électroniques douteuses dans ${f.columns}`,
      french`Aucun message n'arriverait à ${f.found}.`,
      f.fix === '' ? french`Vérifiez l'adresse.` : french`Aigu peut l'écrire ${f.fix}.`,
    ],
    en: (f) => [
      `Doubtful e-mail addresses in ${f.columns}`,
      `No message would arrive at ${f.found}.`,
      f.fix === '' ? 'Check the address.' : `Aigu can write it ${f.fix}.`,
    ],
  },
  'shapes-mixed': {
    fr: (f) => [
      french`Deux façons d'écrire dans ${f.columns}`,
      french`La plupart des cellules de cette colonne sont écrites autrement que ${f.found}.`,
      french`Gardez une seule façon d'écrire : un programme n'en lira qu'une.`,
    ],
    en: (f) => [
      `Two ways of writing in ${f.columns}`,
      `Most cells of this column are written in another way than ${f.found}.`,
      'Keep to one way of writing: a program will read only one.',
    ],
  },
  'same-name-same-commune': {
    fr: (f) => [
      french`Le même nom deux fois dans la même commune`,
      french`${f.found} revient sur plusieurs lignes : c'est peut-être le même lieu saisi deux fois.`,
      french`Comparez ces lignes, et gardez-les toutes si ce sont bien des lieux différents.`,
    ],
    en: (f) => [
      'The same name twice in the same commune',
      `${f.found} comes back in several rows: it may be the same place typed twice.`,
      'Compare these rows, and keep them all if they are different places.',
    ],
  },
  'territory-uncovered': {
    fr: (f) => [
      french`Aucune ligne pour ${f.expected('commune')}`,
      french`Cette commune fait partie de votre territoire, et aucune ligne ne porte son code.`,
      french`Demandez-lui ses données, ou dites dans la fiche qu'elle n'en a pas.`,
    ],
    en: (f) => [
      `No row for ${f.expected('commune')}`,
      'This commune is part of your territory, and no row has its code.',
      'Ask it for its data, or say in the description that it has none.',
    ],
  },
}
