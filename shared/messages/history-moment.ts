import type { Language } from './language.ts'
import { NBSP } from './typography.ts'
import { dayOfYear, daysBetween, timeOfDay } from './when.ts'

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
const relative = { fr: ['aujourd\u2019hui', 'hier'], en: ['today', 'yesterday'] } as const

/** @param time ms @param now ms */
export function momentWords(time: number, now: number, language: Language): MomentWords {
  const clock = timeOfDay(time, language)
  const near = relative[language][daysBetween(time, now)]
  const day = near ?? `${days[language][new Date(time).getDay()] ?? ''} ${dayOfYear(time, now, language)}`
  if (language === 'fr') return { day, clock, when: `${near ? day : `le ${day}`} à${NBSP}${clock}` }
  return { day, clock, when: `${near ? day : `on ${day}`} at${NBSP}${clock}` }
}
