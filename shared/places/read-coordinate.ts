/** No position is longer, with all its signs and spaces. */
const LONGEST = 100

const NUMBER = '[+-]?\\d{1,8}(?:[.,]\\d+)?'
const ALONE = new RegExp(`^${NUMBER}°?$`)
/** « 50,43 ; 2,83 », « 50.43 2.83 », « 50.43, 2.83 »; a comma without a space parts only numbers with points. */
const PAIR = new RegExp(`^(${NUMBER})(?:\\s*[;|/]\\s*|\\s*,\\s+|\\s+)(${NUMBER})$`)
const TIGHT_PAIR = /^([+-]?\d{1,8}\.\d+),([+-]?\d{1,8}\.\d+)$/
const AROUND_PAIR = /^(?:point)?\s*[([]\s*|\s*[)\]]$/gi

/** Degrees, or metres, with a point or a comma; NaN for anything else. */
export function readCoordinate(text: string): number {
  if (text.length > LONGEST) return NaN
  const tidy = text.replace(/[\s\u00A0\u202F]/g, '')
  return ALONE.test(tidy) ? Number(tidy.replace('°', '').replace(',', '.')) : NaN
}

/** Two coordinates in one cell, as they were written; null for what is no two numbers. */
export function readCoordinatePair(text: string): readonly [first: string, second: string] | null {
  if (text.length > LONGEST) return null
  const inside = text.trim().replace(AROUND_PAIR, '')
  const [, first, second] = PAIR.exec(inside) ?? TIGHT_PAIR.exec(inside) ?? []
  return first === undefined || second === undefined
    ? null
    : [first.replace(',', '.'), second.replace(',', '.')]
}

/** « 50° 25' 53,4" N », « N 50°25.89' », « 2°49'O »: a degree sign or a cardinal point must be there. */
const SEXAGESIMAL =
  /^([NSEWO])?\s*([+-]?\d{1,3})\s*(?:([°º])|d(?:eg)?\b|\s)\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′]|min?\b)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|['’′]{2}|s(?:ec)?\b)?)?\s*([NSEWO])?$/i

/** About a tenth of a metre. */
const DECIMALS = 6

/** Degrees, minutes and seconds as decimal degrees, south and west (« Ouest ») below zero; null for what is none. */
export function readSexagesimal(text: string): string | null {
  const parts = text.length > LONGEST ? null : SEXAGESIMAL.exec(text.trim())
  if (parts === null) return null
  const [, before, whole = '', sign, minutes = '', seconds = '0', behind] = parts
  const cardinal = (before ?? behind ?? '').toUpperCase()
  if (sign === undefined && cardinal === '') return null
  const [minute, second] = [minutes, seconds].map((part) => Number(part.replace(',', '.')))
  if (minute === undefined || second === undefined || minute >= 60 || second >= 60) return null
  const size = Math.abs(Number(whole)) + minute / 60 + second / 3600
  const isBelow = whole.startsWith('-') || /^[SWO]$/.test(cardinal)
  return size > 180 ? null : writtenDegrees(isBelow ? -size : size)
}

export function writtenDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(DECIMALS)))
}
