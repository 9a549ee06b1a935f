import type { CellFinding, FindingCode } from '../finding.ts'
import { isEmail } from '../values/text-formats.ts'

import type { ValueCheck } from './custom-value-checks.ts'
import { isPhone } from './phone.ts'

const doubtful = (code: FindingCode, fixes: readonly string[] = []): CellFinding => ({
  code,
  cause: 'other',
  expected: {},
  fixes,
})

/** Several are written into one cell: « 03 21 08 03 00 / 03 21 08 03 01 ». */
const BETWEEN_PHONES = /[;/|,\n]|\s(?:ou|et|puis)\s/i
/** « a@lens.fr ; b@lens.fr ». */
const BETWEEN_ADDRESSES = /[;|\n]|,\s|\s(?:ou|et|\/)\s/i
/** « (accueil) », « poste 12 », « Fax : »: words beside a number. « (0) » is a part of it. */
const BESIDE = /\((?!0\))[^()]*\)|\bpostes? ?:? ?\d+|[^\d+().\s-]+/gi
/** A longer text is no telephone and no address, and words are not for these checks. */
const LONGEST = 200
/** Emergency, information and service numbers: 15, 112, 3949, 118 712. */
const SHORT_NUMBER = /^(?:1\d{1,2}|10\d\d|3\d{3}|116\d{3}|118\d{3})$/

/** A telephone that nobody can dial: figures too many or too few. What holds no figure is said by other checks. */
export const phoneFormCheck: ValueCheck = (text) => {
  if (text.length > LONGEST) return null
  const parts = text.split(BETWEEN_PHONES).filter((part) => /\d/.test(part))
  return parts.every(canBeDialled) ? null : doubtful('phone-doubtful')
}

function canBeDialled(part: string): boolean {
  const number = part.replace(BESIDE, ' ').trim()
  return isPhone(number) || SHORT_NUMBER.test(number.replace(/[\s.]/g, ''))
}

/** An address that no mail reaches. Mended where only spaces, or a comma for a point, are in the way. */
export const emailFormCheck: ValueCheck = (text) => {
  if (text.length > LONGEST) return null
  const parts = text.split(BETWEEN_ADDRESSES).map((part) => part.trim())
  if (parts.every((part) => part === '' || isEmail(part) || /^https?:|^www\./i.test(part))) return null
  const tidy = text.replace(/\s+/g, '').replaceAll(',', '.').replace(/\.$/, '')
  return doubtful('email-doubtful', tidy !== text && isEmail(tidy) ? [tidy] : [])
}
