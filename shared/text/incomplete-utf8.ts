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
    // What stands before was completed just now, or stands in the text as it is.
    const before = at === kept && kept > 0 ? result.charAt(result.length - 1) : text.charAt(at - 1)
    const found = completeAt(text, at, before)
    if (found === null) continue
    result += text.slice(kept, at) + found.character
    kept = at + found.length
    at = kept - 1
  }
  return kept === 0 ? text : result + text.slice(kept)
}

type Completed = { readonly character: string; readonly length: number }

function completeAt(text: string, at: number, before: string): Completed | null {
  const code = text.charCodeAt(at)
  if (code === 0xc3) return completeLetter(text, at)
  if (code === 0xe2 && text.charCodeAt(at + 1) === 0x20ac) return completeQuote(text, at)
  if (code === 0xc2) return completeNoBreakSpace(text, at, before)
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

/** "10Â 000", "(CES)Â:", "loiÂ1901", "«ÂRégime", "ÂÂ»": Â ends no word of French, and stands in none after small letters. */
function completeNoBreakSpace(text: string, at: number, before: string): Completed | null {
  const next = text.charAt(at + 1)
  if (next !== '' && follower.test(next)) return null
  const found = { character: '\u00a0', length: next === ' ' ? 2 : 1 }
  if (/[«“]/.test(before)) return found
  // After capitals only where a mark follows, as French sets a space before it.
  const marked = /^\u00c2 ?(?:[:;!?»]|\u00c2[ \u00bb])/.test(text.slice(at, at + 3))
  if (/[A-ZÀ-Þ]/.test(before)) return marked ? found : null
  const endsThere = /[ :;!?.,)»\d]/.test(next) || marked || beginsSequence(text, at + 1)
  if (!endsThere && !(/\d/.test(before) && /[A-Za-z€%]/.test(next))) return null
  return /[a-zà-ÿ\d).,»”°%º²]/.test(before) ? found : null
}

/** Whether a whole character begins there, as windows-1252 shows it: "Â°", "Ã©", "â‚¬". */
function beginsSequence(text: string, at: number): boolean {
  return /[\u00c2\u00c3\u00e2]/.test(text.charAt(at)) && follower.test(text.charAt(at + 1))
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
  if (!marked && before === Kind.upper && !isLower(kindOf(next.charCodeAt(0)))) {
    // Portuguese has Ã after consonants; after a vowel and before a consonant it is what is left of Ï.
    return /[AOU]\u00c3[B-DF-HJ-NP-TV-Z]/.test(text.slice(at - 1, at + 2))
      ? { character: 'Ï', length: 1 }
      : null
  }
  return choose(text, at, marked ? 2 : 1)
}

const wordsInA = /(?:^|[^a-zà-ÿ©])(?:voil|d(?:é|Ã©)j|l|del|au-del|jusque-l|cel|hol|ç|Ã§|deç)$/i

/** The space is what the no-break space became ("voilÃ  le", "Ã -Arnes"), or stands after it ("Ã l'Aubrac"). */
function completeBeforeSpace(text: string, at: number): Completed | null {
  if (kindOf(text.charCodeAt(at - 1)) === Kind.upper) return null
  if (beginsSequence(text, at + 2)) return { character: 'à', length: 1 }
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
