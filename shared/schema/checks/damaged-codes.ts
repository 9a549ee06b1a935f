import type { Communes } from '../../places/communes.ts'
import type { ColumnRole } from '../column-role.ts'
import type { Cause, CellFinding } from '../finding.ts'

import { phoneFormCheck } from './contact-checks.ts'
import type { ValueCheck } from './custom-value-checks.ts'
import { isSiren, isSiret } from './identifiers.ts'
import { isPhone } from './phone.ts'

const damaged = (cause: Cause, fixes: readonly string[] = []): CellFinding => ({
  code: 'code-damaged',
  cause,
  expected: {},
  fixes,
})

/** « 2,16E+13 »: a spreadsheet kept three figures of a number that names something. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d+$/i

/** French numbers abroad begin so; a spreadsheet that adds up drops the + in front. */
const PLUS_LOST = /^33[1-9]\d{8}$/

/** What a code must be for a repair to be sure: without communes, its form is all that can be said. */
function codeTests(communes: Communes | undefined): Partial<Record<ColumnRole, (code: string) => boolean>> {
  return {
    insee: (code) =>
      /^(?:\d{2}|2[AB])\d{3}$/.test(code) && (communes === undefined || isKnown(communes, code)),
    postcode: (code) =>
      /^\d{5}$/.test(code) && (communes === undefined || communes.byPostcode(code).length > 0),
    siren: isSiren,
    siret: isSiret,
    phone: (code) => /^0[1-9]\d{8}$/.test(code) && isPhone(code),
  }
}

/** Establishments are counted from 1: a SIRET ends in five zeros only where a spreadsheet kept nine figures of it. */
const CUT_SIRET = /^\d{9}0{5}$/

/** Where the key says that what is left is not the number, the spreadsheet rounded it as well. */
function withoutDecimals(whole: string, role: ColumnRole, isCode: (code: string) => boolean): CellFinding {
  if (isCode(whole)) return damaged('decimal-zeros', [whole])
  if (isCode(`0${whole}`)) return damaged('decimal-zeros', [`0${whole}`])
  return role === 'siren' || role === 'siret' ? damaged('figures-lost') : damaged('decimal-zeros', [whole])
}

function isKnown(communes: Communes, code: string): boolean {
  return communes.byCode(code) !== undefined || communes.heirOf(code) !== undefined
}

/** « 216 204 982 00013 », « 2a004 »: right but for spaces or capitals. */
function written(text: string, isCode: (code: string) => boolean): CellFinding | null {
  const joined = text.replace(/[\s\u00A0\u202F]+/g, '')
  if (joined !== text && isCode(joined)) return damaged('spaces-inside', [joined])
  const capitals = joined.toUpperCase()
  return capitals !== text && isCode(capitals) ? damaged('capitals', [capitals]) : null
}

/** As many figures as a SIREN or a SIRET, of which at least one is wrong. */
function keyFinding(text: string, role: ColumnRole, isCode: (code: string) => boolean): CellFinding | null {
  const figures = role === 'siren' ? 9 : role === 'siret' ? 14 : 0
  const isNumber = text.length === figures && /^\d+$/.test(text)
  return isNumber && !isCode(text)
    ? { code: 'code-key-wrong', cause: 'other', expected: {}, fixes: [] }
    : null
}

/**
 * Codes that a spreadsheet took for numbers: « 1004 » for 01004, « 2,16E+13 » for a SIRET, « 321080300 » for a
 * telephone, a point and a zero behind; codes with spaces; numbers whose key is wrong or
 * that nobody can dial. Null for a column that holds no codes.
 */
export function damagedCodeCheck(role: ColumnRole, communes: Communes | undefined): ValueCheck | null {
  const isCode = codeTests(communes)[role]
  if (isCode === undefined) return null
  return (text) => {
    if (SCIENTIFIC.test(text)) return damaged('figures-lost')
    const whole = /^(\d+)[.,]0+$/.exec(text)?.[1]
    if (role === 'siret' && CUT_SIRET.test(whole ?? text)) return damaged('figures-lost')
    if (whole !== undefined) return withoutDecimals(whole, role, isCode)
    if (role === 'phone' && PLUS_LOST.test(text)) return damaged('plus-lost', [`+${text}`])
    if (isCode(text)) return null
    if (/^[1-9]\d{3,12}$/.test(text) && isCode(`0${text}`)) return damaged('zeros-lost', [`0${text}`])
    return role === 'phone' ? phoneFormCheck(text) : (written(text, isCode) ?? keyFinding(text, role, isCode))
  }
}
