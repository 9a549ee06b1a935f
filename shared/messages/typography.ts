import type { Language } from './language.ts'

/** No-break space: French puts one before « : » and inside « ». */
export const NBSP = '\u00A0'
/** Narrow no-break space: thousands, and before « ; ! ? ». */
export const NNBSP = '\u202F'

/** 1204 → "1 204" (narrow no-break space) or "1,204". */
export function formatCount(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, language === 'fr' ? NNBSP : ',')
}

/** In French 0 and 1 are singular (« 0 cellule », « 1,5 cellule »); in English only 1 is. */
export function plural(count: number, language: Language, one: string, many: string): string {
  const singular = language === 'fr' ? Math.abs(count) < 2 : count === 1
  return `${formatCount(count, language)}${NBSP}${singular ? one : many}`
}

/** « Liévin » in French, “Liévin” in English. */
export function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«${NBSP}${text}${NBSP}»` : `\u201C${text}\u201D`
}
