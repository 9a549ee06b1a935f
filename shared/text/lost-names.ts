import { shapeOf } from './lexicon.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import { fitOfDepartment, noContext } from './name-context.ts'
import type { NameContext } from './name-context.ts'
import type { Restoration } from './lost-letters.ts'
import type { Candidate, Evidence, LexiconSource, LossMark } from './repair-plan.ts'
import { lostWordOf, proposalOf } from './text-with-lost-words.ts'

/** The longest official name of a commune has 45 characters, of a grouping 120. */
export const LONGEST_NAME = 130

/** A name that many more people live in, or that fits its column far better, is meant. */
const FAR_LIKELIER = 10

/** The whole cell as one name of a list. */
export function restoreName(
  text: string,
  mark: LossMark,
  lexicons: readonly Lexicon[],
  context: NameContext = noContext,
): Restoration | null {
  if (text.length > LONGEST_NAME) return null
  const known = lexicons
    .filter((lexicon) => lexicon.holds === 'names')
    .flatMap((lexicon) =>
      fittingEntries(text, mark, lexicon).map((entry): Known => ({ entry, source: lexicon.source })),
    )
  const sound = context.ofColumn === null ? [] : standingSound(text, mark, context.ofColumn)
  // Two sound cells that fit say nothing that the lists do not say better.
  return choose(text, mark, sound.length === 1 || known.length === 0 ? [...sound, ...known] : known, context)
}

/** The sound cells of the column that fit, to the case of the letters: "LIÉVIN" is not how "Li?vin" was written. */
function standingSound(text: string, mark: LossMark, ofColumn: Lexicon): readonly Known[] {
  const capitals = (one: string): string => one.replace(/[^A-Z]+/g, ' ').trim()
  return fittingEntries(text, mark, ofColumn)
    .filter((entry) => capitals(entry.text) === capitals(text))
    .map((entry) => ({ entry, source: ofColumn.source }))
}

const unmarked: readonly LossMark[] = ['underscore', 'nothing', 'bare-letter', 'seven-bit']

/**
 * A text of plain ASCII that becomes a name of a list when its accents are brought back: "Chteau", "Chateau",
 * "Ch_teau". Only whole cells: in a sentence too many words would fit. A text that is a name itself ("Aigne", beside
 * which there is Aigné) stays, unless its row or its column says that the other is meant.
 */
export function restorePlainName(
  text: string,
  lexicons: readonly Lexicon[],
  context: NameContext = noContext,
): Restoration | null {
  if (text.includes('?') && text.length <= LONGEST_NAME)
    return restoreName(text, 'question-mark', lexicons, context)
  if (text.length > LONGEST_NAME || !isPlain(text)) return null
  const names = lexicons.filter((lexicon) => lexicon.holds === 'names')
  const asItStands = names.flatMap((lexicon) =>
    lexicon.named(text).map((entry): Known => ({ entry, source: lexicon.source })),
  )
  const { plainLoss, codes, departments } = context
  const isName = asItStands.length > 0
  if (isName && codes.length === 0 && (plainLoss === null || departments === null)) return null
  const readings: Restoration[] = []
  for (const mark of unmarked) {
    const known = fittingPlain(text, mark, names)
    if (known.length === 0) continue
    const restored = choose(text, mark, [...known, ...asItStands], context)
    if (restored === null || (isName && proposalOf(restored.words) === text)) continue
    if (restored.evidence !== undefined) return restored
    if (mark === plainLoss || (!isName && plainLoss === null)) readings.push(restored)
  }
  // "Pende" is Pendé without its accent and Épenède without its letters: the column knows which, a lone cell does not.
  return readings.length === 1 ? (readings[0] ?? null) : null
}

/** ASCII but for œ, which survives where accents do not. */
export function isPlain(text: string): boolean {
  return /^[\x20-\x7eœŒ]*[a-zA-Z][\x20-\x7eœŒ]*$/.test(text)
}

function fittingPlain(text: string, mark: LossMark, names: readonly Lexicon[]): readonly Known[] {
  if ((mark === 'underscore') !== text.includes('_')) return []
  const shape =
    mark === 'underscore' ? text.toLowerCase().replace(/_+/g, '?') : shapeOfPlain(text.toLowerCase(), mark)
  return names.flatMap((lexicon) =>
    lexicon.fitting(mark, shape).map((entry) => ({ entry, source: lexicon.source })),
  )
}

function shapeOfPlain(small: string, mark: LossMark): string {
  return mark === 'bare-letter' ? shapeOf(small, mark) : small
}

/** An entry of a list that fits. */
type Known = { readonly entry: LexiconEntry; readonly source: LexiconSource }

/** The name that the row, the column or its size speaks for; null where nothing fits. */
function choose(
  text: string,
  mark: LossMark,
  known: readonly Known[],
  context: NameContext,
): Restoration | null {
  if (known.length === 0) return null
  const coded = ofCodes(known, context.codes)
  const pool = coded.length > 0 ? coded : known
  const ranked = rank(pool, text, context)
  const [first, second] = ranked
  if (first === undefined) return null
  const isClear = second === undefined || first.fit >= FAR_LIKELIER * second.fit
  const others = rank(known, text, context).filter((name) => ranked.every((one) => one.text !== name.text))
  const inseeCodeOf = ({ entry }: Ranked): { readonly inseeCode?: string } =>
    coded.length > 0 && entry.inseeCode !== undefined ? { inseeCode: entry.inseeCode } : {}
  const candidates = [
    ...ranked.map((name): Candidate => ({ text: name.text, source: name.source, ...inseeCodeOf(name) })),
    ...others.map((name): Candidate => ({ text: name.text, source: name.source })),
  ]
  const word = lostWordOf(text, candidates, isClear ? 0 : -1)
  const code = first.entry.codes?.find((one) => context.codes.includes(one))
  const evidence = isClear && code !== undefined ? evidenceOfCode(code, first) : null
  return {
    mark,
    words: [word],
    source: first.source,
    isWhole: isClear,
    ...(evidence === null ? {} : { evidence }),
  }
}

/** Those that the row names by a code: by their own, else by a postal or former one. */
function ofCodes(known: readonly Known[], codes: readonly string[]): readonly Known[] {
  if (codes.length === 0) return []
  const own = known.filter(({ entry }) => codes.includes(entry.codes?.[0] ?? ''))
  return own.length > 0 ? own : known.filter(({ entry }) => entry.codes?.some((code) => codes.includes(code)))
}

export function evidenceOfCode(
  code: string,
  { text, entry }: { text: string; entry: LexiconEntry },
): Evidence {
  const isOwn = code === entry.codes?.[0]
  const because = !isOwn ? 'postal-code' : entry.inseeCode === undefined ? 'siren' : 'insee-code'
  return { because, code, name: text }
}

type Ranked = Known & { readonly text: string; readonly fit: number }

/** The different names, likeliest first. */
function rank(known: readonly Known[], damaged: string, { departments }: NameContext): readonly Ranked[] {
  const names = new Map<string, Ranked>()
  for (const { entry, source } of known) {
    const text = inCaseOf(entry.text, damaged)
    const fit = fitOf(entry, source, departments)
    const other = names.get(text)
    if (other === undefined || fit > other.fit) names.set(text, { entry, source, text, fit })
  }
  return [...names.values()].sort((a, b) => b.fit - a.fit)
}

/** What stands sound in the column is far likelier than what does not; of others its department and its size speak. */
function fitOf(
  { weight, department }: LexiconEntry,
  source: LexiconSource,
  departments: NameContext['departments'],
): number {
  if (source === 'file') return 1e12
  const size = 1 + weight
  // People write about large towns; one department's list has every village, whatever its size.
  return departments === null || departments.total === 0
    ? size
    : fitOfDepartment(department, departments) ** 2 * Math.sqrt(size)
}

/** Entries of one list that have the text's shape and agree with every letter that is still there. */
function fittingEntries(text: string, mark: LossMark, lexicon: Lexicon): readonly LexiconEntry[] {
  const marked = text.replace(/\ufffd/g, '?')
  const shape = shapeOf(marked, mark).replace(/\?+/g, '?')
  const direct = lexicon.fitting(mark, shape).filter((entry) => agrees(entry.text, marked))
  // "E?quipe?e": a "?" after the letter whose accent it was. "Bu?" is Bué or Bû.
  if (mark !== 'question-mark' || !/[aeioucyn]\?/i.test(marked)) return direct
  const bare = shapeOf(marked.replaceAll('?', ''), 'bare-letter')
  const apart = lexicon.fitting('bare-letter', bare).filter((entry) => {
    const shown = entry.text.normalize('NFD').replace(/[\u0300-\u036f]/g, '?')
    return shown.toLowerCase() === marked.toLowerCase()
  })
  return [...direct, ...apart]
}

/** Letters that are not lost must be the entry's: "Tr?vou-Tréguignec" has one é left. */
function agrees(entry: string, marked: string): boolean {
  if (!/[^\0-\x7f]/.test(marked)) return true
  const pattern = marked
    .toLowerCase()
    .replace(/[.*+^${}()|[\]\\]/g, '\\$&')
    .replace(/\?+/g, '[^\\0-\\x7f]+')
  return new RegExp(`^${pattern}$`).test(entry.toLowerCase())
}

/**
 * The entry in the case of the damaged text: as the list writes it, all capitals or all small, whichever leaves the
 * letters that are left ("tampes" is Étampes, "TAMPES" is ÉTAMPES).
 */
export function inCaseOf(entry: string, damaged: string): string {
  const left = lettersLeft(damaged)
  const variants = [entry, entry.toUpperCase(), entry.toLowerCase()]
  const exact = variants.find((variant) => lettersLeft(variant) === left)
  if (exact !== undefined) return exact
  // Stripped accents leave their letters.
  const letters = damaged.replace(/[^A-Za-z]/g, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return entry.toUpperCase()
  return letters !== '' && letters === letters.toLowerCase() ? entry.toLowerCase() : entry
}

function lettersLeft(text: string): string {
  return text.replace(/[^A-Za-z]/g, '')
}

/** Places that a damaged name may mean, to know which department a column is about. */
export function placesFitting(
  text: string,
  mark: LossMark,
  lexicons: readonly Lexicon[],
): readonly LexiconEntry[] {
  return lexicons.flatMap((lexicon) => (lexicon.holds === 'names' ? fittingEntries(text, mark, lexicon) : []))
}
