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

/** « 0321080300 », « 03.21.08.03.00 » → « 03 21 08 03 00 »; null for what is no French number. */
export function spacedPhone(text: string): string | null {
  if (!isPhone(text)) return null
  const figures = text
    .replace(/\(0\)/, '')
    .replace(SEPARATORS, '')
    .replace(/^(?:\+|00)33/, '0')
  return /^0\d{9}$/.test(figures) ? figures.replace(/\d{2}(?=\d)/g, '$& ') : null
}
