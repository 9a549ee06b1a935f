/** A piece of a cell's text as it is drawn. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  /** Stands for a character that cannot be seen or that would disturb the row; `code` names it. */
  | { readonly kind: 'mark'; readonly text: string; readonly code: string; readonly endsLine?: boolean }
  /** A byte or a half character that could not be read. */
  | { readonly kind: 'unreadable'; readonly text: string; readonly code: string }

/** Marks that may stand on one letter; more (they come by thousands, to draw over the neighbours) are counted. */
const COMBINING_MARKS_SHOWN = 4

/**
 * Everything that is not drawn as itself: control characters; lone surrogates (`\p{Cs}` under the u flag matches no
 * pair); line and paragraph separators; soft hyphen; the directional controls that reorder a row (Unicode TR 9, 36);
 * zero-width spaces; annotation anchors; the tag block (invisible text, but for the flags of England, Scotland
 * and Wales, spelt with tags after a black flag). The joiners U+200C and U+200D stay: Persian and
 * emoji need them.
 */
const HIDDEN =
  /\r\n|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,6})[\u{e0000}-\u{e0fff}]|\p{M}{5,}/u

/** `test` wants an expression that is not global: a global one remembers where it stopped. */
const EVERY_HIDDEN = new RegExp(HIDDEN.source, 'gu')

const REPLACEMENT = '\ufffd'
const LINE_BREAK = '\u23ce'

/**
 * Cuts a text into runs that are safe to draw in one line, hidden characters as visible marks. With `keepLines`, a line
 * break is drawn after its mark (the reader's panel, where `white-space: pre-wrap`).
 */
export function visibleRuns(text: string, keepLines = false): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(EVERY_HIDDEN)) {
    const shownMarks = /^\p{M}/u.test(found[0]) ? firstCodePoints(found[0], COMBINING_MARKS_SHOWN) : ''
    const plain = text.slice(from, found.index) + shownMarks
    if (plain) runs.push({ kind: 'text', text: plain })
    runs.push(shownMarks ? countedMarks(found[0], shownMarks) : standIn(found[0], keepLines))
    from = found.index + found[0].length
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) })
  return runs
}

/** Whether a text is drawn as it is: true for nearly every cell, and then one text node is enough. */
export function isPlain(text: string): boolean {
  return !HIDDEN.test(text)
}

function firstCodePoints(text: string, count: number): string {
  return Array.from(text.slice(0, count * 2))
    .slice(0, count)
    .join('')
}

function countedMarks(all: string, shown: string): Run {
  return { kind: 'mark', text: `+${Array.from(all.slice(shown.length)).length}`, code: 'U+0300\u2026' }
}

function standIn(found: string, keepLines: boolean): Run {
  const codePoint = found.codePointAt(0) ?? 0
  const code = codeOf(codePoint)
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) {
    // Bytes kept as they were by the lossless reader stand in U+DC80–U+DCFF.
    const byte = codePoint >= 0xdc80 && codePoint <= 0xdcff ? codePoint - 0xdc00 : null
    return { kind: 'unreadable', text: REPLACEMENT, code: byte === null ? code : `0x${hex(byte, 2)}` }
  }
  if (found === '\r\n' || /[\n\r\u0085\u2028\u2029]/.test(found)) {
    return {
      kind: 'mark',
      text: keepLines ? `${LINE_BREAK}\n` : LINE_BREAK,
      code: found === '\r\n' ? 'CR LF' : code,
      endsLine: true,
    }
  }
  if (codePoint === 0x09) return { kind: 'mark', text: '\u21e5', code }
  // Unicode has a picture for each of the first 32 controls and for delete.
  if (codePoint < 0x20) return { kind: 'mark', text: String.fromCodePoint(0x2400 + codePoint), code }
  if (codePoint === 0x7f) return { kind: 'mark', text: '\u2421', code }
  return { kind: 'mark', text: code.slice(2), code }
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0')
const codeOf = (codePoint: number): string => `U+${hex(codePoint, 4)}`
