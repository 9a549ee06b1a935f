import { seededRandom } from '../../../assets/samples/seeded-random.ts'

import { hours, kinds, notes, patrons, streets, towns } from './vocabulary.ts'

export const benchHeader = [
  'identifiant',
  'nom',
  'catégorie',
  'adresse',
  'code_postal',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
  'téléphone',
  'courriel',
  'horaires',
  'capacité',
  'date_mise_à_jour',
  'observations',
] as const

/** `count` rows of 15 cells, half of them with accents; the same for the same seed, and a prefix of longer runs. */
export function* benchRows(count: number, seed: number): Generator<readonly string[]> {
  const random = seededRandom(seed)
  const two = (limit: number, first = 0) => String(first + random.below(limit)).padStart(2, '0')
  for (let i = 1; i <= count; i++) {
    const town = random.pick(towns)
    const [kind, category] = random.pick(kinds)
    const number = 1 + random.below(180)
    const latitude = (town.latitude + (random.next() - 0.5) / 40).toFixed(6)
    yield [
      `EQ-${String(i).padStart(7, '0')}`,
      `${kind} ${random.pick(patrons)}`,
      category,
      `${String(number)} ${random.pick(streets)}`,
      town.postcode,
      random.isUnder(0.03) ? town.name.toUpperCase() : town.name,
      town.insee,
      random.isUnder(0.2) ? latitude.replace('.', ',') : latitude,
      (town.longitude + (random.next() - 0.5) / 40).toFixed(6),
      `03 53 01 ${two(100)} ${two(100)}`,
      random.isUnder(0.4) ? '' : `accueil.${String(number)}@mairie-${town.insee}.example`,
      random.pick(hours),
      random.isUnder(0.5) ? '' : String(random.below(900)),
      `${String(2015 + random.below(7))}-${two(12, 1)}-${two(28, 1)}`,
      random.pick(notes),
    ]
  }
}
