import type { Commune } from './communes.ts'

export type ListedCommune = Commune & {
  /** Null where it is not known: nobody lives in the Kerguelen archipelago. */
  readonly population: number | null
  /** Empty for the 94 communes overseas that have none in the reference. */
  readonly siren: string
  /** SIREN of its grouping with own taxes (EPCI); empty for four islands and overseas. */
  readonly community: string
  /** SIREN of its territory in Greater Paris (EPT); else empty. */
  readonly parisTerritory: string
  /** Codes of communes that were merged into it. */
  readonly formerCodes: readonly string[]
}

const partKinds = ['delegated', 'associated', 'district'] as const

/** What is a part of a commune and has a code and a name of its own; `district` is a municipal arrondissement. */
export type CommunePart = {
  readonly kind: (typeof partKinds)[number]
  readonly code: string
  readonly name: string
  /** INSEE code of the commune that it is part of. */
  readonly commune: string
  readonly postcodes: readonly string[]
}

/** `type` in the words of the State: CC, CA, CU, METRO, MET69, EPT. */
export type Grouping = { readonly siren: string; readonly name: string; readonly type: string }
export type Department = { readonly code: string; readonly name: string; readonly region: string }
export type Region = { readonly code: string; readonly name: string }

/** What is known of the places of France. */
export type PlaceTable = {
  readonly communes: readonly ListedCommune[]
  readonly parts: readonly CommunePart[]
  readonly groupings: readonly Grouping[]
  readonly departments: readonly Department[]
  readonly regions: readonly Region[]
}

/** Reads `assets/places/communes` (its README says what a line holds). A line of another kind is passed over: a newer file may have some. */
export function parsePlaceTable(text: string): PlaceTable {
  const communes: ListedCommune[] = []
  const parts: CommunePart[] = []
  const groupings: Grouping[] = []
  const departments: Department[] = []
  const regions: Region[] = []
  for (const line of text.split('\n')) {
    const [kind, code = '', name = '', ...more] = line.split('\t')
    if (kind === 'commune') communes.push(communeOf(code, name, more))
    else if (kind === 'grouping') groupings.push({ siren: code, name, type: more[0] ?? '' })
    else if (kind === 'department') departments.push({ code, name, region: more[0] ?? '' })
    else if (kind === 'region') regions.push({ code, name })
    else {
      const part = partKinds.find((known) => known === kind)
      if (part !== undefined) parts.push(partOf(part, code, name, more))
    }
  }
  return { communes, parts, groupings, departments, regions }
}

function communeOf(code: string, name: string, more: readonly string[]): ListedCommune {
  const [population = '', siren = '', postcodes = '', community = '', parisTerritory = '', formerCodes = ''] =
    more
  return {
    code,
    name,
    population: population === '' ? null : Number(population),
    siren,
    postcodes: listed(postcodes),
    community,
    parisTerritory,
    formerCodes: listed(formerCodes),
  }
}

function partOf(
  kind: CommunePart['kind'],
  code: string,
  name: string,
  [commune = '', postcodes = '']: readonly string[],
): CommunePart {
  return { kind, code, name, commune, postcodes: listed(postcodes) }
}

function listed(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}

/** Of a commune, from its code: overseas it has three digits. */
export function departmentCode(insee: string): string {
  return insee.slice(0, insee.startsWith('97') || insee.startsWith('98') ? 3 : 2)
}
