import { departmentCode } from './place-table.ts'
import type { ListedCommune, PlaceTable } from './place-table.ts'
import { seatSiret } from './seat-siret.ts'

/** What is known of a commune once it is chosen; null where the reference does not know. Codes and names are as published. */
export type CommuneFacts = {
  readonly insee: string
  readonly commune: string
  /** All of them: where there is more than one, only the officer knows which. */
  readonly postcodes: readonly string[]
  readonly siren: string | null
  /** Of the town hall's seat: deduced from the SIREN (see `seatSiret`), to be said where it is proposed. */
  readonly deducedSiret: string | null
  /** The grouping with own taxes (EPCI) that it belongs to. */
  readonly community: { readonly siren: string; readonly name: string } | null
  readonly department: { readonly code: string; readonly name: string } | null
  readonly region: { readonly code: string; readonly name: string } | null
  readonly population: number | null
}

/** What choosing a commune can fill in. */
export function communeFacts(table: PlaceTable): (commune: ListedCommune) => CommuneFacts {
  const groupings = new Map(table.groupings.map((grouping) => [grouping.siren, grouping]))
  const departments = new Map(table.departments.map((department) => [department.code, department]))
  const regions = new Map(table.regions.map((region) => [region.code, region]))
  return ({ code, name, postcodes, siren, community, population }) => {
    const grouping = groupings.get(community)
    const department = departments.get(departmentCode(code))
    return {
      insee: code,
      commune: name,
      postcodes,
      siren: siren === '' ? null : siren,
      deducedSiret: seatSiret(siren),
      community: grouping === undefined ? null : { siren: grouping.siren, name: grouping.name },
      department: department === undefined ? null : { code: department.code, name: department.name },
      region: regions.get(department?.region ?? '') ?? null,
      population,
    }
  }
}
