import { luhnSum } from '../../places/luhn.ts'

const SIREN_OF_LA_POSTE = '356000000'

/** Nine figures whose key is right. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhnSum(text) % 10 === 0
}

/**
 * Fourteen figures whose key is right. Establishments of La Poste have another key: their figures add up to a multiple
 * of five (INSEE, since 1983 there are more than the ordinary key can number).
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false
  if (luhnSum(text) % 10 === 0) return true
  return text.startsWith(SIREN_OF_LA_POSTE) && figureSum(text) % 5 === 0
}

function figureSum(figures: string): number {
  return [...figures].reduce((sum, figure) => sum + Number(figure), 0)
}

/** An association's number: W, the département and office, then six figures. */
export function isRna(text: string): boolean {
  return /^W\d[\dAB]\d{7}$/.test(text)
}
