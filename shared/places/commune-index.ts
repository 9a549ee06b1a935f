import type { Collectivity, Commune, Communes } from './communes.ts'
import { looseName } from './place-name.ts'
import type { CommunePart, ListedCommune, PlaceTable } from './place-table.ts'

/** `Communes` that know more of each. */
export type CommuneIndex = Omit<Communes, 'byCode'> & { byCode(code: string): ListedCommune | undefined }

/** Finds communes by what identifies them. Made once; 37,000 places are indexed at the first question of each kind. */
export function communeIndex(table: PlaceTable): CommuneIndex {
  const byCode = new Map(table.communes.map((commune) => [commune.code, commune]))
  const wholeOf = ({ commune }: CommunePart): ListedCommune | undefined => byCode.get(commune)
  const heirs = atFirstUse(() => heirsByCode(table, wholeOf))
  const cities = atFirstUse(() => {
    const districts = table.parts.filter(({ kind }) => kind === 'district')
    return new Map(districts.map((part) => [part.code, wholeOf(part)]))
  })
  const names = atFirstUse(() => grouped(table.communes, ({ name }) => [looseName(name)]))
  const partNames = atFirstUse(() => grouped(table.parts, ({ name }) => [looseName(name)]))
  const postcodes = atFirstUse(() => grouped(table.communes, (commune) => commune.postcodes))
  const collectivities = atFirstUse(() => collectivitiesBySiren(table))
  const collectivitiesByCommune = atFirstUse(() =>
    grouped([...collectivities().values()], (collectivity) => collectivity.communes),
  )
  return {
    byCode: (code) => byCode.get(code),
    heirOf: (code) => heirs().get(code),
    cityOf: (code) => cities().get(code),
    named: (name) => names().get(looseName(name)) ?? [],
    heirsNamed: (name) => {
      const parts = partNames().get(looseName(name)) ?? []
      return [...new Set(parts.map(wholeOf))].filter((commune) => commune !== undefined)
    },
    byPostcode: (postcode) => postcodes().get(postcode) ?? [],
    collectivity: (siren) => collectivities().get(siren),
    collectivitiesOf: (code) => collectivitiesByCommune().get(code) ?? [],
  }
}

function heirsByCode(
  { communes, parts }: PlaceTable,
  wholeOf: (part: CommunePart) => ListedCommune | undefined,
): ReadonlyMap<string, Commune> {
  const today = new Set(communes.map(({ code }) => code))
  const heirs = new Map<string, Commune>()
  for (const commune of communes) for (const code of commune.formerCodes) heirs.set(code, commune)
  for (const part of parts) {
    const whole = wholeOf(part)
    if (part.kind !== 'district' && whole !== undefined) heirs.set(part.code, whole)
  }
  // A new commune has the code of one of its parts, which is nobody's heritage.
  for (const code of today) heirs.delete(code)
  return heirs
}

function collectivitiesBySiren({ communes, groupings }: PlaceTable): ReadonlyMap<string, Collectivity> {
  const members = grouped(communes, ({ community, parisTerritory }) =>
    [community, parisTerritory].filter((siren) => siren !== ''),
  )
  const found = new Map<string, Collectivity>()
  for (const { siren, name, code } of communes)
    if (siren !== '') found.set(siren, { siren, name, kind: 'commune', communes: [code] })
  for (const { siren, name } of groupings)
    found.set(siren, {
      siren,
      name,
      kind: 'grouping',
      communes: (members.get(siren) ?? []).map(({ code }) => code),
    })
  return found
}

function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  return groups
}

function atFirstUse<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
