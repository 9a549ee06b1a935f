import type { Language } from './language.ts'
import { NBSP } from './typography.ts'

/** A moment in words. The day is as the officer's clock had it. */
export type MomentWords = {
  /** « lundi 23 novembre », of another year « lundi 23 novembre 2025 » */
  readonly day: string
  /** « 14 h 32 » */
  readonly clock: string
  /** « aujourd'hui à 14 h 32 », « hier à 9 h 05 », « le lundi 23 novembre à 14 h 32 » */
  readonly when: string
}

const days: Readonly<Record<Language, readonly string[]>> = {
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
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
const relative = { fr: ['aujourd\u2019hui', 'hier'], en: ['today', 'yesterday'] } as const

/** @param time ms @param now ms */
export function momentWords(time: number, now: number, language: Language): MomentWords {
  const at = new Date(time)
  const clock = clockWords(at.getHours(), at.getMinutes(), language)
  const ago = daysBetween(at, new Date(now))
  const near = ago < 0 ? undefined : relative[language][ago]
  const day = near ?? dateWords(at, new Date(now).getFullYear(), language)
  if (language === 'fr') return { day, clock, when: `${near ? day : `le ${day}`} à${NBSP}${clock}` }
  return { day, clock, when: `${near ? day : `on ${day}`} at${NBSP}${clock}` }
}

/** 1er is the one ordinal of French dates. */
function dateWords(at: Date, year: number, language: Language): string {
  const name = days[language][at.getDay()] ?? ''
  const month = months[language][at.getMonth()] ?? ''
  const date = language === 'fr' && at.getDate() === 1 ? '1er' : String(at.getDate())
  const ofYear = at.getFullYear() === year ? '' : ` ${String(at.getFullYear())}`
  return `${name} ${date}${NBSP}${month}${ofYear}`
}

function clockWords(hours: number, minutes: number, language: Language): string {
  const two = String(minutes).padStart(2, '0')
  return language === 'fr' ? `${String(hours)}${NBSP}h${NBSP}${two}` : `${String(hours)}:${two}`
}

/** Days of the calendar, not of 24 hours: a night of a change of hour counts as one. */
function daysBetween(from: Date, to: Date): number {
  const day = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((day(to) - day(from)) / 86_400_000)
}
