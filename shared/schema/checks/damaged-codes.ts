import type { Communes } from '../../places/communes.ts'
import type { ColumnRole } from '../column-role.ts'
import type { Cause, CellFinding } from '../finding.ts'

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

/** What a code must be for a lost zero to be sure: without communes, its length is all that can be said. */
function zeroTests(communes: Communes | undefined): Partial<Record<ColumnRole, (code: string) => boolean>> {
  return {
    insee: (code) => /^0\d{4}$/.test(code) && (communes === undefined || isKnown(communes, code)),
    postcode: (code) =>
      /^0\d{4}$/.test(code) && (communes === undefined || communes.byPostcode(code).length > 0),
    siren: isSiren,
    siret: isSiret,
    phone: (code) => /^0[1-9]\d{8}$/.test(code) && isPhone(code),
  }
}

/** Establishments are counted from 1: a SIRET ends in five zeros only where a spreadsheet kept nine figures of it. */
const CUT_SIRET = /^\d{9}0{5}$/

function withoutDecimals(whole: string, isCode: (code: string) => boolean): CellFinding {
  const isShort = !isCode(whole) && isCode(`0${whole}`)
  return damaged('decimal-zeros', [isShort ? `0${whole}` : whole])
}

function isKnown(communes: Communes, code: string): boolean {
  return communes.byCode(code) !== undefined || communes.heirOf(code) !== undefined
}

/**
 * Codes that a spreadsheet took for numbers: « 1004 » for 01004, « 2,16E+13 » for a SIRET, « 321080300 » for a
 * telephone, a point and a zero behind. Null for a column that holds no codes.
 */
export function damagedCodeCheck(role: ColumnRole, communes: Communes | undefined): ValueCheck | null {
  const isCode = zeroTests(communes)[role]
  if (isCode === undefined) return null
  return (text) => {
    if (SCIENTIFIC.test(text)) return damaged('figures-lost')
    const whole = /^(\d+)[.,]0+$/.exec(text)?.[1]
    if (role === 'siret' && CUT_SIRET.test(whole ?? text)) return damaged('figures-lost')
    if (whole !== undefined) return withoutDecimals(whole, isCode)
    return /^[1-9]\d{3,12}$/.test(text) && isCode(`0${text}`) && !isCode(text)
      ? damaged('zeros-lost', [`0${text}`])
      : null
  }
}
