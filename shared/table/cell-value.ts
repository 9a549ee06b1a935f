/** A cell that shows nothing: spaces are nothing to an officer. */
export function isBlank(text: string): boolean {
  return text === '' || text.trim() === ''
}

const NUMBER = /^[-+\u2212]?(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,]\d+)?(?:[ \u00A0\u202F]?[%€])?$/
/** « 01000 », « 03 21 79 42 42 »: figures that name something and count nothing. */
const CODE = /^0[\d ]/

/** A number as the French write it (« 1 234,5 », « -3 », « 12,5 % »), or with a decimal point; null for anything else. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim()
  if (!NUMBER.test(trimmed) || CODE.test(trimmed)) return null
  return Number(
    trimmed
      .replace(/[ \u00A0\u202F%€+]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  )
}

/** Decimals a number is written with: a sum shows no more. */
export function decimalsOf(text: string): number {
  return /[.,](\d+)/.exec(text)?.[1]?.length ?? 0
}

const FRENCH_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T](\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/
const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** Milliseconds, of a date written day/month/year or year-month-day; null where the calendar has no such day. */
export function readDate(text: string): number | null {
  const trimmed = text.trim()
  const iso = ISO_DATE.exec(trimmed)
  if (iso) return dateOf(iso[1], iso[2], iso[3], iso.slice(4))
  const french = FRENCH_DATE.exec(trimmed)
  return french ? dateOf(french[3], french[2], french[1], french.slice(4)) : null
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly (string | undefined)[],
): number | null {
  const [hours = '0', minutes = '0', seconds = '0'] = time.map((part) => part ?? '0')
  const found = new Date(0)
  found.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (found.getUTCMonth() !== Number(month) - 1 || found.getUTCDate() !== Number(day)) return null
  return found.getTime() + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}

/** `code`: figures and letters of one length (« 2A004 », « EQ-0012 »), which name something. */
export type ColumnKind = 'number' | 'date' | 'code' | 'text'

const HAS_DIGIT = /\d/

/**
 * What a whole column holds. Cells without any digit (« n.c. », « inconnu ») say nothing against numbers or dates as
 * long as they are no majority; a single « 12 bis » or « 01000 » makes the column something else.
 */
export function columnKind(values: Iterable<string>): ColumnKind {
  let [filled, numbers, dates, length] = [0, 0, 0, 0]
  let [canBeNumber, canBeDate, canBeCode] = [true, true, true]
  for (const value of values) {
    if (isBlank(value)) continue
    filled++
    const hasDigit = HAS_DIGIT.test(value)
    length ||= value.length
    canBeCode &&= hasDigit && value.length === length
    if (!hasDigit) continue
    if (canBeNumber && readNumber(value) !== null) numbers++
    else canBeNumber = false
    if (canBeDate && readDate(value) !== null) dates++
    else canBeDate = false
    if (!canBeNumber && !canBeDate && !canBeCode) return 'text'
  }
  if (canBeNumber && numbers > 0 && numbers * 2 >= filled) return 'number'
  if (canBeDate && dates > 0 && dates * 2 >= filled) return 'date'
  return canBeCode && filled > 0 ? 'code' : 'text'
}
