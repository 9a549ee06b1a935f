import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { seededRandom } from './seeded-random.ts'
import type { SeededRandom } from './seeded-random.ts'
import { accessibility, facilityKinds, notes, patrons, streets } from './vocabulary.ts'
import type { FacilityKind } from './vocabulary.ts'

/** The intercommunality of Lens-Liévin, by its SIREN. */
const LENS_LIEVIN = '246200364'

export const facilityHeader = [
  'identifiant',
  'numéro_inventaire',
  'nom',
  'catégorie',
  'adresse',
  'code_postal',
  'commune',
  'code_insee',
  'téléphone',
  'courriel',
  'horaires',
  'accessibilité',
  'surface_m²',
  'date_mise_à_jour',
  'observations',
] as const

export type Commune = {
  readonly insee: string
  readonly name: string
  readonly postcode: string
  readonly population: number
}

export type Facility = { readonly commune: Commune; readonly cells: readonly string[] }

/** The 36 communes, by population: official names and codes (Insee, La Poste, as packed by Etalab, MIT licence). */
export function communesOfLensLievin(): Commune[] {
  const require = createRequire(import.meta.url)
  const read = <T>(name: string): T[] =>
    JSON.parse(
      readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'),
    ) as T[]
  type Epci = { code: string; membres: { code: string }[] }
  type Entry = { code: string; type: string; nom: string; codesPostaux?: string[]; population?: number }
  const members = new Set(
    read<Epci>('epci')
      .find(({ code }) => code === LENS_LIEVIN)
      ?.membres.map(({ code }) => code),
  )
  return read<Entry>('communes')
    .filter(({ code, type }) => type === 'commune-actuelle' && members.has(code))
    .map(({ code, nom, codesPostaux = [], population = 0 }) => ({
      insee: code,
      name: nom,
      postcode: codesPostaux[0] ?? '',
      population,
    }))
    .sort((a, b) => b.population - a.population)
}

/** How many facilities each commune has: by the root of its population, `total` in all. */
function shares(communes: readonly Commune[], total: number): number[] {
  const weights = communes.map(({ population }) => Math.sqrt(population))
  const sum = weights.reduce((a, b) => a + b, 0)
  const counts = weights.map((weight) => Math.max(4, Math.floor((weight / sum) * total)))
  for (let i = 0, missing = total - counts.reduce((a, b) => a + b, 0); missing > 0; i++, missing--) {
    counts[i % counts.length] = (counts[i % counts.length] ?? 0) + 1
  }
  return counts
}

/** `total` invented facilities, in the order in which the town halls brought them up to date. */
export function inventFacilities(total: number, seed: number): Facility[] {
  const random = seededRandom(seed)
  const communes = communesOfLensLievin()
  const counts = shares(communes, total)
  const facilities = communes.flatMap((commune, i) => {
    const taken = new Set<string>()
    return Array.from({ length: counts[i] ?? 0 }, (_, n) => facilityOf(commune, n, taken, random))
  })
  const updated = ({ cells }: Facility): string => cells[facilityHeader.indexOf('date_mise_à_jour')] ?? ''
  return facilities.sort((a, b) => (updated(a) < updated(b) ? -1 : updated(a) > updated(b) ? 1 : 0))
}

function facilityOf(commune: Commune, n: number, taken: Set<string>, random: SeededRandom): Facility {
  const { kind, name } = nameOf(n, taken, random)
  const [smallest, largest] = kind.surface
  const surface = smallest + random.next() * (largest - smallest)
  const two = (value: number) => String(value).padStart(2, '0')
  const town = commune.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return {
    commune,
    cells: [
      `${commune.insee}-${String(n + 1).padStart(3, '0')}`,
      String(random.below(900) + 1).padStart(6, '0'),
      name,
      kind.category,
      `${String(1 + random.below(160))}${random.isUnder(0.05) ? ' bis' : ''} ${random.pick(streets)}`,
      commune.postcode,
      commune.name,
      commune.insee,
      // 03 53 01: numbers that the regulator keeps for works of fiction (Arcep, decision 2018-0881).
      `03 53 01 ${two(random.below(100))} ${two(random.below(100))}`,
      random.isUnder(0.3) ? '' : `accueil@${town}.example`,
      random.pick(kind.hours),
      random.pick(accessibility),
      surface.toFixed(random.isUnder(0.5) ? 0 : 1).replace('.', ','),
      `${String(2016 + random.below(6))}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
      random.pick(notes),
    ],
  }
}

/** The first facilities of a commune are those that every commune has; no name comes twice in a commune. */
function nameOf(n: number, taken: Set<string>, random: SeededRandom): { kind: FacilityKind; name: string } {
  for (let attempt = 0; ; attempt++) {
    const kind = attempt === 0 ? (facilityKinds[n] ?? random.pick(facilityKinds)) : random.pick(facilityKinds)
    const name = kind.single ? kind.name : `${kind.name} ${random.pick(patrons)}`
    if (taken.has(name)) continue
    taken.add(name)
    return { kind, name }
  }
}
