/** Pieces of misread UTF-8 that are still there: the reading is half of the truth. */
const debris = new RegExp(
  [
    '\u00c3(?![A-Za-z\u00c0-\u00ff])',
    '\u00e2\u20ac',
    // A first byte of three and a sign that no word of French ends in.
    '[\u00e0-\u00ef][\u00a1-\u00aa\u00ac-\u00af\u00b1\u00b4-\u00b8\u00ba\u00bc-\u00bf]',
    '\ufffd',
    // Â before a blank, a figure or a mark: a no-break space that lost its second half.
    '[^ ]\u00c2(?=[ :;!?.,)\\d]|$)',
    '[\u00ab\u201c]\u00c2',
    // A capital Â or Ã inside a word of small letters, ã before a sign.
    '[a-z\u00e0-\u00ff\\d][\u00c2\u00c3]',
    '[\u00e2\u00e3][\u2018-\u203a\u20ac\u2122]',
    // ã or â before a blank that French sets before its marks, and ã as a word: lower-cased.
    '[\u00e2\u00e3][ \u00a0]?[:;!?\u00bb]',
    '(?:^| )\u00e3[ \u00a0]',
  ].join('|'),
)

export function hasDebris(text: string): boolean {
  return debris.test(text)
}
