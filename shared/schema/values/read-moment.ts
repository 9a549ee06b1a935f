import type { SchemaField } from '../table-schema.ts'

import { momentOf, readIsoDateTime, readIsoTime } from './calendar.ts'
import { compileDateFormat } from './date-format.ts'
import type { ValueReader } from './field-value.ts'
import { readLooseMoment } from './loose-date.ts'

const at = (read: (cell: string) => number | null): ValueReader => {
  return (cell) => {
    const moment = read(cell)
    return moment === null ? null : { kind: 'moment', at: moment }
  }
}

const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const YEAR = /^\d{4}$/
const YEAR_MONTH = /^(\d{1,6})-(\d{1,2})$/

/**
 * Dates, datetimes and times of a format: "default" (ISO), "any", or directives as strptime has them. Null for a format
 * that nobody can read. A day may lack its zeros (« 2021-2-8 »), as the reference validator lets it.
 */
export function momentReader({ type, format }: Pick<SchemaField, 'type' | 'format'>): ValueReader | null {
  if (format === 'any') return at(readLooseMoment)
  if (format === 'default') {
    if (type === 'time') return at(readIsoTime)
    return at(type === 'datetime' ? readIsoDateTime : readIsoDay)
  }
  const read = compileDateFormat(format)
  return read === null ? null : at(read)
}

function readIsoDay(cell: string): number | null {
  const parts = ISO_DAY.exec(cell)
  return parts === null ? null : momentOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** Four figures: « 2021 ». */
export const readYear: ValueReader = at((cell) => (YEAR.test(cell) ? Number(cell) : null))

/** « 2021-02 », in months since year 0. */
export const readYearMonth: ValueReader = at((cell) => {
  const parts = YEAR_MONTH.exec(cell)
  const month = Number(parts?.[2])
  return parts === null || month < 1 || month > 12 ? null : Number(parts[1]) * 12 + month - 1
})

const NUMBER = '(\\d+(?:[.,]\\d+)?)'
const DURATION = new RegExp(
  `^([+-])?P(?=.)(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
)
/** Seconds of each part. Years and months have no fixed length: the standard compares durations by no more than this. */
const SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3600, 60, 1]

/** ISO 8601: « P1Y2M10DT2H30M ». */
export const readDuration: ValueReader = at((cell) => {
  const parts = DURATION.exec(cell)
  if (parts === null) return null
  const total = SECONDS.reduce(
    (sum, seconds, index) => sum + seconds * Number((parts[index + 2] ?? '0').replace(',', '.')),
    0,
  )
  return total * 1000 * (parts[1] === '-' ? -1 : 1)
})
