import { isLower, Kind, kindOf } from './character-kind.ts'
import { frenchLogLikelihood } from './french-letters.ts'

/**
 * UTF-8 read as windows-1252 of which a byte was lost afterwards. The five bytes that windows-1252 leaves undefined
 * and the no-break space (A0) are the ones programs drop, or turn into "�", "?" or a space. What is left names the
 * character nearly: "Ã" is à, Á, Í, Ï, Ð or Ý; "â€" is ”; "Â" is a no-break space.
 */
export function completeUtf8(text: string): string {
  if (!/[ÃÂâ]/.test(text)) return text
  let result = ''
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    const found = completeAt(text, at)
    if (found === null) continue
    result += text.slice(kept, at) + found.character
    kept = at + found.length
    at = kept - 1
  }
  return kept === 0 ? text : result + text.slice(kept)
}

type Completed = { readonly character: string; readonly length: number }

function completeAt(text: string, at: number): Completed | null {
  const code = text.charCodeAt(at)
  if (code === 0xc3) return completeLetter(text, at)
  if (code === 0xe2 && text.charCodeAt(at + 1) === 0x20ac) return completeQuote(text, at)
  if (code === 0xc2) return completeNoBreakSpace(text, at)
  return null
}

/** Characters of windows-1252 that stand for the bytes 80 to BF: a complete sequence is another matter. */
const follower = /[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xbf]/

const isLostByte = (code: number): boolean => code === 0xfffd || code === 0x3f

function completeQuote(text: string, at: number): Completed | null {
  const third = text.charAt(at + 2)
  if (third !== '' && third !== '\ufffd' && follower.test(third)) return null
  // "â€" at the very end may be cut; everywhere else the byte 9D of ” is the one that gets lost.
  return { character: '\u201d', length: isLostByte(text.charCodeAt(at + 2)) ? 3 : 2 }
}

/** "10Â 000", "(CES)Â:", "loiÂ1901": Â ends no word of French, and stands in none after small letters or figures. */
function completeNoBreakSpace(text: string, at: number): Completed | null {
  const next = text.charAt(at + 1)
  if (next !== '' && follower.test(next)) return null
  const before = text.charAt(at - 1)
  const endsThere = /[ :;!?.,)\d]/.test(next)
  if (!endsThere || !/[a-zà-ÿ\d).»°%]/.test(before)) {
    // After capitals only where a mark follows, as French sets a space before it.
    if (!/^\u00c2 ?[:;!?»]/.test(text.slice(at, at + 3)) || !/[A-Z]/.test(before)) return null
  }
  return { character: '\u00a0', length: next === ' ' ? 2 : 1 }
}

function completeLetter(text: string, at: number): Completed | null {
  const next = text.charAt(at + 1)
  if (next !== '' && next !== '\ufffd' && follower.test(next)) return null
  const marked = isLostByte(text.charCodeAt(at + 1))
  if (next === ' ') return completeBeforeSpace(text, at)
  // At the very end the character was cut as well as lost: only words that end in à speak for the latter.
  if (next === '') return wordsInA.test(text.slice(0, at)) ? { character: 'à', length: 1 } : null
  // A real Ã stands before a letter or ends a word in capitals.
  const before = kindOf(text.charCodeAt(at - 1))
  if (!marked && before === Kind.upper && !isLower(kindOf(next.charCodeAt(0)))) return null
  return choose(text, at, marked ? 2 : 1)
}

const wordsInA = /(?:^|[^a-zà-ÿ©])(?:voil|d(?:é|Ã©)j|l|del|au-del|jusque-l|cel|hol|ç|Ã§|deç)$/i

/** The space is what the no-break space became ("voilÃ  le", "Ã -Arnes"), or stands after it ("Ã l'Aubrac"). */
function completeBeforeSpace(text: string, at: number): Completed | null {
  if (kindOf(text.charCodeAt(at - 1)) === Kind.upper) return null
  if (text.charCodeAt(at + 2) === 0x20 || text.charCodeAt(at + 2) === 0xc2)
    return { character: 'à', length: 2 }
  const before = text.slice(Math.max(0, at - 3), at)
  const after = text.slice(at + 2, at + 6)
  const kept = frenchLogLikelihood(`${before}à ${after}`)
  const taken = frenchLogLikelihood(`${before}à${after}`)
  return { character: 'à', length: taken > kept ? 2 : 1 }
}

/** The letters that begin with C3 and end with a byte that gets lost: C3 A0, 8F, 8D, 81, 9D, 90. */
const losable = 'àÏÍÁÝÐ'

function choose(text: string, at: number, length: number): Completed {
  const before = text.slice(Math.max(0, at - 3), at)
  const after = text.slice(at + length, at + length + 3)
  let best = 'à'
  let bestScore = -Infinity
  for (const letter of losable) {
    const score = frenchLogLikelihood(before + letter + after)
    if (score > bestScore) {
      best = letter
      bestScore = score
    }
  }
  return { character: best, length }
}
