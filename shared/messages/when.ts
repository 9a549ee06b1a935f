/** Moments in words, in the time zone of the computer. */
import type { Language } from './language.ts'
import { NBSP } from './typography.ts'

const months: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** « 9 h 05 », “9:05”. @param at ms since 1970 */
export function timeOfDay(at: number, language: Language): string {
  const date = new Date(at)
  const minutes = twoDigits(date.getMinutes())
  return language === 'fr'
    ? `${String(date.getHours())}${NBSP}h${NBSP}${minutes}`
    : `${String(date.getHours())}:${minutes}`
}

/** Whole days between two moments, by the calendar: a night of a change of hour is one. NaN where one of them is none. */
export function daysBetween(at: number, now: number): number {
  const noon = (moment: number): number => new Date(moment).setHours(12, 0, 0, 0)
  return Math.round((noon(now) - noon(at)) / 86_400_000)
}

/** « 1er novembre », « 24 novembre 2025 » where the year is another one. */
export function dayOfYear(at: number, now: number, language: Language): string {
  const date = new Date(at)
  const day = date.getDate()
  const month = months[language][date.getMonth()] ?? ''
  const isThisYear = date.getFullYear() === new Date(now).getFullYear()
  const year = isThisYear ? '' : ` ${String(date.getFullYear())}`
  return `${language === 'fr' && day === 1 ? '1er' : String(day)}${NBSP}${month}${year}`
}

/** « 14 h 32 » today, « 24 novembre, 14 h 32 » on another day. */
export function momentShort(at: number, now: number, language: Language): string {
  const time = timeOfDay(at, language)
  return daysBetween(at, now) === 0 ? time : `${dayOfYear(at, now, language)}, ${time}`
}

/** « aujourd'hui à 14 h 32 », « hier à 9 h 05 », « le 24 novembre ». A clock may be wrong: tomorrow is a date too. */
export function momentInWords(at: number, now: number, language: Language): string {
  const days = daysBetween(at, now)
  if (Number.isNaN(days)) return language === 'fr' ? 'à une date inconnue' : 'at an unknown date'
  const time = timeOfDay(at, language)
  if (days === 0) return language === 'fr' ? `aujourd’hui à ${time}` : `today at ${time}`
  if (days === 1) return language === 'fr' ? `hier à ${time}` : `yesterday at ${time}`
  const day = dayOfYear(at, now, language)
  return language === 'fr' ? `le ${day}` : `on ${day}`
}

/** « d'aujourd'hui », « d'hier », « du 24 novembre »: of which day something is; empty where nobody knows. */
export function ofDay(at: number, now: number, language: Language): string {
  const days = daysBetween(at, now)
  if (Number.isNaN(days)) return ''
  if (days === 0) return language === 'fr' ? 'd’aujourd’hui' : 'of today'
  if (days === 1) return language === 'fr' ? 'd’hier' : 'of yesterday'
  const day = dayOfYear(at, now, language)
  return language === 'fr' ? `du ${day}` : `of ${day}`
}
