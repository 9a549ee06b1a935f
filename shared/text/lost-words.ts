import { isLetter, kindOf } from './character-kind.ts'
import { fillLetters } from './fill-letters.ts'
import type { Lexicon } from './lexicon.ts'
import type { Place } from './loss-places.ts'
import type { Restoration } from './lost-letters.ts'
import type { Candidate, LossMark, LostWord } from './repair-plan.ts'
import { MOST_CANDIDATES, joinSound, lostWordOf, wordProposed } from './text-with-lost-words.ts'
import { byLetters, chooseFromLists, chooseLone, hasChoice, isAlone } from './word-choice.ts'
import type { Choice, Filling } from './word-choice.ts'

/** Below this margin the letters do not decide, and the mark stays. In nats. */
const LEAST_MARGIN = 1.5

/** Fills the places by the letters, then asks the lists about every word that had a choice in it. */
export function wordByWord(
  mark: LossMark,
  places: readonly Place[],
  lexicons: readonly Lexicon[],
): Restoration | null {
  const { parts, margins } = fillLetters(places.map((place) => place.parts))
  const pieces: (string | LostWord)[] = []
  const words: LostWord[] = []
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
    if (!places.slice(from, to).some(hasChoice)) {
      const sound = shownIn(places, from, to)
      pieces.push(sound)
      before += sound
      from = to
      continue
    }
    const filling: Filling = { places, parts, margins, before, lexicons }
    const lost = shownIn(places, from, to)
    const segments = isAlone(places, from)
      ? [{ text: lost, choice: chooseLone(filling, from) }]
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

/**
 * A stretch of letters and lost places: signs that the letters see around it are cut off, for the rest the lists are
 * asked, and where they know nothing the letters decide part by part.
 */
function chooseToken(filling: Filling, from: number, to: number): readonly Segment[] {
  const { places, parts } = filling
  const whole = chooseFromLists(filling, from, to)
  if (whole !== null) return [{ text: shownIn(places, from, to), choice: whole }]
  const isSign = (at: number): boolean => hasChoice(places[at]) && !isLetterAt(parts, at)
  let start = from
  while (start < to && isSign(start)) start++
  let end = to
  while (end > start && isSign(end - 1)) end--
  if (end - start < to - from && start < end) {
    return [
      ...signsIn(filling, from, start),
      ...chooseToken(filling, start, end),
      ...signsIn(filling, end, to),
    ]
  }
  const segments: Segment[] = []
  for (let at = from; at < to;) {
    let next = at
    while (next < to && isLetterAt(parts, next)) next++
    if (next === at) next++
    const isSound = !places.slice(at, next).some(hasChoice)
    const choice = isSound
      ? null
      : ((next - at < to - from ? chooseFromLists(filling, at, next) : null) ??
        chooseByLetters(filling, at, next))
    // Inside a word only an apostrophe is at home.
    const isOdd = at > from && next < to && !isLetterAt(parts, at) && parts[at] !== '\u2019'
    segments.push({
      text: shownIn(places, at, next),
      choice: isOdd && choice !== null ? { ...choice, proposed: -1 } : choice,
    })
    at = next
  }
  return segments
}

function signsIn(filling: Filling, from: number, to: number): Segment[] {
  if (from === to) return []
  return [{ text: shownIn(filling.places, from, to), choice: chooseByLetters(filling, from, to) }]
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

/** A stretch that no list knows. */
function chooseByLetters({ parts, margins }: Filling, from: number, to: number): Choice {
  const guess = parts.slice(from, to).join('')
  return byLetters(
    [guess],
    isWord(guess) && margins.slice(from, to).every((margin) => margin >= LEAST_MARGIN),
  )
}

/** Letters of one case with at most an apostrophe among them, or a sign by itself: "CITE–OS" and "MISUTâ" are no words. */
function isWord(guess: string): boolean {
  if (guess.length === 1) return guess !== '?'
  return (
    /^(?:\p{L}*\u2019)?\p{Lu}?\p{Ll}*$|^(?:\p{L}*\u2019)?\p{Lu}+$/u.test(guess) || !/[\p{L}?]/u.test(guess)
  )
}
