import { foldText } from '../../table/fold-text.ts'
import type { Communes } from '../../places/communes.ts'
import { readDecimal, decimalToNumber } from '../decimal.ts'

import { isActSubject } from './act-subjects.ts'
import { isInFrance, isLambert93X, isLambert93Y } from './france-boxes.ts'
import { isRna, isSiren, isSiret } from './identifiers.ts'
import { countries, departements, regions } from './territories.data.ts'

/** Says whether a text is of a French format. */
export type FormatTest = (text: string) => boolean

const pairs = countries.split(' ')
const countriesByTwo = new Set(pairs.filter((_, at) => at % 2 === 0))
const countriesByThree = new Set(pairs.filter((_, at) => at % 2 === 1))
const foldedNames = (names: Readonly<Record<string, string>>): Set<string> =>
  new Set(Object.values(names).map(looseName))
const departementNames = foldedNames(departements)
const regionNames = foldedNames(regions)

const number =
  (isRight: (value: number) => boolean): FormatTest =>
  (text) => {
    const decimal = readDecimal(text.trim())
    return decimal !== null && isRight(decimalToNumber(decimal))
  }

/** The formats of `frformat` that need no list of communes. */
const formats: Readonly<Record<string, FormatTest>> = {
  siren: isSiren,
  siret: isSiret,
  'code-rna': isRna,
  'code-departement': (text) => Object.hasOwn(departements, text),
  'numero-departement': (text) => Object.hasOwn(departements, text),
  departement: (text) => departementNames.has(looseName(text)),
  'code-region': (text) => Object.hasOwn(regions, text),
  region: (text) => regionNames.has(looseName(text)),
  'code-pays-iso2': (text) => countriesByTwo.has(text),
  'code-pays-iso3': (text) => countriesByThree.has(text),
  'code-fantoir': (text) => /^[0-9A-Z][0-9AB]\d{2}[A-Z]$/.test(text),
  'nomenclature-acte': isActSubject,
  'latitude-l93': number(isLambert93Y),
  'longitude-l93': number(isLambert93X),
  'coordonnees-gps-francaises': (text) => {
    const pair = pointOf(text)
    return pair !== null && isInFrance(...pair)
  },
}

const formatsOfCommunes: Readonly<Record<string, (communes: Communes) => FormatTest>> = {
  'code-commune-insee': (communes) => (text) => communes.byCode(text) !== undefined,
  commune: (communes) => (text) => communes.named(text).length > 0,
  'code-postal': (communes) => (text) => communes.byPostcode(text).length > 0,
}

/**
 * The test of a format by its name in `frformat`; null for one that is not known, or that needs communes where none are
 * given: then the rule is not checked, and that is said.
 */
export function frenchFormat(name: string, communes: Communes | null): FormatTest | null {
  const simple = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (simple !== undefined) return simple
  const needing = Object.hasOwn(formatsOfCommunes, name) ? formatsOfCommunes[name] : undefined
  return needing === undefined || communes === null ? null : needing(communes)
}

/** « CÔTE D’OR » and « Côte-d'Or » are one name. */
function looseName(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Longitude and latitude of « [2.83, 50.43] » or « 2.83,50.43 »; null for what holds no two numbers. */
export function pointOf(text: string): [longitude: number, latitude: number] | null {
  const parts = text
    .trim()
    .replace(/^\[|\]$/g, '')
    .split(',')
  const [longitude, latitude] = parts.map((part) => readDecimal(part.trim()))
  if (parts.length !== 2 || !longitude || !latitude) return null
  return [decimalToNumber(longitude), decimalToNumber(latitude)]
}
