/** A commune of today, as the official geographic code has it. */
export type Commune = {
  /** INSEE code, five characters: « 62498 », « 2A004 ». */
  readonly code: string
  readonly name: string
  readonly postcodes: readonly string[]
}

/** What checks ask about communes. Filled from the shipped reference; the checks that need it are left out without it. */
export type Communes = {
  /** By INSEE code; undefined for a code that is no commune of today. */
  byCode(code: string): Commune | undefined
  /** The commune of today that took over a commune which is no more, a delegated one, or a city's arrondissement. */
  heirOf(code: string): Commune | undefined
  /** By name, as an eye in a hurry reads it (see `foldText`): capitals, accents and hyphens do not count. */
  named(name: string): readonly Commune[]
  /** The communes of today that took over a commune of this name: people go on saying « Lomme » for a part of Lille. */
  heirsNamed(name: string): readonly Commune[]
  byPostcode(postcode: string): readonly Commune[]
}
