import { isLetter, isLower, isUpper, Kind, kindOf } from './character-kind.ts'

/**
 * Where damage may be, by one pass of one cheap test: everything that right French text holds is passed over ("é",
 * "À L’ÉCOLE", « », "n° 3"), so that a clean file costs this scan and nothing else. A suspect is not a verdict: the
 * readings that follow decide.
 */
export function looksDamaged(text: string): boolean {
  return nextSuspect(text, 0) >= 0
}

/**
 * A first sieve that lets every suspect through and few others: the letters and signs that French text is full of are
 * stopped where they stand among ASCII. The engine runs it at twice the speed of a loop over the characters (650 against
 * 300 MB/s on a clean file), so it goes first and `isSuspectAt` decides.
 */
const sieve =
  /[^\0-\x7f\u00a0°àâçèéêëîïôùûœ\u2019]|[\u00a0°àâçèéêëîïôùûœ\u2019](?=[^\0-\x7f])|[A-Z][àâçèéêëîïôùûœ]|à(?=[a-z])|[&%=\\?_`^~]/g

/** Index of the first suspect character at `from` or later, or -1. For whole files as for one cell. */
export function nextSuspect(text: string, from: number): number {
  sieve.lastIndex = from
  while (sieve.test(text)) {
    // The sieve stops after what it matched: one character, or a capital and its small letter.
    const at = sieve.lastIndex - 1
    if (isSuspectAt(text, at)) return at
  }
  return -1
}

/** The exact test of one character among the others of its text. */
export function isSuspectAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? isSuspectSign(text, at, code) : isSuspect(text, at, code)
}

/** Index of the first character outside ASCII, or "?", at `from` or later, or -1: where a second look goes. */
export function nextForSecondLook(text: string, from: number): number {
  secondSieve.lastIndex = from
  return secondSieve.test(text) ? secondSieve.lastIndex - 1 : -1
}

const secondSieve = /[^\0-\x7f]|\?/g

function isSuspect(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1)
  switch (kindOf(code)) {
    case Kind.frenchLower:
      return isSuspectSmallLetter(code, next, text, at)
    case Kind.frenchUpper:
      return isSuspectCapital(text, at, code, next)
    case Kind.typography:
      // Between letters only an apostrophe, a dash, a middle dot or a no-break space is at home.
      return isMisplaced(code, text.charCodeAt(at - 1), next)
    case Kind.sign:
      return (
        isLead(text.charCodeAt(at - 1)) ||
        (code === 0x221a && next >= 0x80) ||
        isSignInWord(text, at, code, next)
      )
    case Kind.surrogate:
      return (code & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800
    case Kind.symbol:
    case Kind.greek:
      return isLetter(kindOf(text.charCodeAt(at - 1))) || isLetter(kindOf(next))
    case Kind.otherScript:
      return false
    default:
      return true
  }
}

/** Between letters only an apostrophe, a middle dot or a no-break space is at home; dashes before capitals. */
function isMisplaced(code: number, before: number, next: number): boolean {
  if (code === 0x2026) return isLower(kindOf(next))
  if (!isLetter(kindOf(before)) || !isLetter(kindOf(next))) return false
  if (code === 0x2013 || code === 0x2014) return isLower(kindOf(next))
  return !insideWords(code)
}

function insideWords(code: number): boolean {
  return (
    code === 0x2019 ||
    code === 0xb7 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x2bb ||
    code === 0x2bc
  )
}

/** "H™tel", "½uvre"; not "25 °C", "µg", "©Ville" or "•mot" at the beginning of a word. */
function isSignInWord(text: string, at: number, code: number, next: number): boolean {
  if (!isLetter(kindOf(next)) || code === 0xb0 || code === 0xb5) return false
  const before = text.charCodeAt(at - 1)
  return code === 0xbd || code === 0xbc || isLetter(kindOf(before))
}

function isLead(code: number): boolean {
  return code === 0xc3 || code === 0xc2 || code === 0xe2 || code === 0x41
}

function isSuspectSmallLetter(code: number, next: number, text: string, at: number): boolean {
  // A first byte of three, seen through windows-1252, with two signs after it; or UTF-8 seen through a DOS page.
  if (next >= 0x80) {
    const kind = kindOf(next)
    if (kind === Kind.sign || kind === Kind.oddSign || kind === Kind.control || kind === Kind.box) return true
    return kind === Kind.typography && text.charCodeAt(at + 2) >= 0x80 && code >= 0xe0 && next !== 0xa0
  }
  // "foràt": à ends words.
  if (code === 0xe0 && isLower(kindOf(next))) return true
  // "consommationÿ:": FF is the no-break space of the DOS pages.
  if (code === 0xff && (next === 0x3a || next === 0x3b || next === 0x21 || next === 0x3f || next === 0xbb))
    return true
  const before = kindOf(text.charCodeAt(at - 1))
  // "CôTE", "AMBIGUÿTê"
  return isUpper(before) && (isUpper(kindOf(next)) || isUpper(kindOf(text.charCodeAt(at - 2))))
}

function isSuspectCapital(text: string, at: number, code: number, next: number): boolean {
  const before = kindOf(text.charCodeAt(at - 1))
  const after = kindOf(next)
  if (isLower(before) || before === Kind.digit) return true
  if (next >= 0x80 && !isLetter(after)) return code !== 0xc0 || after !== Kind.typography
  if (next >= 0x80 && isLower(after)) return true
  if (isUpper(before)) return isLower(after)
  // Ç stands before a, o and u.
  if (code === 0xc7 && isLetter(after)) return !/[aouAOUâàôûÂÀÔÛ]/.test(text.charAt(at + 1))
  // Alone as a word: À and the capitals of lists ("É", "Ô") are right; Ë, Ï, Ù are not words.
  return (
    !isLetter(after) &&
    !isLetter(before) &&
    (code === 0xcb || code === 0xcf || code === 0xd9 || code === 0xc2)
  )
}

const isHex = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66)

function isSuspectSign(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1)
  switch (code) {
    case 0x26: // &eacute; &#233;
      return next === 0x23 || isLetter(kindOf(next))
    case 0x25: // %C3%A9
      return isHex(next) && next >= 0x38 && isHex(text.charCodeAt(at + 2))
    case 0x3d: // =C3=A9
      return next >= 0x43 && next <= 0x46 && isHex(text.charCodeAt(at + 2))
    case 0x5c: // \u00e9 \xe9
      return (next === 0x75 || next === 0x78) && isHex(text.charCodeAt(at + 2))
    case 0x5f: // _x00e9_
      return next === 0x78 && isHex(text.charCodeAt(at + 2)) && text.charCodeAt(at + 6) === 0x5f
    case 0x3f:
      return isLostLetter(text, at, next)
    default: // ` ^ ~ beside a letter: an accent apart
      return next < 0x80 && isLetter(kindOf(next))
  }
}

/** "Li?vin", "?cole", "D??partement", "Saint-P?"; not "Vrai?" nor "oui ?". */
function isLostLetter(text: string, at: number, next: number): boolean {
  const before = kindOf(text.charCodeAt(at - 1))
  const after = kindOf(next)
  if (isLetter(after) || next === 0x3f) return true
  return isLetter(before) && (next === 0x2d || next === 0x5f || next === 0x27 || next === 0x2019)
}
