import { readSexagesimal } from '../places/read-coordinate.ts'
import { foldText } from '../table/fold-text.ts'

import { writtenPhones } from './checks/phone.ts'
import { pointOf } from './checks/french-format.ts'
import { isInFrance } from './checks/france-boxes.ts'
import { dateCauses, frenchDate } from './french-dates.ts'
import type { Cause } from './finding.ts'
import { inOtherCases } from './letter-case.ts'
import { nearestOf } from './near-miss.ts'
import { shownValue } from './untyped.ts'
import type { SchemaField } from './table-schema.ts'

/** Ways a text may have gone wrong, each with what would stand there instead. Whether that is right is for the field to say. */
export type Rewriting = {
  readonly cause: Cause
  /** None where the text has not gone wrong in this way. */
  candidates(text: string, field: SchemaField): readonly string[]
}

const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g
const SPACES = /[\s\u00A0\u202F]+/g
const UNIT =
  /\s*(?:€|euros?|eur|%|m²|m2|m³|ha|km²|km2|km|cm|mm|m|kg|t|l|kwh|kw|ans?|mois|jours?|places?|h|min)\.?$/i

/** Figures and capitals: spaces say nothing in it. Between words they do. */
const CODE = /^[A-Z]?[\d\s][\dA-Z\s.]*$/

const isNumber = ({ type }: SchemaField): boolean => type === 'number' || type === 'integer'
const when = (isSo: boolean, ...texts: readonly string[]): readonly string[] => (isSo ? texts : [])

const dateRewritings: readonly Rewriting[] = dateCauses.map((cause) => ({
  cause,
  candidates: (text, field) => frenchDate(text, field, cause),
}))

/** In the order in which they are tried: from what changes least. */
export const rewritings: readonly Rewriting[] = [
  {
    cause: 'invisible-characters',
    candidates: (text) => [text.replace(INVISIBLE, '').replace(/[\u00A0\u202F]/g, ' ')],
  },
  { cause: 'spaces-around', candidates: (text) => [text.trim()] },
  {
    cause: 'decimal-zeros',
    candidates: (text, { type }) =>
      when(type === 'integer' || type === 'string', text.replace(/^(\d+)[.,]0+$/, '$1')),
  },
  {
    cause: 'decimal-comma',
    candidates: (text, field) => when(isNumber(field) && text.includes(','), withPoint(text, field)),
  },
  {
    cause: 'thousands-apart',
    candidates: (text, field) =>
      when(isNumber(field), withPoint(text.replace(SPACES, ''), field), ...withoutDots(text, field)),
  },
  {
    cause: 'unit',
    candidates: (text, field) =>
      when(isNumber(field) && UNIT.test(text), withPoint(text.replace(UNIT, '').replace(SPACES, ''), field)),
  },
  ...dateRewritings,
  { cause: 'yes-or-no', candidates: yesOrNo },
  {
    cause: 'spaces-inside',
    candidates: (text) => [
      text.replace(SPACES, ' ').trim(),
      ...when(CODE.test(text), text.replace(SPACES, '')),
    ],
  },
  {
    cause: 'capitals',
    candidates: (text, field) => [
      ...sameBut(text, field, (value) => value.toLowerCase()),
      ...inOtherCases(text),
    ],
  },
  { cause: 'accents', candidates: (text, field) => sameBut(text, field, looseText) },
  {
    cause: 'near-miss',
    candidates: (text, { constraints }) => nearestOf(text, (constraints.enum ?? []).map(shownValue)),
  },
  {
    cause: 'apostrophe',
    candidates: (text) => [text.replaceAll('\u2019', "'"), text.replaceAll("'", '\u2019')],
  },
  {
    cause: 'scheme-missing',
    candidates: (text, { format }) =>
      when(
        format === 'uri' && /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text) && !text.includes('@'),
        `https://${text}`,
      ),
  },
  {
    cause: 'zeros-lost',
    candidates: (text, { type }) =>
      when(type === 'string' && /^\d{3,13}$/.test(text), `0${text}`, `00${text}`),
  },
  { cause: 'phone-punctuation', candidates: writtenPhones },
  { cause: 'list-without-brackets', candidates: bracketed },
  {
    cause: 'degrees-minutes',
    candidates: (text, field) => {
      const degrees = isNumber(field) ? readSexagesimal(text) : null
      return degrees === null ? [] : [withPoint(degrees, field)]
    },
  },
  { cause: 'says-nothing', candidates: (text) => when(saysNothing(text), '') },
]

function withPoint(text: string, { decimalChar, type }: SchemaField): string {
  const written = decimalChar === '.' ? text.replace(',', '.') : text.replace('.', decimalChar)
  return type === 'integer' ? written.replace(/[.,]0+$/, '') : written
}

/** « 1.234,5 » and « 1.234.567 »; « 1.234 » may be a number with three decimals. */
function withoutDots(text: string, field: SchemaField): readonly string[] {
  const isGrouped = /^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/.test(text)
  return when(isGrouped, withPoint(text.replaceAll('.', ''), field))
}

/** « Oui », « VRAI », « x » as the field writes it. */
function yesOrNo(text: string, { type, trueValues, falseValues }: SchemaField): readonly string[] {
  if (type !== 'boolean') return []
  const folded = foldText(text.trim())
  const same = [...trueValues, ...falseValues].find((value) => foldText(value) === folded)
  if (same !== undefined) return [same]
  if (/^(?:o|y|oui|yes|vrai|true|x|1)$/.test(folded)) return trueValues.slice(0, 1)
  return /^(?:n|non|no|faux|false|0)$/.test(folded) ? falseValues.slice(0, 1) : []
}

function sameBut(
  text: string,
  { constraints }: SchemaField,
  loose: (value: string) => string,
): readonly string[] {
  const wanted = loose(text)
  const same = (constraints.enum ?? []).map(shownValue).filter((value) => loose(value) === wanted)
  return same.length === 1 ? same : []
}

/** Without accents, capitals, spaces and punctuation. */
function looseText(text: string): string {
  return foldText(text).replace(/[\s'’_\-./]+/g, '')
}

/** « a, b » for an array, « 2.83, 50.43 » for a point that is one. France tells longitude from latitude. */
function bracketed(text: string, { type, format }: SchemaField): readonly string[] {
  if (type === 'array' && !text.trimStart().startsWith('['))
    return [JSON.stringify(text.split(/[,;|]/).map((item) => item.trim()))]
  const point = type === 'geopoint' ? pointOf(text.replace(';', ',')) : null
  if (point === null) return []
  const [longitude, latitude] = isInFrance(...point) ? point : [point[1], point[0]]
  if (!isInFrance(longitude, latitude)) return []
  return format === 'array'
    ? [`[${String(longitude)}, ${String(latitude)}]`]
    : [`${String(longitude)},${String(latitude)}`]
}

/** What people write where they know nothing. */
export function saysNothing(text: string): boolean {
  return /^(?:n\.?\s?[acd]\.?|n\/[acd]|nan|null|none|vide|n[eé]ant|inconnue?|non (?:renseign[eé]e?|communiqu[eé]e?|connue?|concern[eé]e?)|sans objet|[-–—?.*/\s]+|#n\/a|#ref!)$/i.test(
    text.trim(),
  )
}
