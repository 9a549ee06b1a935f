import { withoutAccents } from './lexicon.ts'

/**
 * What stands before and after words that are mistaken for one another when letters are lost ("près", "prêts"): counts
 * of neighbours, each named by `neighbourBefore` and `neighbourAfter`.
 */
export type WordContexts = {
  /**
   * By how many nats each of these rivals fits between its neighbours better than it does anywhere; 0 where nothing is
   * known.
   */
  fits(rivals: readonly string[], before: string, after: string): readonly number[]
}

type Neighbours = {
  readonly total: number
  readonly counts: ReadonlyMap<string, number>
  /** Occurrences beside neighbours too rare to be listed. */
  readonly unlisted: number
}

type Sides = { readonly before: Neighbours; readonly after: Neighbours }

/** Share of one neighbour among those too rare to be listed. */
const UNLISTED = 0.02

/**
 * Parses the first time it is asked. Lines: a first one with the neighbours that are named whole, parted by spaces; then
 * "word TAB occurrences TAB neighbours before TAB neighbours after", the neighbours as "name count name count".
 */
export function createWordContexts(read: () => string): WordContexts {
  let words: ReadonlyMap<string, Sides> | null = null
  let common: ReadonlySet<string> = new Set()

  function load(): ReadonlyMap<string, Sides> {
    const [first = '', ...lines] = read().split('\n')
    common = new Set(first.split(' '))
    return new Map(
      lines.map((line) => {
        const [word = '', total = '0', before = '', after = ''] = line.split('\t')
        return [
          word,
          { before: neighboursIn(before, Number(total)), after: neighboursIn(after, Number(total)) },
        ]
      }),
    )
  }

  return {
    fits(rivals, before, after) {
      words ??= load()
      const known = words
      const sides = rivals.map((rival) => known.get(rival) ?? known.get(rival.toLowerCase()))
      const left = sideFit(
        sides.map((side) => side?.before),
        neighbourBefore(before, common),
      )
      const right = sideFit(
        sides.map((side) => side?.after),
        neighbourAfter(after, common),
      )
      return sides.map((_side, at) => (left[at] ?? 0) + (right[at] ?? 0))
    },
  }
}

function neighboursIn(text: string, total: number): Neighbours {
  const counts = new Map<string, number>()
  const parts = text.split(' ')
  let unlisted = total
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const count = Number(parts[at + 1])
    counts.set(parts[at] ?? '', count)
    unlisted -= count
  }
  return { total, counts, unlisted }
}

function sideFit(rivals: readonly (Neighbours | undefined)[], name: string): number[] {
  // A neighbour that none of them is known by tells nothing.
  if (rivals.every((rival) => rival?.counts.has(name) !== true)) return rivals.map(() => 0)
  const shares = rivals.map((rival) => {
    if (rival === undefined) return UNLISTED
    return ((rival.counts.get(name) ?? 0) + (rival.unlisted + 1) * UNLISTED) / (rival.total + 1)
  })
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => Math.log((share * shares.length) / sum))
}

/** The name of what stands before: the word if it is common, else its ending; "," for punctuation, "^" for nothing. */
export function neighbourBefore(text: string, common: ReadonlySet<string>): string {
  const near = text.slice(-40)
  const [all = '', word = '', gap = ''] = /([\p{L}\d]*)([^\p{L}\d]*)$/u.exec(near) ?? []
  const name = nameOf(word, gap, common)
  if (name !== 'd' && name !== 'l') return name
  // "diplôme d'État": the article tells little.
  const [, further = '', space = ''] = /([\p{L}\d]*)([^\p{L}\d]*)$/u.exec(near.slice(0, -all.length)) ?? []
  return `${nameOf(further, space, common)}-${name}`
}

export function neighbourAfter(text: string, common: ReadonlySet<string>): string {
  const [, gap = '', word] = /^([^\p{L}\d]*)([\p{L}\d]*)/u.exec(text.slice(0, 40)) ?? []
  return nameOf(word ?? '', gap, common)
}

function nameOf(word: string, gap: string, common: ReadonlySet<string>): string {
  if (/[^\s'\u2019-]/.test(gap)) return ','
  if (word === '') return '^'
  if (/\d/.test(word)) return '#'
  const bare = withoutAccents(word).toLowerCase()
  return common.has(bare) ? bare : `~${bare.slice(-3)}`
}
