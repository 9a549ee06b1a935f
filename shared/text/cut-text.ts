/**
 * A text cut at a fixed number of bytes, in the middle of a character: "CA d'H�" or, read as windows-1252,
 * "Savigny-en-VÃ". What is left of the character goes; the rest of the text is lost.
 */
const cutEnd = /(?:\ufffd{1,3}|[\u00c3\u00c2\u00c5]|\u00e2(?:\u20ac|\u201a|\u201e)?)$/

export function trimCutCharacter(text: string): string {
  return text.replace(cutEnd, '')
}

/**
 * Whether what ends the text can be the beginning of a character, and no word.
 * @param misread misread UTF-8 was found in the rest of the text: then capitals do not speak for a real "Ã"
 */
export function endsInsideCharacter(text: string, misread = false): boolean {
  const last = text.charCodeAt(text.length - 1)
  if (last < 0x80) return false
  const match = cutEnd.exec(text)
  if (match === null || match.index === 0) return false
  const end = match[0]
  const rest = text.slice(0, match.index)
  // After an opening quote it is the closing one that lost its last byte.
  if (end === '\u00e2\u20ac' || (end.startsWith('\ufffd') && rest.endsWith('\u00e2\u20ac'))) {
    return !/\u00e2\u20ac\u0153|\u201c/.test(rest)
  }
  // No French word is or ends in "â"; Romanian words do.
  if (end === '\u00e2') return misread || /\s$/.test(rest)
  if (end.startsWith('\ufffd') || end.length > 1) return true
  return misread || !/\p{Lu}$/u.test(rest) || /\p{Ll}/u.test(rest)
}
