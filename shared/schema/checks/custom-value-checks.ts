import type { CellFinding, FindingCode } from '../finding.ts'
import type { References } from '../references.ts'
import type { CustomCheck } from '../table-schema.ts'
import { textOf } from '../untyped.ts'

import { isActSubject, isYearInterval } from './act-subjects.ts'
import { isInFrance } from './france-boxes.ts'
import { frenchFormat, pointOf } from './french-format.ts'
import { isOpeningHours } from './hours-syntax.ts'
import { isSiren, isSiret } from './identifiers.ts'
import { isPhone } from './phone.ts'

/** Null: the text passes. Cells that stand for nothing are never asked. */
export type ValueCheck = (text: string) => CellFinding | null

type Maker = (params: CustomCheck['params'], references: References) => ValueCheck | null

/** Names that older schemas use, and what they are called today. */
const renamed: Readonly<Record<string, string>> = {
  'french-siret-value': 'siret',
  'french-siren-value': 'siren',
  'nomenclature-actes-value': 'nomenclature-acte',
}

const refuse = (
  code: FindingCode,
  expected: CellFinding['expected'] = {},
  fixes: readonly string[] = [],
): CellFinding => ({
  code,
  cause: 'other',
  expected,
  fixes,
})

const holding =
  (code: FindingCode, isRight: (text: string) => boolean): ValueCheck =>
  (text) =>
    isRight(text) ? null : refuse(code)

const makers: Readonly<Record<string, Maker>> = {
  siret: () => holding('siret-wrong', isSiret),
  siren: () => holding('siren-wrong', isSiren),
  'nomenclature-acte': () => holding('act-subject-wrong', isActSubject),
  'phone-number-value': () => holding('phone-wrong', isPhone),
  'opening-hours-value': (_, { readsHours }) => holding('hours-unreadable', readsHours ?? isOpeningHours),
  'french-gps-coordinates': () => gpsCheck,
  'year-interval-value': (params) => {
    const oneYear =
      params['allow-year-only'] === true || /^(?:yes|true|1)$/i.test(textOf(params['allow-year-only']))
    return holding('years-wrong', (text) => isYearInterval(text, oneYear))
  },
}

/** A check of single cells by its name in `custom_checks`; null for a name that is none, or needs what is not there. */
export function valueCheck({ name, params }: CustomCheck, references: References): ValueCheck | null {
  const today = renamed[name] ?? name
  const maker = Object.hasOwn(makers, today) ? makers[today] : undefined
  if (maker !== undefined) return maker(params, references)
  const format = frenchFormat(today, references.communes ?? null)
  return format === null
    ? null
    : (text) => (format(text) ? null : refuse('french-format-wrong', { format: today }))
}

const gpsCheck: ValueCheck = (text) => {
  const point = pointOf(text)
  // What is no point is the type's business.
  if (point === null || isInFrance(...point)) return null
  const [longitude, latitude] = point
  if (!isInFrance(latitude, longitude)) return refuse('gps-outside-france')
  const isArray = text.trim().startsWith('[')
  const swapped = `${String(latitude)},${isArray ? ' ' : ''}${String(longitude)}`
  return refuse('gps-swapped', {}, [isArray ? `[${swapped}]` : swapped])
}
