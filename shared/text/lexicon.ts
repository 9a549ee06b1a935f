import type { LexiconSource, LossMark } from './repair-plan.ts'
import type { WordContexts } from './word-contexts.ts'

/** A word or a whole name that may be meant, as it is rightly written. */
export type LexiconEntry = {
  readonly text: string
  /** How common it is, in any unit, within one lexicon; 1 where all are alike. */
  readonly weight: number
  /** Codes by which a row may name the place: INSEE (or SIREN of a grouping), postal and former ones. */
  readonly codes?: readonly string[]
  /** Of a commune. */
  readonly inseeCode?: string
  readonly department?: string
}

/**
 * Words or names to bring back lost letters with. Passed in: `shared/` holds no data. Lists are long and seldom
 * needed, so that nothing is indexed before it is asked for.
 */
export type Lexicon = {
  readonly source: LexiconSource
  /** `names`: entries are whole cells ("Saint-Étienne-du-Rouvray"); `words`: they are parts of sentences. */
  readonly holds: 'names' | 'words'
  /** Whether the text is an entry, in any case. */
  has(text: string): boolean
  /** The entries that read so, in any case: several places may have one name. */
  named(text: string): readonly LexiconEntry[]
  /** How common the text is as an entry, in any case; 0 if it is none. */
  weightOf(text: string): number
  /** The places that a code names. */
  ofCode(code: string): readonly LexiconEntry[]
  /** Entries that come to look like `shape` (see `shapeOf`) when letters are lost so, commonest first. */
  fitting(loss: LossMark, shape: string): readonly LexiconEntry[]
  /** What stands beside those of its words that are mistaken for one another. */
  readonly contexts?: WordContexts
}

/** Builds a lexicon over entries that are computed once, on the first question. */
export function createLexicon(
  source: LexiconSource,
  holds: 'names' | 'words',
  entries: () => Iterable<LexiconEntry>,
): Lexicon {
  let all: readonly LexiconEntry[] | null = null
  let byName: Map<string, LexiconEntry[]> | null = null
  let byCode: Map<string, LexiconEntry[]> | null = null
  const byShape = new Map<LossMark, Map<string, LexiconEntry[]>>()

  function list(): readonly LexiconEntry[] {
    return (all ??= [...entries()])
  }

  function indexOf(loss: LossMark): Map<string, LexiconEntry[]> {
    const built = byShape.get(loss)
    if (built !== undefined) return built
    // Nothing is lost of an entry of ASCII letters.
    const index = indexBy(list(), ({ text }) => (/[^\0-\x7f]/.test(text) ? [shapeOf(text, loss)] : []))
    for (const fitting of index.values()) fitting.sort((a, b) => b.weight - a.weight)
    byShape.set(loss, index)
    return index
  }

  function named(text: string): readonly LexiconEntry[] {
    byName ??= indexBy(list(), (entry) => [entry.text.toLowerCase()])
    return byName.get(text.toLowerCase()) ?? []
  }

  return {
    source,
    holds,
    has: (text) => named(text).length > 0,
    named,
    weightOf: (text) => named(text).reduce((sum, { weight }) => sum + weight, 0),
    ofCode: (code) => (byCode ??= indexBy(list(), ({ codes }) => codes ?? [])).get(code) ?? [],
    fitting: (loss, shape) => indexOf(loss).get(shape) ?? [],
  }
}

function indexBy(
  entries: readonly LexiconEntry[],
  keysOf: (entry: LexiconEntry) => readonly string[],
): Map<string, LexiconEntry[]> {
  const index = new Map<string, LexiconEntry[]>()
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const others = index.get(key)
      if (others === undefined) index.set(key, [entry])
      else others.push(entry)
    }
  }
  return index
}

/**
 * What a text looks like when its letters outside ASCII are lost, in small letters. Marks are all written "?", and
 * marks in a row are one, because programs write one for a character or one for each byte.
 */
export function shapeOf(text: string, loss: LossMark): string {
  const small = text.toLowerCase()
  switch (loss) {
    case 'question-mark':
    case 'replacement':
    case 'underscore':
      return small.replace(/[^\0-\x7f]+/g, '?')
    case 'nothing':
      return small.replace(/[^\0-\x7f]/g, '')
    case 'bare-letter':
      return withoutAccents(small)
    case 'seven-bit':
      return sevenBit(text).toLowerCase()
  }
}

/** Without accents; œ and æ as two letters, ’ as '. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[œŒæÆ’ß]/g, (letter) => unfolded[letter] ?? letter)
}

const unfolded: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  '\u2019': "'",
  ß: 'ss',
}

/** The eighth bit of every byte cut off: é (E9) is i (69). In windows-1252, whose C1 letters give controls. */
export function sevenBit(text: string): string {
  return text.replace(/[\u00a0-\u00ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) & 0x7f))
}
