/** A commune of today, as the official geographic code has it. */
export type Commune = {
  /** INSEE code, five characters: « 62498 », « 2A004 ». */
  readonly code: string
  readonly name: string
  readonly postcodes: readonly string[]
}

/** A collectivity, by its SIREN: a commune, or communes together. */
export type Collectivity = {
  readonly siren: string
  readonly name: string
  readonly kind: 'commune' | 'grouping'
  /** INSEE codes of the communes that it is made of. */
  readonly communes: readonly string[]
}

/** What checks ask about communes. Filled from the shipped reference; the checks that need it are left out without it. */
export type Communes = {
  /** By INSEE code; undefined for a code that is no commune of today. */
  byCode(code: string): Commune | undefined
  /** The commune of today that took over a commune which is no more, or a delegated one. */
  heirOf(code: string): Commune | undefined
  /** The city of a municipal arrondissement (« 75112 »): a code that stands beside its city's, and that nothing took over. */
  cityOf(code: string): Commune | undefined
  /** By name, as an eye in a hurry reads it (see `looseName`): capitals, accents, hyphens and « St » do not count. */
  named(name: string): readonly Commune[]
  /** The communes of today that took over a commune of this name: people go on saying « Lomme » for a part of Lille. */
  heirsNamed(name: string): readonly Commune[]
  byPostcode(postcode: string): readonly Commune[]
  /** The commune or grouping of communes of this SIREN; undefined for any other body, and for one that is no more. */
  collectivity(siren: string): Collectivity | undefined
  /** The commune of this code of today, where its SIREN is known, and the groupings that it is part of. */
  collectivitiesOf(code: string): readonly Collectivity[]
}
