/**
 * Named character references of HTML 4 (https://www.w3.org/TR/html4/sgml/entities.html): what French data holds. The
 * 96 of Latin-1 stand in the order of their codes, from U+00A0; old pages write them without a semicolon too.
 */
const latin1Names =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'

const otherNames: readonly (readonly [string, number])[] = [
  ['quot', 0x22],
  ['amp', 0x26],
  ['apos', 0x27],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['OElig', 0x152],
  ['oelig', 0x153],
  ['Scaron', 0x160],
  ['scaron', 0x161],
  ['Yuml', 0x178],
  ['fnof', 0x192],
  ['circ', 0x2c6],
  ['tilde', 0x2dc],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['sbquo', 0x201a],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bdquo', 0x201e],
  ['dagger', 0x2020],
  ['Dagger', 0x2021],
  ['bull', 0x2022],
  ['hellip', 0x2026],
  ['permil', 0x2030],
  ['prime', 0x2032],
  ['lsaquo', 0x2039],
  ['rsaquo', 0x203a],
  ['euro', 0x20ac],
  ['trade', 0x2122],
  ['larr', 0x2190],
  ['rarr', 0x2192],
  ['radic', 0x221a],
  ['infin', 0x221e],
  ['asymp', 0x2248],
  ['ne', 0x2260],
  ['le', 0x2264],
  ['ge', 0x2265],
  ['loz', 0x25ca],
  ['pi', 0x3c0],
  ['Delta', 0x394],
  ['Omega', 0x3a9],
]

const codes = new Map<string, number>(otherNames)
for (const [index, name] of latin1Names.split(' ').entries()) codes.set(name, 0xa0 + index)

/** Code point of a named reference ("eacute"), or -1. Case counts, as in HTML. */
export function entityCode(name: string): number {
  return codes.get(name) ?? -1
}

/** Accented letters only, longest name first: what may be meant where the semicolon is missing ("Ferno&eumll"). */
export const accentedLetterNames: readonly string[] = latin1Names
  .split(' ')
  .slice(0x20)
  .filter((name) => name !== 'times' && name !== 'divide')
  .concat('OElig', 'oelig')
  .sort((a, b) => b.length - a.length)
