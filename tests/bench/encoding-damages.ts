import { charactersOf, decodeSingleByte, encodeSingleByte } from '../../shared/text/code-page-tables.ts'
import { codePages } from '../../shared/text/code-page.ts'
import type { CodePage } from '../../shared/text/code-page.ts'
import { entityCode } from '../../shared/text/html-entities.ts'

/** What a program makes of a text; null where the damage cannot happen to it. `draw`: a number below its argument. */
export type DrawnDamage = (text: string, draw: (below: number) => number) => string | null

function utf8As(page: CodePage): DrawnDamage {
  const characters = charactersOf(page)
  return (text) => Array.from(Buffer.from(text, 'utf8'), (byte) => characters.charAt(byte)).join('')
}

function pageAs(written: CodePage, readAs: CodePage): DrawnDamage {
  return (text) => {
    const bytes = encodeSingleByte(text, written)
    return bytes === null ? null : decodeSingleByte(bytes, readAs)
  }
}

function chain(...damages: readonly DrawnDamage[]): DrawnDamage {
  return (text, draw) =>
    damages.reduce<string | null>((seen, damage) => (seen === null ? null : damage(seen, draw)), text)
}

const moji = utf8As('windows-1252')
const changing =
  (change: (text: string) => string): DrawnDamage =>
  (text) => {
    const after = change(text)
    return after === text ? null : after
  }
const foreign = (write: (character: string) => string): DrawnDamage =>
  changing((text) => text.replace(/[^\0-\x7f]/gu, write))
const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
const bytesOf = (character: string): number[] => [...Buffer.from(character, 'utf8')]
const nameOf = new Map<string, string>()
for (const name of (
  'nbsp deg sup2 sup3 laquo raquo euro ndash mdash rsquo lsquo ldquo rdquo hellip OElig oelig copy reg middot ' +
  'Agrave Acirc Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Icirc Iuml Ocirc Ouml Ugrave Ucirc Uuml Yuml ' +
  'agrave aacute acirc auml aring aelig ccedil egrave eacute ecirc euml iacute icirc iuml ntilde ocirc ouml ugrave uacute ucirc uuml yuml'
).split(' '))
  nameOf.set(String.fromCodePoint(entityCode(name)), name)
const entity = (character: string): string => {
  const name = nameOf.get(character)
  return name === undefined ? `&#${String(character.codePointAt(0))};` : `&${name};`
}
const undefinedBytes = /[\x81\x8d\x8f\x90\x9d]/g
const spacing: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': '\u00b4',
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '\u00a8',
  '\u0327': '\u00b8',
}
const drawnChain: DrawnDamage = (text, draw) => {
  const pages: readonly CodePage[] = [
    'windows-1252',
    'iso-8859-1',
    'iso-8859-15',
    'macintosh',
    'cp850',
    'cp437',
  ]
  let damaged: string | null = text
  for (let layers = 2 + draw(2); layers > 0 && damaged !== null; layers--)
    damaged = utf8As(pages[draw(pages.length)] ?? 'cp850')(damaged, draw)
  return damaged
}
const halves =
  (one: DrawnDamage, other: DrawnDamage): DrawnDamage =>
  (text, draw) => {
    let turn = 0
    const after = text.replace(/[^\0-\x7f]+/g, (run) => (turn++ % 2 === 0 ? one : other)(run, draw) ?? run)
    return turn < 2 ? null : after
  }
const right: DrawnDamage = (text) => text

const classes: [string, DrawnDamage][] = []
const searched = codePages.filter((page) => page !== 'windows-1250' && page !== 'windows-1251')
for (const page of codePages) {
  for (const times of [1, 2, 3])
    classes.push([
      `layers: utf8>${page} x${String(times)}`,
      chain(...Array.from({ length: times }, () => utf8As(page))),
    ])
}
for (const one of searched)
  for (const other of searched)
    if (one !== other)
      classes.push([`chain: utf8>${one} then utf8>${other}`, chain(utf8As(one), utf8As(other))])
classes.push(['chain: drawn, 2 or 3 pages', drawnChain])
for (const [written, readAs] of [
  ['windows-1252', 'macintosh'],
  ['windows-1252', 'cp850'],
  ['macintosh', 'windows-1252'],
  ['cp850', 'windows-1252'],
] as const) {
  for (const times of [1, 2, 3])
    classes.push([
      `under: ${written}>${readAs} then utf8>cp1252 x${String(times)}`,
      chain(pageAs(written, readAs), ...Array.from({ length: times }, () => moji)),
    ])
}
for (const [written, readAs] of [
  ['windows-1252', 'macintosh'],
  ['windows-1252', 'cp850'],
  ['windows-1252', 'cp437'],
  ['windows-1252', 'iso-8859-15'],
  ['windows-1252', 'iso-8859-1'],
  ['windows-1252', 'windows-1250'],
  ['windows-1252', 'windows-1251'],
  ['macintosh', 'windows-1252'],
  ['macintosh', 'iso-8859-1'],
  ['macintosh', 'cp850'],
  ['cp850', 'windows-1252'],
  ['cp850', 'iso-8859-1'],
  ['cp850', 'macintosh'],
  ['iso-8859-15', 'windows-1252'],
  ['cp437', 'windows-1252'],
] as const)
  classes.push([`page: ${written}>${readAs}`, pageAs(written, readAs)])
classes.push(
  [
    'lossy: NBSP as space',
    chain(
      moji,
      changing((text) => text.replace(/\xa0/g, ' ')),
    ),
  ],
  [
    'lossy: NBSP lost',
    chain(
      moji,
      changing((text) => text.replace(/\xa0/g, '')),
    ),
  ],
  [
    'lossy: NBSP as space, collapsed, trimmed',
    chain(
      moji,
      changing((text) => text.replace(/\xa0/g, ' ')),
      (text) => text.replace(/ +/g, ' ').trim(),
    ),
  ],
  [
    'lossy: undefined byte dropped',
    chain(
      moji,
      changing((text) => text.replace(undefinedBytes, '')),
    ),
  ],
  [
    'lossy: undefined byte as U+FFFD',
    chain(
      moji,
      changing((text) => text.replace(undefinedBytes, '\ufffd')),
    ),
  ],
  [
    'lossy: undefined byte as ?',
    chain(
      moji,
      changing((text) => text.replace(undefinedBytes, '?')),
    ),
  ],
  [
    'lossy: undefined byte as _xHHHH_',
    chain(
      moji,
      changing((text) => text.replace(undefinedBytes, (sign) => `_x00${hex(sign.charCodeAt(0))}_`)),
    ),
  ],
  [
    'case: upper-cased',
    (text, draw) => {
      const seen = moji(text, draw) ?? text
      return seen.toUpperCase()
    },
  ],
  [
    'case: lower-cased',
    (text, draw) => {
      const seen = moji(text, draw) ?? text
      return seen.toLowerCase()
    },
  ],
  [
    'case: stripped',
    chain(moji, (text) => text.replace(/[À-ÖÙ-ÝŠŽŸ]|[à-öù-ýšž]/g, (sign) => sign.normalize('NFD').charAt(0))),
  ],
  ['escape: HTML', foreign(entity)],
  ['escape: HTML twice', foreign((sign) => entity(sign).replace('&', '&amp;'))],
  ['escape: decimal', foreign((sign) => `&#${String(sign.codePointAt(0))};`)],
  ['escape: hex', foreign((sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`)],
  [
    'escape: HTML, semicolon lost',
    foreign((sign) => {
      const written = entity(sign)
      return written.startsWith('&#') ? sign : written.slice(0, -1)
    }),
  ],
  ['escape: HTML of mojibake', chain(moji, foreign(entity))],
  [
    'escape: percent UTF-8',
    foreign((sign) =>
      bytesOf(sign)
        .map((byte) => `%${hex(byte).toUpperCase()}`)
        .join(''),
    ),
  ],
  [
    'escape: backslash-u',
    foreign((sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`),
  ],
  [
    'escape: backslash-x UTF-8',
    foreign((sign) =>
      bytesOf(sign)
        .map((byte) => `\\x${hex(byte)}`)
        .join(''),
    ),
  ],
  [
    'escape: backslash-x cp1252',
    (text) => {
      const bytes = encodeSingleByte(text, 'windows-1252')
      return bytes === null
        ? null
        : Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${hex(byte)}`)).join('')
    },
  ],
  [
    'escape: quoted-printable',
    foreign((sign) =>
      bytesOf(sign)
        .map((byte) => `=${hex(byte).toUpperCase()}`)
        .join(''),
    ),
  ],
  ['accent: decomposed', changing((text) => text.normalize('NFD'))],
  [
    'accent: decomposed, then moji',
    chain(
      changing((text) => text.normalize('NFD')),
      moji,
    ),
  ],
  [
    'accent: spacing',
    changing((text) =>
      text
        .normalize('NFD')
        .replace(
          /([A-Za-z])([\u0300-\u0308\u0327])/g,
          (_all, letter: string, accent: string) => `${spacing[accent] ?? ''}${letter}`,
        ),
    ),
  ],
  [
    'accent: spacing after',
    changing((text) => text.normalize('NFD').replace(/([A-Za-z])([\u0300-\u0302\u0308])/g, '$1 $2')),
  ],
  ['mixed: half moji, half good', halves(moji, right)],
  ['mixed: half moji x1, half x2', halves(moji, chain(moji, moji))],
  ['mixed: half moji, half cp850 moji', halves(moji, utf8As('cp850'))],
  ['cut: rest as U+FFFD', cutIn('\ufffd')],
  ['cut: read as cp1252', cutIn(null)],
)
/** Cut in the last character outside ASCII; right is what stands before it, which is the "text" to be compared. */
function cutIn(mark: string | null): DrawnDamage {
  return (text, draw) => {
    const last = text.search(/[^\0-\x7f][\0-\x7f]*$/)
    if (last < 2) return null
    const before = text.slice(0, last)
    return mark === null
      ? (moji(before, draw) ?? '') + (moji(text.charAt(last), draw) ?? '').charAt(0)
      : before + mark
  }
}
/** What a repair of this class is to give: where a text was cut, what stands before; where its case was changed, that case. */
export function goalOf(name: string, text: string): string {
  if (name.startsWith('cut')) return text.slice(0, text.search(/[^\0-\x7f][\0-\x7f]*$/))
  if (name === 'case: upper-cased') return text.toUpperCase()
  return name === 'case: lower-cased' ? text.toLowerCase() : text
}

export const damagesByClass: readonly (readonly [string, DrawnDamage])[] = classes
