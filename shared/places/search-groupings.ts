import { looseName, nameWords } from './place-name.ts'
import type { Grouping, ListedCommune, PlaceTable } from './place-table.ts'

/** A grouping that answers what was typed, with what it is made of. */
export type FoundGrouping = {
  readonly grouping: Grouping
  readonly communes: readonly ListedCommune[]
  readonly population: number
}

export type GroupingSearch = (typed: string, most?: number) => readonly FoundGrouping[]

type Entry = FoundGrouping & {
  readonly words: readonly string[]
  readonly memberNames: ReadonlySet<string>
}

/** As many as a list under a field can show. */
const MOST_SHOWN = 8

/**
 * Finds intercommunalities and territories of Greater Paris while somebody types: each word typed begins a word of the name,
 * in any order (« lens lie » finds « CA de Lens - Liévin »), or all of it is the name of a member commune, or the SIREN begins
 * so. Those found by their own name first, then the most populated. Making it takes a tenth of a second.
 */
export function groupingSearch(table: PlaceTable): GroupingSearch {
  const entries = entriesOf(table)
  return (typed, most = MOST_SHOWN) => {
    const words = nameWords(typed).split(' ').filter(isTelling)
    if (words.length === 0) return []
    const whole = looseName(typed)
    const named = entries.filter((entry) => isNamed(entry, words))
    const joined = entries.filter((entry) => entry.memberNames.has(whole) && !named.includes(entry))
    return [...named, ...joined].slice(0, most).map(({ grouping, communes, population }) => ({
      grouping,
      communes,
      population,
    }))
  }
}

/** Little words are in every other name, and people leave them out. */
function isTelling(word: string): boolean {
  return word !== '' && !/^(?:de|du|des|d|la|le|les|l|et|en)$/.test(word)
}

function isNamed({ grouping, words }: Entry, typed: readonly string[]): boolean {
  const [only = ''] = typed
  if (typed.length === 1 && /^\d+$/.test(only)) return grouping.siren.startsWith(only)
  return typed.every((asked) => words.some((word) => word.startsWith(asked)))
}

/** The most populated first. */
function entriesOf({ groupings, communes }: PlaceTable): Entry[] {
  const members = new Map<string, ListedCommune[]>(groupings.map(({ siren }) => [siren, []]))
  for (const commune of communes) {
    members.get(commune.community)?.push(commune)
    members.get(commune.parisTerritory)?.push(commune)
  }
  return groupings
    .map((grouping) => {
      const own = members.get(grouping.siren) ?? []
      return {
        grouping,
        communes: own,
        population: own.reduce((sum, { population }) => sum + (population ?? 0), 0),
        words: nameWords(grouping.name).split(' '),
        memberNames: new Set(own.map(({ name }) => looseName(name))),
      }
    })
    .sort((one, other) => other.population - one.population)
}
