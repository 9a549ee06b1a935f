/** Longer texts are cut where many are shown at once. */
export const SHOWN_LENGTH = 400

/** Cuts for display, never between the two halves of a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
