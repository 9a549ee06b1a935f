/**
 * Whether a text is in OpenStreetMap's `opening_hours` syntax, in the spelling that its parsers take. It says nothing of
 * what the hours mean.
 */
export function isOpeningHours(text: string): boolean {
  const rules = splitRules(text.trim())
  return rules !== null && rules.every(isRule)
}

const WEEKDAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)'
const NTH = '(?:\\[-?\\d(?:-\\d)?(?:,-?\\d(?:-\\d)?)*\\])?'
const DAY_OFFSET = '(?: [+-]\\d+ days?)?'
const WEEKDAYS = `(?:(?:${WEEKDAY}(?:-${WEEKDAY})?${NTH}|PH|SH)${DAY_OFFSET})`
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const CLOCK = '(?:[01]?\\d|2\\d|3\\d|4[0-8]):[0-5]\\d'
const SUN = '(?:sunrise|sunset|dawn|dusk)'
const TIME = `(?:${CLOCK}|${SUN}|\\(${SUN}[+-]${CLOCK}\\))`
const SPAN = `(?:${TIME}(?:-${TIME}\\+?(?:/\\d+|/${CLOCK})?|\\+)?)`
const DATE = `(?:(?:\\d{4} )?(?:${MONTH}(?: \\d{1,2})?|easter)(?: ${WEEKDAY}\\[-?\\d\\])?${DAY_OFFSET})`
const DATES = `(?:${DATE}(?:-(?:${DATE}|\\d{1,2}))?\\+?)`
const YEARS = '(?:\\d{4}(?:-\\d{4}(?:/\\d+)?)?\\+?)'
const WEEKS = '(?:week \\d{1,2}(?:-\\d{1,2}(?:/\\d+)?)?(?:,\\d{1,2}(?:-\\d{1,2}(?:/\\d+)?)?)*)'

const listed = (item: string): string => `${item}(?:, ?${item})*`
const RULE = new RegExp(
  '^(?:24/7|' +
    `(?:${listed(YEARS)}(?= |:|$))?:? ?` +
    `(?:${listed(DATES)}(?= |:|$))?:? ?` +
    `(?:${WEEKS}(?= |:|$))?:? ?` +
    // « SH Mo-Fr »: those days of the school holidays.
    `(?:(?:(?:PH|SH)(?:,(?:PH|SH))? )?${listed(WEEKDAYS)}(?= |:|$))?:? ?` +
    `(?:${listed(SPAN)})?)` +
    '(?: ?(?:open|closed|off|unknown))?(?: ?"[^"]*")?$',
)
const ONLY_SPACES = /^\s*$/

/** Rules apart: `;`, `||`, or a comma before a day or date that begins another rule. Quotes hold together. */
function splitRules(text: string): string[] | null {
  if (text === '' || text.length > 1000) return null
  const pieces = text.split(/;|\|\|/)
  // A semicolon inside a comment.
  if (pieces.some((piece) => (piece.split('"').length - 1) % 2 === 1)) return null
  const rules = pieces.flatMap((piece) =>
    piece.split(/(?<=\d|\+|off|closed|open|") ?, ?(?=[A-Z][a-z]{1,2}[ ,:-]|PH|SH)/),
  )
  const last = rules.at(-1)
  return last !== undefined && ONLY_SPACES.test(last) ? rules.slice(0, -1) : rules
}

function isRule(rule: string): boolean {
  const tidy = rule
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?(-|,) ?(?=\d|[A-Z(])/g, '$1')
  return tidy !== '' && RULE.test(tidy)
}
