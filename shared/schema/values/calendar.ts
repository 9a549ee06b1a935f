/** Milliseconds of a day and time in the calendar of today, taken as universal time; null for a day that does not exist. */
export function momentOf(
  year: number,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  milliseconds = 0,
): number | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const exists = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  // 24:00:00 is midnight at the end of a day.
  const isMidnight = hour === 24 && minute === 0 && second === 0 && milliseconds === 0
  if (!exists || (hour > 23 && !isMidnight) || minute > 59 || second > 59) return null
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds
}

const ISO_TIME = /^(\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(Z|z|[+-]\d{2}(?::?\d{2})?)?$/
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** « 10:00:00 », with fractions and a zone if need be, as milliseconds since midnight in universal time. */
export function readIsoTime(text: string): number | null {
  const parts = ISO_TIME.exec(text)
  if (parts === null) return null
  const [, hour, minute, second, fraction = '', zone = 'Z'] = parts
  const at = momentOf(
    1970,
    1,
    1,
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.slice(0, 3).padEnd(3, '0')),
  )
  const offset = zoneMinutes(zone)
  return at === null || offset === null ? null : at - offset * 60_000
}

/** « 2021-02-18T10:00:00 » or with a space; a zone that is not said is universal time. */
export function readIsoDateTime(text: string): number | null {
  const day = ISO_DATE.exec(text.slice(0, 10))
  const time = readIsoTime(text.slice(11))
  if (day === null || time === null) return null
  const at = momentOf(Number(day[1]), Number(day[2]), Number(day[3]))
  return at === null ? null : at + time
}

/** Minutes that a zone is ahead: « +02:00 » 120, « Z » 0; null for one that no clock has. */
export function zoneMinutes(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (parts === null) return null
  const [hours, minutes] = [Number(parts[2]), Number(parts[3] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return (parts[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
}
