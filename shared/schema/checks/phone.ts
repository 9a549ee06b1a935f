const SEPARATORS = /[\s.()/\-\u2010-\u2015]/g
const FRENCH = /^(?:[1-69]\d{8}|7(?:[3-9]\d|00)\d{6}|8[0-24-9]\d{7})$/
/** Country codes of the world (ITU E.164), but France's. */
const COUNTRY =
  /^(?:1|7|2[07]|21[1-8]|22\d|23\d|24\d|25[0-8]|26[0-9]|29[0179]|3[0-24-69]|35\d|37[0-8]|38[0-35-79]|4[013-9]|42[013]|5[1-8]|50\d|59\d|6[0-6]|67[02-9]|68\d|69[0-2]|8[1246]|85[02356]|87[0-48]|88[0368]|9[0-58]|96\d|97[0-79]|99[2-68])/
const SHORTEST_ABROAD = 8
const LONGEST_ABROAD = 15

/** A number that can be dialled from France: ten figures, or with its country's code behind + or 00. */
export function isPhone(text: string): boolean {
  const trunk = text.replace(/\(0\)/, '').replace(SEPARATORS, '')
  if (!/^\+?\d+$/.test(trunk)) return false
  const abroad = /^(?:\+|00)(\d+)$/.exec(trunk)?.[1]
  if (abroad === undefined) return trunk.startsWith('0') && FRENCH.test(trunk.slice(1))
  if (abroad.startsWith('33')) return FRENCH.test(abroad.slice(2).replace(/^0/, ''))
  return COUNTRY.test(abroad) && abroad.length >= SHORTEST_ABROAD && abroad.length <= LONGEST_ABROAD
}

/**
 * The ways of writing a number, from what changes least: with the prefix that it has before another, spaced as in France
 * before its figures alone. None for what cannot be dialled.
 */
export function writtenPhones(text: string): readonly string[] {
  if (!/\d/.test(text) || !isPhone(text)) return []
  const figures = text.replace(/\(0\)/, '').replace(SEPARATORS, '')
  const [, prefix = '', number] = /^(\+33|0033|)0?(\d{9})$/.exec(figures) ?? []
  // Abroad « (0) » may have to be dialled (Italy), and nobody here knows how figures are spaced.
  if (number === undefined) return text.includes('(0)') ? [] : [figures]
  const spaced = number.replace(/\d(?=(?:\d{2})+$)/g, '$& ')
  const national = [`0${spaced}`, `0${number}`]
  const behind = (code: string): string[] => [`${code} ${spaced}`, `${code} ${number}`, `${code}${number}`]
  if (prefix === '') return [...national, ...behind('+33')]
  return [...behind(prefix), ...(prefix === '+33' ? [] : behind('+33')), ...national]
}
