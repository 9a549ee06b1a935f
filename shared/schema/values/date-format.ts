import { momentOf, zoneMinutes } from './calendar.ts'

/** Reads a cell written in a date format; milliseconds, null where it is written otherwise. */
export type DateFormat = (cell: string) => number | null

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3))
const anyOf = (names: readonly string[]): string => `(${names.join('|')})`

/** What each directive of C's and Python's strptime lets stand, longest reading first. Names are English, as published standards use them. */
const directives: Readonly<Record<string, string>> = {
  Y: '(\\d{4})',
  y: '(\\d{2})',
  m: '(1[0-2]|0[1-9]|[1-9])',
  d: '(3[01]|[12]\\d|0[1-9]|[1-9]| [1-9])',
  H: '(2[0-3]|[01]\\d|\\d)',
  I: '(1[0-2]|0[1-9]|[1-9])',
  M: '([0-5]\\d|\\d)',
  S: '(6[01]|[0-5]\\d|\\d)',
  f: '(\\d{1,6})',
  j: '(36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])',
  p: '(am|pm)',
  B: anyOf(MONTHS),
  b: anyOf(short(MONTHS)),
  h: anyOf(short(MONTHS)),
  A: anyOf(DAYS),
  a: anyOf(short(DAYS)),
  z: '([+-]\\d\\d:?[0-5]\\d|Z)',
  Z: '(UTC|GMT)',
}
/** Directives that stand for several others. */
const shorthands: Readonly<Record<string, string>> = {
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  D: '%m/%d/%y',
  R: '%H:%M',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
}
/** Standards written for people: « AAAA-MM-JJ », "YYYY-MM-DD". */
const humanTokens: readonly (readonly [RegExp, string])[] = [
  [/YYYY|AAAA/i, '%Y'],
  [/(?<=^|[^%])HH(?=:)/i, '%H'],
  [/(?<=:)MM/i, '%M'],
  [/SS/i, '%S'],
  [/(?<=^|[^%])MM/i, '%m'],
  [/DD|JJ/i, '%d'],
]

/** Null for a format that asks for something twice or uses a directive that nobody knows. */
export function compileDateFormat(format: string): DateFormat | null {
  const open = directiveFormat(format).replace(
    /%(.)/g,
    (whole, letter: string) => shorthands[letter] ?? whole,
  )
  const letters: string[] = []
  let source = ''
  for (const [, directive, space, literal] of open.matchAll(/%(.)|(\s+)|([^%\s]|%$)/gs)) {
    if (space !== undefined) source += '\\s+'
    else if (literal !== undefined) source += escapeLiteral(literal)
    else if (directive === '%') source += '%'
    else {
      const pattern = directives[directive ?? '']
      if (directive === undefined || pattern === undefined || letters.includes(directive)) return null
      letters.push(directive)
      source += pattern
    }
  }
  const whole = new RegExp(`^${source}$`, 'i')
  return (cell) => {
    const parts = whole.exec(cell)
    return parts === null ? null : momentOfParts(letters, parts.slice(1))
  }
}

/** « AAAA-MM-JJ » → "%Y-%m-%d"; what holds no year of four letters is left as it is. */
export function directiveFormat(format: string): string {
  if (format.includes('%') || !/YYYY|AAAA|HH:/i.test(format)) return format
  return humanTokens.reduce((written, [token, directive]) => written.replace(token, directive), format)
}

function escapeLiteral(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}

function momentOfParts(letters: readonly string[], parts: readonly string[]): number | null {
  const said = new Map(letters.map((letter, at) => [letter, (parts[at] ?? '').trim().toLowerCase()]))
  const number = (...names: string[]): number | undefined => {
    const found = names.map((name) => said.get(name)).find((text) => text !== undefined)
    return found === undefined ? undefined : Number(found)
  }
  const short = number('y')
  // As C does since 1969: two figures up to 68 are of this century.
  const year = number('Y') ?? (short === undefined ? 1900 : short + (short < 69 ? 2000 : 1900))
  const named = said.get('B') ?? said.get('b') ?? said.get('h')
  const month =
    number('m') ?? (named === undefined ? 1 : MONTHS.findIndex((name) => name.startsWith(named)) + 1)
  const dayOfYear = number('j')
  const day = dayOfYear ?? number('d') ?? 1
  // A leap second is the first second of the next minute.
  const second = Math.min(59, number('S') ?? 0)
  const fraction = Number((said.get('f') ?? '').padEnd(6, '0').slice(0, 3))
  const offset = zoneMinutes(said.get('z') ?? 'Z')
  const at =
    dayOfYear === undefined
      ? momentOf(year, month, day, hourOf(said), number('M') ?? 0, second, fraction)
      : withDayOfYear(year, dayOfYear)
  return at === null || offset === null ? null : at - offset * 60_000
}

function hourOf(said: ReadonlyMap<string, string>): number {
  const full = said.get('H')
  if (full !== undefined) return Number(full)
  const half = said.get('I')
  if (half === undefined) return 0
  return (Number(half) % 12) + (said.get('p') === 'pm' ? 12 : 0)
}

function withDayOfYear(year: number, day: number): number | null {
  const start = momentOf(year)
  return start === null ? null : start + (day - 1) * 86_400_000
}
