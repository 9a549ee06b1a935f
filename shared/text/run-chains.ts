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
  /** A reading that leaves no doubt: plain French, and nothing else comes near. Most runs of most files. */
  readonly easy: EasyReading | null
}

/** `pages` is one object for one chain, so that chains are compared by identity. */
export type EasyReading = {
  readonly pages: readonly CodePage[]
  readonly after: string
  readonly gain: number
}

/** ISO-8859-1 is no page of the search: windows-1252 with its C1 controls takes all that it can show. */
const searchedPages = [
  'windows-1252',
  'macintosh',
  'cp850',
  'cp437',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'windows-1254',
] as const satisfies readonly CodePage[]

/** How far each page must win by, as files by French hands are seldom read as the last ones. */
const rarity: Readonly<Partial<Record<CodePage, number>>> = {
  'windows-1252': 0,
  'iso-8859-1': 0,
  macintosh: 0.1,
  cp850: 0.1,
  cp437: 0.15,
  'iso-8859-15': 0.2,
  'windows-1250': 0.3,
  'windows-1251': 0.4,
  'iso-8859-2': 0.4,
  'windows-1254': 0.4,
}

/** A run stays as it is unless its reading is less odd by this much. */
export const LEAST_GAIN = 0.5
const MOST_LAYERS = 4
const MOST_STATES = 40

/**
 * Where a run is: the two characters before and after it, by kind, as a number. Only whether they are small letters,
 * capitals, figures, blanks or marks counts, so that a file has few different places.
 */
export function contextOf(text: string, from: number, to: number): number {
  return (
    ((standIn(text.charCodeAt(from - 2)) * 5 + standIn(text.charCodeAt(from - 1))) * 5 +
      standIn(text.charCodeAt(to))) *
      5 +
    standIn(text.charCodeAt(to + 1))
  )
}

const standIns = 'aA0 .'

function standIn(code: number): number {
  const kind = kindOf(code)
  if (isLower(kind)) return 0
  if (isUpper(kind)) return 1
  return kind === Kind.digit ? 2 : kind === Kind.space ? 3 : 4
}

/** The run among characters of the kinds that stand around it: two before, two after. */
function inContext(run: string, context: number): string {
  const at = (power: number): string => standIns.charAt(Math.floor(context / power) % 5)
  return at(125) + at(25) + run + at(5) + at(1)
}

/** Oddity of a run between its neighbours (as `contextOf` gives them). */
export function oddityInContext(run: string, context: number): number {
  return oddityOf(inContext(run, context), 2, 2 + run.length)
}

/** Undoes the layers in order; a layer that finds nothing to undo is passed over (the run was damaged less often). */
export function undoLayers(run: string, pages: readonly CodePage[]): string {
  let text = run
  for (const page of pages) text = undoUtf8ReadAs(text, page)
  return text
}

const known = new Map<string, (RunReadings | undefined)[]>()
let knownCount = 0
/** Enough for every run of a hostile file of a few megabytes, and no more memory than that. */
const MOST_KNOWN = 200_000

/** All readings of a run that are better than the run itself. */
export function readingsOfRun(run: string, context: number): RunReadings {
  let places = known.get(run)
  const found = places?.[context]
  if (found !== undefined) return found
  const searched = search(run, context)
  if (knownCount++ >= MOST_KNOWN) {
    known.clear()
    knownCount = 1
    places = undefined
  }
  if (places === undefined) {
    places = []
    known.set(run, places)
  }
  places[context] = searched
  return searched
}

function search(run: string, context: number): RunReadings {
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
  return { oddity, readings: readings.slice(0, 8), easy: easyReading(run, context, oddity, readings) }
}

const interned = new Map<string, readonly CodePage[]>()

function easyReading(
  run: string,
  context: number,
  oddity: number,
  readings: readonly RunReading[],
): EasyReading | null {
  const [first, second] = readings
  if (first === undefined || oddity - first.oddity < 1.2) return null
  if (second !== undefined && second.oddity - first.oddity < 0.8) return null
  if (/\u00c2[\u00c2\u00c3\u00e2]/.test(run)) return null
  if (!plainlyFrench.test(first.after) || oddityInContext(first.after, context) >= 0.5) return null
  const placed = inContext(first.after, context)
  if (breaksCase(placed, 2, 2 + first.after.length) || mayHideAnother(run, first, placed)) return null
  const pages = namedPages(run, first.pages)
  const key = pages.join()
  const same = interned.get(key) ?? pages
  interned.set(key, same)
  return { pages: same, after: first.after, gain: oddity - first.oddity }
}

/** Letters that begin few words, or are none by themselves: "ële" is what windows-1252 shows for MacRoman's "Île". */
const seldomFirst = 'ëïîôöûùüæåóòíìÿ'

/**
 * Whether the reading may be half of the truth, or one of two. A capital È alone in small letters is what MacRoman
 * shows for é; among capitals Ô is what windows-1252 shows for cp850's È, È what cp850 shows for Ô; "û" by itself is a
 * dash, "Ç" a quote. "Ãš" is è of ISO-8859-15, or Ú, which cp850 shows for é.
 */
function mayHideAnother(run: string, { pages, after }: RunReading, placed: string): boolean {
  for (let at = 2; at < 2 + after.length; at++) {
    const code = placed.charCodeAt(at)
    const before = kindOf(placed.charCodeAt(at - 1))
    if (code === 0xd4 || code === 0xc8 || (code === 0x2013 && isLetter(before))) return true
    if (
      !isLetter(before) &&
      (seldomFirst.includes(placed.charAt(at)) ||
        (code === 0xc7 && !isLetter(kindOf(placed.charCodeAt(at + 1)))))
    )
      return true
    if (!isUpper(kindOf(code)) || code === 0xc9 || code === 0xc0 || code === 0xc7) continue
    if (
      !isUpper(kindOf(placed.charCodeAt(at + 1))) &&
      !(isUpper(before) && isUpper(kindOf(placed.charCodeAt(at - 2))))
    )
      return true
  }
  const last = undoLayers(run, pages.slice(0, -1))
  return (
    /[ŠšŽžŒœŸ]/.test(last) && undoUtf8ReadAs(last, 'iso-8859-15') !== undoUtf8ReadAs(last, 'windows-1252')
  )
}

/** What a text of French words holds; anything else may be one page read as another under the layers. */
export const plainlyFrench = /^[\0-\x7fàâçéèêëîïôùûüœÀÂÇÉÈÊÎÔŒ’«»°\u00a0–]*$/

const windowsOnly = /[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

/** C1 controls among the damage and none of what windows-1252 has in their place: it was ISO-8859-1. */
export function namedPages(text: string, pages: readonly CodePage[]): readonly CodePage[] {
  if (!pages.includes('windows-1252')) return pages
  let before = text
  return pages.map((page) => {
    const isLatin1 = page === 'windows-1252' && /[\x80-\x9f]/.test(before) && !windowsOnly.test(before)
    before = undoUtf8ReadAs(before, page)
    return isLatin1 ? 'iso-8859-1' : page
  })
}

/** What a chain costs before its result is looked at: rare pages and many layers must explain more. */
export function costOf(pages: readonly CodePage[]): number {
  let sum = 0
  for (const page of pages) sum += (rarity[page] ?? 0) + 0.02
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

/** Whether a letter disagrees with the case around it: a capital in a word of small letters, or the other way. */
export function breaksCase(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isCapitalInWord(text, at)) return true
    if (isSmallAmongCapitals(text, at)) return true
  }
  return false
}

/** "dÈfini", "LÈger": a capital after a small letter, or as the second letter of a word that goes on small. */
function isCapitalInWord(text: string, at: number): boolean {
  if (!isUpper(kindOf(text.charCodeAt(at)))) return false
  const before = kindOf(text.charCodeAt(at - 1))
  if (isLower(before)) return true
  return (
    isUpper(before) && isLower(kindOf(text.charCodeAt(at + 1))) && !isLetter(kindOf(text.charCodeAt(at - 2)))
  )
}

/** "CôTE" from "CÃ´TE": upper-cased after it was damaged. Only letters outside ASCII are asked. */
export function isSmallAmongCapitals(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80 || !isLower(kindOf(code))) return false
  const before = kindOf(text.charCodeAt(at - 1))
  const after = kindOf(text.charCodeAt(at + 1))
  if (isUpper(before)) return isUpper(after) || (!isLetter(after) && isUpper(kindOf(text.charCodeAt(at - 2))))
  return !isLetter(before) && isUpper(after) && isUpper(kindOf(text.charCodeAt(at + 2)))
}
