/** Longer texts are cut where many are shown at once. */
export const SHOWN_LENGTH = 400

/** The beginning of a text, at most `length` UTF-16 units: never half of a surrogate pair. */
export function shortenText(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
