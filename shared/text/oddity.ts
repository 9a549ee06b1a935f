import { isLetter, isLower, isUpper, Kind, kindOf } from './character-kind.ts'

/**
 * How unlikely a stretch of text is as French (or other European) writing, by the kinds of its characters and of
 * their neighbours: 0 for "Liévin", more for "LiÃ©vin", much for "Li├®vin". The weights are judgements, not
 * frequencies: a sign inside a word, a capital after a small letter, a letter of no neighbouring language.
 *
 * The whole repair of mojibake rests on one comparison, `oddity(after) < oddity(before)`, because every sequence of
 * UTF-8 seen through a page is a legal text of that page: "UNITÉ²" is one, and must stay ("ɲ" is odder than "É²").
 *
 * @param text the stretch with its context; only `from` to `to` is counted
 */
export function oddityOf(text: string, from = 0, to = text.length): number {
  let sum = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) sum += oddityAt(text, at, code)
  }
  return sum
}

function oddityAt(text: string, at: number, code: number): number {
  const kind = kindOf(code)
  const before = kindOf(text.charCodeAt(at - 1))
  const after = kindOf(text.charCodeAt(at + 1))
  switch (kind) {
    case Kind.frenchLower:
    case Kind.latinLower:
      return (
        (kind === Kind.latinLower ? 0.5 : 0) +
        smallAmongCapitals(text, at, before, after) +
        firstOfThree(code, text.charCodeAt(at + 1), after)
      )
    case Kind.frenchUpper:
    case Kind.latinUpper:
      return capital(text, at, code, kind, before, after)
    case Kind.typography:
      return typography(code, before, after)
    case Kind.sign:
      return sign(code, text.charCodeAt(at + 1), before, after)
    case Kind.oddSign:
      // £ and ¡ ¿ are written in their own languages; between letters nothing of the kind is.
      return isLetter(before) && isLetter(after)
        ? 3
        : code === 0xa3 || code === 0xa1 || code === 0xbf
          ? 0.7
          : 2
    case Kind.greek:
    case Kind.cyrillic:
    case Kind.otherScript:
      return foreign(code, kind, before, after)
    case Kind.combining:
      return combining(code, before)
    case Kind.rareLatin:
      return 3.5
    case Kind.box:
      return 3
    case Kind.control:
      return 5
    case Kind.replacement:
      return 1.6
    case Kind.unassigned:
      return 5
    case Kind.surrogate:
      return isPair(text, at, code) ? 0.4 : 5
    case Kind.symbol:
      return isLetter(before) && isLetter(after) ? 3 : 0.8
    default:
      return 0
  }
}

/** "â€™", "ï¼Œ": what UTF-8 makes of typography and of full-width signs; no word ends in â or ï before such a sign. */
function firstOfThree(code: number, next: number, after: Kind): number {
  if (code === 0xe2)
    return after === Kind.sign || after === Kind.oddSign || (next >= 0x80 && next < 0xa0) ? 1.5 : 0
  return code === 0xef && (after === Kind.sign || after === Kind.oddSign) ? 1.5 : 0
}

/** A letter of another script: at home among its own, tolerable alone (α, Ω), odd in a Latin word. */
function foreign(code: number, kind: Kind, before: Kind, after: Kind): number {
  // Г is what windows-1251 shows for the first byte of é, à, ç…
  if (
    code === 0x413 &&
    !isLetter(after) &&
    (after === Kind.sign || after === Kind.oddSign || after === Kind.typography)
  )
    return 2
  if (before === kind || after === kind) return isLetter(before) || isLetter(after) ? 3 : 0.4
  // One letter of an alphabet that has no letters for signs: nobody writes so, two bytes of French may.
  if (isLetter(before) || isLetter(after)) return kind === Kind.otherScript ? 7 : 3
  return kind === Kind.otherScript ? 1.6 : 0.8
}

/** Accents that are written apart, after a letter; the others (phonetic, Slavonic) are as odd as a drawing. */
function combining(code: number, before: Kind): number {
  const isAccent =
    code <= 0x304 ||
    (code >= 0x306 && code <= 0x30c) ||
    code === 0x31b ||
    code === 0x323 ||
    code === 0x327 ||
    code === 0x328
  if (isLetter(before) || before === Kind.combining) return isAccent ? 0.4 : 3.5
  return before >= Kind.greek || before === Kind.digit || code >= 0x334 ? 0.8 : 3
}

/** "SEMéAC": a small letter in a word of capitals. */
function smallAmongCapitals(text: string, at: number, before: Kind, after: Kind): number {
  if (isUpper(before) && isUpper(after)) return 1.5
  if (isUpper(before) && !isLetter(after)) return isUpper(kindOf(text.charCodeAt(at - 2))) ? 1.5 : 0
  if (isUpper(after) && !isLower(before)) return isUpper(kindOf(text.charCodeAt(at + 2))) ? 1.5 : 1
  return 0
}

const isSignKind = (kind: Kind): boolean => kind === Kind.sign || kind === Kind.oddSign

function capital(text: string, at: number, code: number, kind: Kind, before: Kind, after: Kind): number {
  const next = text.charCodeAt(at + 1)
  let sum = kind === Kind.latinUpper ? 0.6 : 0
  if (isLower(before)) sum += 3
  else if (isUpper(before) && isLower(after)) sum += isLetter(kindOf(text.charCodeAt(at - 2))) ? 1 : 2.5
  else if (before === Kind.digit) sum += 1.5
  // Ã and Â are the first halves of nearly all mojibake; as letters they stand before letters or end a word.
  if (code === 0xc3 && !isLetter(after) && after > Kind.punctuation) sum += 0.7
  // Ì and Í begin what UTF-8 makes of an accent apart.
  if ((code === 0xcc || code === 0xcd) && isLetter(before) && !isLetter(after) && after > Kind.punctuation)
    sum += 0.8
  // ÔÇ and Ôé begin the quotes, the dashes and the euro sign seen through cp850.
  if (code === 0xd4 && (next === 0xc7 || (next === 0xe9 && isSignKind(kindOf(text.charCodeAt(at + 2))))))
    sum += 1.5
  // Ă with a no-break space is à seen through windows-1250; with ™ it is a Romanian word.
  if (code === 0x102 && after === Kind.typography) sum += 0.7
  if (code === 0xc2 && !isLetter(after) && after > Kind.punctuation)
    sum += isUnit(text.charCodeAt(at + 1)) ? 1.5 : 0.8
  return sum
}

/** ° ² ³ ½: after figures and units; no word ends in Â before them. */
function isUnit(code: number): boolean {
  return code === 0xb0 || code === 0xb2 || code === 0xb3 || code === 0xbd
}

function typography(code: number, before: Kind, after: Kind): number {
  const inside = isLetter(before) && isLetter(after)
  if (code === 0x2019 || code === 0x2bb || code === 0x2bc || code === 0xb7) return inside ? 0 : 0.2
  if (code === 0xa0 || code === 0x202f || code === 0x2009) return inside ? 0.3 : 0
  if (code === 0x2026 || code === 0x2013 || code === 0x2014 || code === 0x2010 || code === 0x2011)
    return inside ? 0.8 : 0
  if (code >= 0x3000) return 0.3
  return inside ? 2 : 0
}

function sign(code: number, next: number, before: Kind, after: Kind): number {
  if (isLetter(before) && isLetter(after)) return 2
  // √ and ≈ are the first halves of UTF-8 seen as MacRoman, × of Hebrew seen as windows-1252.
  if (code === 0x221a && (isLetter(before) || (next >= 0x80 && after !== Kind.greek))) return 1.7
  if (code === 0x2248 && next >= 0x80 && after !== Kind.greek) return 1.2
  if (code === 0xd7 && next >= 0x80 && after !== Kind.typography) return 1
  if (code === 0xb0 || code === 0x20ac) return isLetter(before) ? 0.3 : 0
  if (isLetter(before) || isLetter(after)) return 0.5
  return 0.3
}

function isPair(text: string, at: number, code: number): boolean {
  const other = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1)
  return code < 0xdc00 ? (other & 0xfc00) === 0xdc00 : (other & 0xfc00) === 0xd800
}
