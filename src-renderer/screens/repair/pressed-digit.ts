/**
 * The digit of a key by its place (`KeyboardEvent.code`), or null: on a French keyboard the row above the letters writes
 * "&é\"'(-" unless Shift is held.
 */
export function pressedDigit(code: string): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit === undefined ? null : Number(digit)
}
