/**
 * Makes `communes.gz`, the official names of French places with their codes (what a line holds: `README.md`).
 *
 *   node assets/lexicons/make-communes.ts
 *
 * From the package @etalab/decoupage-administratif 6.0.0 (MIT; data of INSEE, DGCL and La Poste, Licence Ouverte 2.0).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Listed = {
  readonly code: string
  readonly nom: string
  readonly population?: number
  readonly populationMunicipale?: number
  readonly codesPostaux?: readonly string[]
  readonly anciensCodes?: readonly string[]
  /** Of a delegated or associated commune: the commune that it is part of. */
  readonly chefLieu?: string
}

const data = join(import.meta.dirname, '../../node_modules/@etalab/decoupage-administratif/data')
const communes = listOf('communes')
const postalCodes = new Map(communes.map(({ code, codesPostaux = [] }) => [code, codesPostaux]))

function listOf(name: string): readonly Listed[] {
  return JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8')) as readonly Listed[]
}

function lineOf(kind: string, place: Listed): string {
  const { code, nom, population, populationMunicipale, codesPostaux, anciensCodes = [], chefLieu } = place
  const postal = codesPostaux ?? (kind === 'commune' ? postalCodes.get(chefLieu ?? '') : undefined) ?? []
  return [
    kind,
    code,
    nom,
    String(population ?? populationMunicipale ?? ''),
    postal.join(' '),
    anciensCodes.join(' '),
  ].join('\t')
}

const lines = [
  ...communes.map((place) => lineOf('commune', place)),
  ...listOf('epci').map((place) => lineOf('grouping', place)),
  ...listOf('ept').map((place) => lineOf('grouping', place)),
  ...listOf('departements').map((place) => lineOf('department', place)),
  ...listOf('regions').map((place) => lineOf('region', place)),
]
// Sorted by code, neighbours are alike, which halves the archive.
const text = `${lines.sort().join('\n')}\n`
const packed = gzipSync(text, { level: 9 })
writeFileSync(join(import.meta.dirname, 'communes.gz'), packed)
process.stdout.write(
  `${String(lines.length)} names, ${String(text.length)} characters, ${String(packed.length)} bytes\n`,
)
