import type { FindingCode } from '../../schema/finding.ts'
import { french } from '../french.ts'

import type { CheckPhraseMaker } from './check-facts.ts'

type CoordinateCode = Extract<FindingCode, `coordinates-${string}` | 'degrees-and-minutes'>

/** Where a point is, against what France, its commune and its columns say. */
export const coordinatePhrases: Readonly<Record<CoordinateCode, CheckPhraseMaker>> = {
  'coordinates-swapped': {
    fr: (f) => [
      french`Latitude et longitude échangées dans ${f.columns}`,
      french`${f.found} tombe loin de la France, et y est une fois retourné.`,
      french`Remettez-les dans l'ordre : ${f.fix}.`,
    ],
    en: (f) => [
      `Latitude and longitude swapped in ${f.columns}`,
      `${f.found} is far from France, and in it once turned round.`,
      `Put them in order: ${f.fix}.`,
    ],
  },
  'coordinates-together': {
    fr: (f) => [
      french`Latitude et longitude dans une seule colonne`,
      french`${f.found} donne les deux dans la même cellule ; les programmes les cherchent dans ${f.columns}.`,
      f.fixable === ''
        ? french`Mettez chacune dans sa colonne.`
        : french`Aigu peut mettre chacune dans sa colonne : ${f.fix}.`,
    ],
    en: (f) => [
      'Latitude and longitude in one column',
      `${f.found} gives both in the same cell; programs look for them in ${f.columns}.`,
      f.fixable === '' ? 'Put each in its column.' : `Aigu can put each in its column: ${f.fix}.`,
    ],
  },
  'coordinates-in-metres': {
    fr: (f) => [
      french`Coordonnées en mètres dans ${f.columns}`,
      french`${f.found} compte des mètres sur une carte (Lambert 93, CC42 à CC50…), et ces colonnes attendent des degrés.`,
      f.fixable === ''
        ? french`Demandez à qui a fait le fichier de quelle carte il s'agit.`
        : french`Aigu peut les convertir en degrés : ${f.fix}.`,
    ],
    en: (f) => [
      `Coordinates in metres in ${f.columns}`,
      `${f.found} counts metres on a map (Lambert 93, CC42 to CC50…), and these columns want degrees.`,
      f.fixable === ''
        ? 'Ask whoever made the file which map it is.'
        : `Aigu can convert them to degrees: ${f.fix}.`,
    ],
  },
  'coordinates-outside-france': {
    fr: (f) => [
      french`Points hors de France dans ${f.columns}`,
      french`${f.found} n'est ni en métropole ni outre-mer.`,
      french`Vérifiez le signe, la virgule et le nombre de chiffres.`,
    ],
    en: (f) => [
      `Points outside France in ${f.columns}`,
      `${f.found} is neither in metropolitan France nor overseas.`,
      'Check the sign, the decimal point and the number of figures.',
    ],
  },
  'coordinates-against-insee': {
    fr: (f) => [
      french`Points dans une autre partie de la France que leur commune`,
      french`${f.found} n'est pas dans la partie de la France, métropole ou outre-mer, où se trouve ${f.expected('commune')}.`,
      french`Vérifiez le point et la commune.`,
    ],
    en: (f) => [
      'Points in another part of France than their commune',
      `${f.found} is not in the part of France, metropolitan or overseas, where ${f.expected('commune')} is.`,
      'Check the point and the commune.',
    ],
  },
  'degrees-and-minutes': {
    fr: (f) => [
      french`Degrés, minutes et secondes dans ${f.columns}`,
      french`${f.found} est écrit en degrés, minutes et secondes.`,
      french`Écrivez-le en degrés décimaux : ${f.fix}.`,
    ],
    en: (f) => [
      `Degrees, minutes and seconds in ${f.columns}`,
      `${f.found} is written in degrees, minutes and seconds.`,
      `Write it in decimal degrees: ${f.fix}.`,
    ],
  },
}
