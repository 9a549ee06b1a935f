import { isLetter, kindOf } from './character-kind.ts'
import { fillLetters } from './fill-letters.ts'
import type { Lexicon } from './lexicon.ts'
import type { Place } from './loss-places.ts'
import type { Restoration } from './lost-letters.ts'
import type { Candidate, LossMark, LostWord } from './repair-plan.ts'
import { MOST_CANDIDATES, joinSound, lostWordOf, wordProposed } from './text-with-lost-words.ts'
import { chooseLoneSign, chooseSign, chooseWord } from './word-choice.ts'
import type { Choice, Filling } from './word-choice.ts'

/** Fills the places by the letters, then asks the lists about every word that had a choice in it. */
export function wordByWord(
  mark: LossMark,
  places: readonly Place[],
  lexicons: readonly Lexicon[],
): Restoration | null {
  const { parts, margins } = fillLetters(places.map((place) => place.parts))
  const pieces: (string | LostWord)[] = []
  const words: LostWord[] = []
  const loneCount = places.filter((_place, at) => isAlone(places, at)).length
  let before = ''
  for (let from = 0; from < places.length;) {
    let to = from
    while (to < places.length && isOfWord(places, parts, to)) to++
    if (to === from) {
      const place = places[from]
      pieces.push(place?.name ?? place?.shown ?? '')
      if (place?.name !== undefined) words.push(place.name)
      before += parts[from++] ?? ''
      continue
    }
    const filling: Filling = { places, parts, margins, before, lexicons }
    const lost = shownIn(places, from, to)
    const segments = isAlone(places, from)
      ? [{ text: lost, choice: chooseLoneSign(filling, from, loneCount) }]
      : chooseToken(filling, from, to)
    const word = joinSegments(lost, segments)
    if (typeof word !== 'string') words.push(word)
    pieces.push(word)
    before += typeof word === 'string' ? word : wordProposed(word)
    from = to
  }
  if (!words.some(isWorthShowing)) return null
  const proposed = words.map((word) => word.candidates[word.proposed])
  return {
    mark,
    words: joinSound(pieces),
    source:
      proposed.find((candidate) => candidate !== undefined && candidate.source !== 'letters')?.source ??
      'letters',
    isWhole: proposed.every((candidate) => candidate !== undefined),
  }
}

/** A word that nothing decides is shown if a list knows what it may be: "rue X?Y" is a question to nobody. */
function isWorthShowing({ candidates, proposed }: LostWord): boolean {
  return proposed >= 0 || candidates.some(({ source }) => source !== 'letters')
}

/** A lost character between blanks. */
function isAlone(places: readonly Place[], at: number): boolean {
  const before = places[at - 1]?.shown ?? ' '
  const after = places[at + 1]?.shown ?? ' '
  return hasChoice(places[at]) && before === ' ' && after === ' '
}

function hasChoice(place: Place | undefined): boolean {
  return (place?.parts.length ?? 1) > 1
}

function isLetterAt(parts: readonly string[], at: number): boolean {
  return isLetter(kindOf(parts[at]?.charCodeAt(0) ?? 0))
}

/** Letters and lost places: "l?h?pital" is one thing to choose, whatever stands for the apostrophe. */
function isOfWord(places: readonly Place[], parts: readonly string[], at: number): boolean {
  return places[at]?.name === undefined && (hasChoice(places[at]) || isLetterAt(parts, at))
}

function shownIn(places: readonly Place[], from: number, to: number): string {
  return places
    .slice(from, to)
    .map(({ shown }) => shown)
    .join('')
}

type Segment = { readonly text: string; readonly choice: Choice | null }

/** Cuts a stretch of letters and lost places where the letters put a sign, and chooses for each part. */
function chooseToken(filling: Filling, from: number, to: number): readonly Segment[] {
  const { places, parts } = filling
  const segments: Segment[] = []
  for (let start = from; start < to;) {
    let end = start
    while (end < to && isLetterAt(parts, end)) end++
    const isSign = end === start
    if (isSign) end++
    const isSound = !places.slice(start, end).some(hasChoice)
    const choice = isSound ? null : isSign ? chooseSign(filling, start) : chooseWord(filling, start, end)
    segments.push({ text: shownIn(places, start, end), choice })
    start = end
  }
  return segments
}

/** One lost word of its segments; every segment must be decided for the whole to be. */
function joinSegments(lost: string, segments: readonly Segment[]): LostWord | string {
  if (segments.every(({ choice }) => choice === null)) return lost
  let joined: readonly Candidate[] = [{ text: '', source: 'letters' }]
  let isDecided = true
  for (const { text, choice } of segments) {
    const candidates: readonly Candidate[] = choice?.candidates ?? [{ text, source: 'letters' }]
    if (choice !== null && choice.proposed < 0) isDecided = false
    joined = candidates
      .flatMap((candidate) =>
        joined.map((start) => ({
          text: start.text + candidate.text,
          source: candidate.source === 'letters' ? start.source : candidate.source,
        })),
      )
      .slice(0, MOST_CANDIDATES)
  }
  return lostWordOf(lost, joined, isDecided ? 0 : -1)
}
