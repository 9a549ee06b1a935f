/** Texts of a form, by the name of the format in the standard. */
export const textFormats: Readonly<Record<string, (cell: string) => boolean>> = {
  email: isEmail,
  uri: (cell) => SCHEME.test(cell),
  uuid: (cell) => UUID.test(cell),
  binary: isBase64,
  wkt: isWellKnownText,
}

/** An address with a scheme: « https://… », « mailto:… ». « www.lens.fr » has none. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const MAILBOX = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$|^"[^"\\\r\n]*"$/
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u
const TOP_LABEL = /^(?:\p{L}{2,63}|xn--[a-z0-9-]{1,59})$/iu

/** One mailbox at a host with a dot: « mairie@lens » is none. */
export function isEmail(cell: string): boolean {
  const parts = cell.split('@')
  const [mailbox = '', host = ''] = parts
  if (parts.length !== 2 || mailbox.length > 64 || host.length > 253 || !MAILBOX.test(mailbox)) return false
  const labels = host.split('.')
  return (
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && TOP_LABEL.test(labels.at(-1) ?? '')
  )
}

/** Base64 as decoders take it: other signs are passed over, groups of four are complete. */
function isBase64(cell: string): boolean {
  let inGroup = 0
  let padding = 0
  for (const sign of cell) {
    if (sign > '\u007F') return false
    if (sign === '=') {
      padding++
      if (inGroup >= 2 && inGroup + padding >= 4) return true
    } else if (/[A-Za-z0-9+/]/.test(sign)) {
      padding = 0
      inGroup = (inGroup + 1) % 4
    }
  }
  return inGroup === 0
}

const SHAPES =
  'POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE|' +
  'CURVEPOLYGON|MULTICURVE|MULTISURFACE|POLYHEDRALSURFACE|TIN|TRIANGLE'
const SHAPE = `(?:${SHAPES})(?:\\s+(?:ZM|Z|M)|ZM|Z|M)?`
const WKT_START = new RegExp(`^${SHAPE}\\s*(EMPTY$|\\()`, 'i')
const WKT_PART = new RegExp(`^${SHAPE}(?:\\s+EMPTY)?$`, 'i')
const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?'
const COORDINATES = new RegExp(`^${NUMBER}(?:\\s+${NUMBER}){1,3}$`, 'i')
const NOTHING_BETWEEN = /[(,]\s*[,)]/

/** A geometry in well-known text: a known word, brackets that close, coordinates by two or more or shapes inside. */
function isWellKnownText(cell: string): boolean {
  const text = cell.trim()
  const start = WKT_START.exec(text)
  if (start === null) return false
  if (start[1] !== '(') return true
  const inside = text.slice(text.indexOf('('))
  if (!bracketsClose(inside) || NOTHING_BETWEEN.test(inside)) return false
  const parts = inside.split(/[(),]/).map((part) => part.trim())
  return parts.every((part) => part === '' || COORDINATES.test(part) || WKT_PART.test(part))
}

/** The first bracket closes at the very end and not before. */
function bracketsClose(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    if (depth === 0) return at === text.length - 1
  }
  return false
}
