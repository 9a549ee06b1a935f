import { foldText } from '../table/fold-text.ts'

import { nameWords } from './place-name.ts'
import { departmentCode } from './place-table.ts'
import type { ListedCommune, PlaceTable } from './place-table.ts'
import { NO_TERRITORY } from './territory.ts'
import type { Territory } from './territory.ts'

/** A commune that answers what was typed. */
export type FoundCommune = {
  readonly commune: ListedCommune
  /** The part of it whose name or code was typed: « Lomme » finds Lille; null where the commune itself answers. */
  readonly through: string | null
}

export type CommuneSearch = (
  typed: string,
  options?: { readonly territory?: Territory; readonly most?: number },
) => readonly FoundCommune[]

/** As many as a list under a field can show. */
const MOST_SHOWN = 12

/** How well a place answers; the lower, the better. */
const ranks = { whole: 0, beginning: 1, word: 2 } as const
type Rank = (typeof ranks)[keyof typeof ranks]

type Entry = {
  readonly commune: ListedCommune
  readonly part: string | null
  /** The name in one piece: « saintdenis ». */
  readonly letters: string
  /** Where its words begin in `letters`. */
  readonly starts: readonly number[]
  /** Where the article in front ends: a name begins behind it as well. */
  readonly behindArticle: number
  readonly codes: readonly string[]
  readonly department: string
}

/**
 * Finds communes while somebody types: by name (accents, apostrophes, hyphens, « St » and articles do not count), by
 * postcode, by INSEE code, by both (« Lens 62 »), from the first letter on. The whole name first, then names that begin so,
 * then names with a word that begins so; among them those of the territory, then of its départements, then the most
 * populated. Making it takes a tenth of a second: before the first key, not at it.
 */
export function communeSearch(table: PlaceTable): CommuneSearch {
  const entries = entriesOf(table)
  return (typed, { territory = NO_TERRITORY, most = MOST_SHOWN } = {}) => {
    const asked = readQuery(typed)
    if (asked === null) return []
    const best = new BestFound(most, territory)
    for (const entry of entries) {
      const rank = rankOf(entry, asked)
      if (rank !== null) best.add(entry, rank)
    }
    return best.found()
  }
}

function entriesOf({ communes, parts }: PlaceTable): Entry[] {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  return [
    ...communes.map((commune) => entryOf(commune, null, commune.name, [commune.code, ...commune.postcodes])),
    ...parts.flatMap(({ code, name, commune, postcodes }) => {
      const whole = byCode.get(commune)
      return whole === undefined ? [] : [entryOf(whole, name, name, [code, ...postcodes])]
    }),
  ]
}

function entryOf(commune: ListedCommune, part: string | null, name: string, codes: readonly string[]): Entry {
  const words = nameWords(name).split(' ')
  const starts: number[] = []
  let at = 0
  for (const word of words) {
    starts.push(at)
    at += word.length
  }
  const [first = ''] = words
  const behindArticle = words.length > 1 && /^(?:le|la|les|l)$/.test(first) ? first.length : 0
  return {
    commune,
    part,
    letters: words.join(''),
    starts,
    behindArticle,
    codes,
    department: departmentCode(commune.code),
  }
}

type Query = {
  /** Ways of reading the letters: « st » may be Saint, or the beginning of Stenay. None: only codes were typed. */
  readonly names: readonly { readonly letters: string; readonly bestRank: Rank }[]
  /** Beginnings of an INSEE code or a postcode, all of them asked for. */
  readonly codes: readonly string[]
}

/** A number, or the code of Corsica: what no name of a commune begins with. */
const CODE = /^(?:\d+|2[ab]\d*)$/

/** Null where nothing was typed that a place could be found by. */
function readQuery(typed: string): Query | null {
  const words = foldText(typed)
    .split(/[\s(),;]+/)
    .filter((word) => /[a-z0-9]/.test(word))
  const codes = words.filter((word) => CODE.test(word)).map((code) => code.toUpperCase())
  const spoken = words.filter((word) => !CODE.test(word)).join(' ')
  if (spoken === '') return codes.length === 0 ? null : { names: [], codes: joinedCodes(typed, codes) }
  const asWritten = spoken.replace(/[^a-z0-9]+/g, '')
  const opened = nameWords(spoken).replaceAll(' ', '')
  const names: Query['names'][number][] = [{ letters: asWritten, bestRank: ranks.whole }]
  // Nobody who typed « st » has written a whole name, though « Le Saint » is one.
  if (opened !== asWritten)
    names.push({ letters: opened, bestRank: /\bste?$/.test(spoken) ? ranks.beginning : ranks.whole })
  return { names, codes }
}

/** « 62 300 » is one postcode. */
function joinedCodes(typed: string, codes: readonly string[]): readonly string[] {
  const joined = codes.join('')
  return /^[\dAB\s]+$/i.test(typed) && joined.length <= 5 ? [joined] : codes
}

function rankOf(entry: Entry, { names, codes }: Query): Rank | null {
  for (const asked of codes) if (!hasCode(entry, asked)) return null
  if (names.length === 0)
    return codes.every((asked) => entry.codes.includes(asked)) ? ranks.whole : ranks.beginning
  let best: Rank | null = null
  for (const { letters, bestRank } of names) {
    const rank = nameRank(entry, letters)
    if (rank === null) continue
    const allowed = rank < bestRank ? bestRank : rank
    if (best === null || allowed < best) best = allowed
  }
  return best
}

/** A loop: a closure for each of 37,000 places is a third of a keystroke. */
function hasCode({ codes }: Entry, asked: string): boolean {
  for (const code of codes) if (code.startsWith(asked)) return true
  return false
}

function nameRank({ letters, starts, behindArticle }: Entry, asked: string): Rank | null {
  for (const at of starts) {
    if (!letters.startsWith(asked, at)) continue
    if (at > behindArticle) return ranks.word
    return asked.length === letters.length - at ? ranks.whole : ranks.beginning
  }
  return null
}

type Ranked = { readonly entry: Entry; readonly rank: Rank; readonly nearness: number }

/** The best entries met so far, each commune once. */
class BestFound {
  readonly #most: number
  readonly #territory: Territory
  readonly #best: Ranked[] = []

  constructor(most: number, territory: Territory) {
    this.#most = most
    this.#territory = territory
  }

  add(entry: Entry, rank: Rank): void {
    const last = this.#best.length === this.#most ? this.#best.at(-1) : undefined
    if (last !== undefined && rank > last.rank) return
    const ranked = { entry, rank, nearness: this.#nearness(entry) }
    if (last !== undefined && !isBetter(ranked, last)) return
    const same = this.#best.findIndex((known) => known.entry.commune === entry.commune)
    const known = this.#best[same]
    if (known !== undefined) {
      if (!isBetter(ranked, known)) return
      this.#best.splice(same, 1)
    }
    const place = this.#best.findIndex((other) => isBetter(ranked, other))
    this.#best.splice(place < 0 ? this.#best.length : place, 0, ranked)
    if (this.#best.length > this.#most) this.#best.pop()
  }

  #nearness({ commune, department }: Entry): number {
    if (this.#territory.communes.has(commune.code)) return 0
    return this.#territory.departments.has(department) ? 1 : 2
  }

  found(): FoundCommune[] {
    return this.#best.map(({ entry }) => ({ commune: entry.commune, through: entry.part }))
  }
}

function isBetter(one: Ranked, other: Ranked): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank
  if (one.nearness !== other.nearness) return one.nearness < other.nearness
  // Of a commune and its part of the same name, the commune.
  if ((one.entry.part === null) !== (other.entry.part === null)) return one.entry.part === null
  const [population, otherPopulation] = [
    one.entry.commune.population ?? 0,
    other.entry.commune.population ?? 0,
  ]
  return population === otherPopulation
    ? one.entry.commune.code < other.entry.commune.code
    : population > otherPopulation
}
