import fc from 'fast-check'

const openings = [
  'La commune',
  'L’école',
  "L'école",
  'Le musée',
  'La médiathèque',
  'Le lycée',
  'Le théâtre',
  'Le collège',
  'La crèche',
]
const verbs = [
  'est ouverte à',
  'a été inaugurée près de',
  'dépend du conseil général, à',
  'fut créée à',
  'a reçu des élèves de',
]
const places = [
  'Liévin',
  'Hénin-Beaumont',
  'Saint-Étienne',
  'Sémeac',
  'Béthune',
  'Châteauroux',
  'Angoulême',
  'Bœrsch',
  'Besançon',
  'Nîmes',
]
const endings = [
  ' (réf. n° 12)',
  ' – entrée gratuite',
  ', dès le 1er août',
  ' : « déjà voté »',
  ' où l’on goûte',
  '',
]

/** Random French sentences with accents, from parts written for the purpose. */
export const frenchSentences: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.constantFrom(...verbs),
    fc.constantFrom(...places),
    fc.constantFrom(...endings),
  )
  .map(([opening, verb, place, ending]) => `${opening} ${verb} ${place}${ending}.`)
