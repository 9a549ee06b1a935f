/**
 * Makes `communes.br`, what Aigu knows of French communes (what a line holds: `README.md`).
 *
 *   node assets/places/make-communes.ts
 *
 * From the package @etalab/decoupage-administratif 6.0.0 (MIT; data of INSEE, DGCL and La Poste, Licence Ouverte 2.0).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

type Commune = {
  readonly code: string
  readonly nom: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly siren?: string
  readonly population?: number
  readonly codesPostaux?: readonly string[]
  readonly anciensCodes?: readonly string[]
  /** Of a delegated or associated commune: the commune that it is part of. */
  readonly chefLieu?: string
  /** Of a municipal arrondissement: its city. */
  readonly commune?: string
}
type Grouping = {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly membres: readonly { readonly code: string }[]
}
type Division = { readonly code: string; readonly nom: string; readonly region?: string }

const partKinds = {
  'commune-deleguee': 'delegated',
  'commune-associee': 'associated',
  'arrondissement-municipal': 'district',
} as const

const data = join(import.meta.dirname, '../../node_modules/@etalab/decoupage-administratif/data')

function listOf<Item>(name: string): readonly Item[] {
  return JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8')) as readonly Item[]
}

function groupingOfMembers(groupings: readonly Grouping[]): ReadonlyMap<string, string> {
  return new Map(groupings.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])))
}

const [communities, territories] = [listOf<Grouping>('epci'), listOf<Grouping>('ept')]
const communityOf = groupingOfMembers(communities)
const territoryOf = groupingOfMembers(territories)

function communeLine(place: Commune): string {
  const { code, nom, type, siren = '', population, codesPostaux = [], anciensCodes = [] } = place
  const postcodes = codesPostaux.join(' ')
  if (type === 'commune-actuelle')
    return [
      'commune',
      code,
      nom,
      String(population ?? ''),
      siren,
      postcodes,
      communityOf.get(code) ?? '',
      territoryOf.get(code) ?? '',
      anciensCodes.join(' '),
    ].join('\t')
  return [partKinds[type], code, nom, place.chefLieu ?? place.commune ?? '', postcodes].join('\t')
}

const lines = [
  ...listOf<Division>('regions').map(({ code, nom }) => ['region', code, nom].join('\t')),
  ...listOf<Division>('departements').map(({ code, nom, region = '' }) =>
    ['department', code, nom, region].join('\t'),
  ),
  ...[...communities, ...territories].map(({ code, nom, type }) => ['grouping', code, nom, type].join('\t')),
  ...listOf<Commune>('communes').map(communeLine).sort(),
]
const text = `${lines.join('\n')}\n`
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    // The whole table is in reach: 2 ** 22 bytes.
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
  },
})
writeFileSync(join(import.meta.dirname, 'communes.br'), packed)
process.stdout.write(
  `${String(lines.length)} lines, ${String(text.length)} characters, ${String(packed.length)} bytes\n`,
)
