/** Pieces of misread UTF-8 that are still there: the reading is half of the truth. */
const debris = new RegExp(
  [
    '\u00c3(?![A-Za-z\u00c0-\u00ff])',
    '\u00e2\u20ac',
    // A first byte of three and a sign that no word of French ends in.
    '[\u00e0-\u00ef][\u00a1-\u00aa\u00ac-\u00af\u00b1\u00b4-\u00b8\u00ba\u00bc-\u00bf]',
    '\ufffd',
    '[a-z]\u00c2(?![a-z])',
  ].join('|'),
)

export function hasDebris(text: string): boolean {
  return debris.test(text)
}
