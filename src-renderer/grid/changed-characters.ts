/** A stretch of two texts: the same in both, or what stood there before and what stands there now. */
export type Stretch = { readonly before: string; readonly after: string; readonly changed: boolean }

/**
 * How far ahead to look for the place where both texts agree again. One character damaged twice over takes 10
 * characters at most ("é" → "ÃƒÂ©" is 4, an emoji 16), so that a run of two or three damaged ones is still found.
 * It also bounds the work: at most this many comparisons per character, whatever the texts.
 */
const LOOK_AHEAD = 32

/** A combining mark, a variation selector or a joiner belongs to the character before it and is never cut off. */
const CLINGS = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})/u

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Whether cutting `text` at `at` would split a surrogate pair or tear a mark from its letter. */
function tears(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const unit = text.charCodeAt(at)
  if (isLowSurrogate(unit) && isHighSurrogate(text.charCodeAt(at - 1))) return true
  if (unit < 0x300) return false
  return CLINGS.test(text.slice(at, at + 2))
}

/**
 * The texts as one list of stretches, so that a reader sees which characters changed: "LiÃ©vin" and "Liévin" give
 * "Li", "Ã©" → "é", "vin". Joining the `before`s gives back `before`, joining the `after`s gives back `after`.
 * Linear in the length of the texts. It aims at what a mishap of encodings does (short runs replaced, all the rest
 * in order), not at the shortest edit script.
 */
export function changedCharacters(before: string, after: string): readonly Stretch[] {
  if (before === after) return before === '' ? [] : [{ before, after, changed: false }]
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const stretches: Stretch[] = []
  add(stretches, before.slice(0, start), after.slice(0, start), false)
  align(before.slice(start, before.length - end), after.slice(start, after.length - end), stretches)
  add(stretches, before.slice(before.length - end), after.slice(after.length - end), false)
  return stretches
}

/**
 * The same for two texts cut at a fixed length: what one of them shows beyond the other at its end is not a change,
 * it is where the other was cut.
 */
export function changedCharactersOfCut(before: string, after: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  align(before, after, stretches)
  const last = stretches.at(-1)
  if (last?.changed) {
    stretches.pop()
    // Both sides may still hold a change at the cut: it is shown only where it is smaller than a cut can explain.
    const isCutOff =
      Math.max(last.before.length, last.after.length) > LOOK_AHEAD || !last.before || !last.after
    stretches.push({ ...last, changed: !isCutOff })
  }
  return stretches
}

function commonStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++
  while (at > 0 && (tears(before, at) || tears(after, at))) at--
  return at
}

function commonEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start
  let count = 0
  while (
    count < most &&
    before.charCodeAt(before.length - 1 - count) === after.charCodeAt(after.length - 1 - count)
  ) {
    count++
  }
  while (count > 0 && (tears(before, before.length - count) || tears(after, after.length - count))) count--
  return count
}

function add(stretches: Stretch[], before: string, after: string, changed: boolean): void {
  if (before === '' && after === '') return
  const last = stretches.at(-1)
  if (last && last.changed === changed) {
    stretches.pop()
    stretches.push({ before: last.before + before, after: last.after + after, changed })
  } else {
    stretches.push({ before, after, changed })
  }
}

/** Walks both texts together; at each disagreement, looks for the nearest place where they agree again. */
function align(before: string, after: string, stretches: Stretch[]): void {
  let i = 0
  let j = 0
  while (i < before.length && j < after.length) {
    const from = i
    while (i < before.length && j < after.length && before.charCodeAt(i) === after.charCodeAt(j)) {
      i++
      j++
    }
    let back = 0
    while (back < i - from && (tears(before, i - back) || tears(after, j - back))) back++
    i -= back
    j -= back
    add(stretches, before.slice(from, i), after.slice(from + j - i, j), false)
    if (i >= before.length || j >= after.length) break
    const [skipBefore, skipAfter] = nextAgreement(before, i, after, j)
    add(stretches, before.slice(i, i + skipBefore), after.slice(j, j + skipAfter), true)
    i += skipBefore
    j += skipAfter
  }
  add(stretches, before.slice(i), after.slice(j), true)
}

/**
 * How many characters to leave out of each text before they agree again: the pair with the smallest sum, and of
 * those the one that leaves more out of `before`, because damage lengthens.
 */
function nextAgreement(before: string, i: number, after: string, j: number): readonly [number, number] {
  const mostBefore = Math.min(LOOK_AHEAD, before.length - i)
  const mostAfter = Math.min(LOOK_AHEAD, after.length - j)
  for (let sum = 1; sum < LOOK_AHEAD; sum++) {
    for (let skipAfter = Math.max(0, sum - mostBefore); skipAfter <= Math.min(sum, mostAfter); skipAfter++) {
      const skipBefore = sum - skipAfter
      const p = i + skipBefore
      const q = j + skipAfter
      if (p >= before.length || q >= after.length) continue
      if (before.charCodeAt(p) !== after.charCodeAt(q)) continue
      if (tears(before, p) || tears(after, q)) continue
      return [skipBefore, skipAfter]
    }
  }
  return [whole(before, i, mostBefore), whole(after, j, mostAfter)]
}

/** `count`, or a little more so as not to tear a character. */
function whole(text: string, from: number, count: number): number {
  let end = from + count
  while (end < text.length && tears(text, end)) end++
  return end - from
}
