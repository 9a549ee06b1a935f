import { isLetter, isLower, isUpper, Kind, kindOf } from './character-kind.ts'
import type { CodePage } from './code-page.ts'
import { oddityOf } from './oddity.ts'
import { undoUtf8ReadAs } from './utf8-through-page.ts'

/**
 * The unit of the search is a run: consecutive characters outside ASCII, with the two characters on each side. All
 * bytes of a UTF-8 sequence are at least 0x80 and every page shows them outside ASCII, so no sequence crosses a run,
 * whatever the chain. A file has few distinct runs, so that what is found about one is kept.
 */
export type RunReading = {
  readonly pages: readonly CodePage[]
  readonly after: string
  /** Of the run, in its context, after the chain. */
  readonly oddity: number
}

export type RunReadings = {
  /** Of the run as it stands. */
  readonly oddity: number
  /** Readings that are less odd than the run, best first. */
  readonly readings: readonly RunReading[]
}

/** ISO-8859-1 is no page of the search: windows-1252 with its C1 controls takes all that it can show. */
const searchedPages: readonly CodePage[] = [
  'windows-1252',
  'macintosh',
  'cp850',
  'cp437',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
]

/** How far each page must win by, as files by French hands are seldom read as the last ones. */
const rarity: Readonly<Record<CodePage, number>> = {
  'windows-1252': 0,
  'iso-8859-1': 0,
  macintosh: 0.1,
  cp850: 0.1,
  cp437: 0.15,
  'iso-8859-15': 0.2,
  'windows-1250': 0.3,
  'windows-1251': 0.4,
}

/** A run stays as it is unless its reading is less odd by this much. */
export const LEAST_GAIN = 0.5
const MOST_LAYERS = 4
const MOST_STATES = 40

/** Where a run is: the two characters before and after it, by kind. Both sides are letters, digits, spaces or marks. */
export function contextOf(text: string, from: number, to: number): string {
  return (
    standIn(text.charCodeAt(from - 2)) +
    standIn(text.charCodeAt(from - 1)) +
    standIn(text.charCodeAt(to)) +
    standIn(text.charCodeAt(to + 1))
  )
}

function standIn(code: number): string {
  const kind = kindOf(code)
  if (isLower(kind)) return 'a'
  if (isUpper(kind)) return 'A'
  return kind === Kind.digit ? '0' : kind === Kind.space ? ' ' : '.'
}

/** Oddity of a run between its neighbours (as `contextOf` gives them). */
export function oddityInContext(run: string, context: string): number {
  return oddityOf(context.slice(0, 2) + run + context.slice(2), 2, 2 + run.length)
}

/** Undoes the layers in order; a layer that finds nothing to undo is passed over (the run was damaged less often). */
export function undoLayers(run: string, pages: readonly CodePage[]): string {
  let text = run
  for (const page of pages) text = undoUtf8ReadAs(text, page)
  return text
}

const known = new Map<string, RunReadings>()
/** Enough for every run of a hostile file of a few megabytes, and no more memory than that. */
const MOST_KNOWN = 200_000

/** All readings of a run that are better than the run itself. */
export function readingsOfRun(run: string, context: string): RunReadings {
  const key = context + run
  const found = known.get(key)
  if (found !== undefined) return found
  const searched = search(run, context)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, searched)
  return searched
}

function search(run: string, context: string): RunReadings {
  const oddity = oddityInContext(run, context)
  const readings: RunReading[] = []
  if (run.length > 1) {
    const seen = new Set([run])
    let states: { readonly text: string; readonly pages: readonly CodePage[] }[] = [{ text: run, pages: [] }]
    for (let layer = 0; layer < MOST_LAYERS && states.length > 0; layer++) {
      const next: typeof states = []
      for (const state of states) {
        for (const page of searchedPages) {
          const text = undoUtf8ReadAs(state.text, page)
          if (seen.has(text) || seen.size > MOST_STATES) continue
          seen.add(text)
          const pages = [...state.pages, page]
          next.push({ text, pages })
          const cost = oddityInContext(text, context) + costOf(pages)
          if (cost <= oddity - LEAST_GAIN && readsAsOneScript(run, text))
            readings.push({ pages, after: text, oddity: cost })
        }
      }
      states = next
    }
    readings.sort((a, b) => a.oddity - b.oddity)
  }
  return { oddity, readings: readings.slice(0, 8) }
}

/** What a chain costs before its result is looked at: rare pages and many layers must explain more. */
export function costOf(pages: readonly CodePage[]): number {
  let sum = 0
  for (const page of pages) sum += rarity[page] + 0.02
  return sum
}

/**
 * Cyrillic letters are pairs of Cyrillic letters to windows-1251, so real Ukrainian or Serbian ("Рі", "вЂ") can look
 * damaged: there, only a run that is pairs throughout is undone.
 */
function readsAsOneScript(run: string, after: string): boolean {
  let cyrillic = 0
  for (let at = 0; at < run.length; at++) if (kindOf(run.charCodeAt(at)) === Kind.cyrillic) cyrillic++
  return cyrillic < 2 || after.length * 2 <= run.length + 1
}

/** Whether the letter put in a word disagrees with the case around it: "CôTE" from "CÃ´TE", upper-cased after. */
export function breaksCase(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = kindOf(text.charCodeAt(at))
    const before = kindOf(text.charCodeAt(at - 1))
    const after = kindOf(text.charCodeAt(at + 1))
    if (isUpper(kind) && isLower(before)) return true
    if (!isLower(kind) || text.charCodeAt(at) < 0x80) continue
    if (isUpper(before) && (isUpper(after) || (!isLetter(after) && isUpper(kindOf(text.charCodeAt(at - 2))))))
      return true
    if (!isLetter(before) && isUpper(after) && isUpper(kindOf(text.charCodeAt(at + 2)))) return true
  }
  return false
}
