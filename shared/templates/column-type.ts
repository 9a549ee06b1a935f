import { compileField } from '../schema/field-check.ts'
import { readDescriptor } from '../schema/read-descriptor.ts'
import { foldText } from '../table/fold-text.ts'

import { mostPass } from './counted-texts.ts'
import type { CountedTexts } from './counted-texts.ts'
import type { FieldRole } from './field-role.ts'

/** The keys of a Table Schema field that say how its cells are written. */
export type TypeJson = Readonly<Record<string, unknown>> & { readonly type: string }

/** Of a hundred filled cells: a template is made from a table to find the others. */
const MOST_OF = 95

const YES_AND_NO: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['oui', 'Oui', 'OUI'],
    ['non', 'Non', 'NON'],
  ],
  [
    ['vrai', 'Vrai', 'VRAI'],
    ['faux', 'Faux', 'FAUX'],
  ],
  [
    ['true', 'True', 'TRUE'],
    ['false', 'False', 'FALSE'],
  ],
]

const NUMBERS: readonly TypeJson[] = [
  { type: 'integer' },
  { type: 'number' },
  { type: 'number', decimalChar: ',' },
  ...[' ', '\u00A0', '\u202F'].flatMap((groupChar) => [
    { type: 'integer', groupChar },
    { type: 'number', decimalChar: ',', groupChar },
  ]),
]

/** The French order before others. */
const DATES: readonly TypeJson[] = [
  { type: 'date' },
  ...['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%Y/%m/%d'].map((format) => ({ type: 'date', format })),
  { type: 'datetime' },
]

const codePatterns: Partial<Record<FieldRole, string>> = {
  insee: '^([013-9]\\d|2[AB1-9])\\d{3}$',
  postcode: '^\\d{5}$',
  siret: '^\\d{14}$',
  siren: '^\\d{9}$',
}

/** Numbers that count nothing: as numbers they would lose zeros, figures or their plus sign. */
const CODE = /^[+0]\d|\d{16}/
const YEAR = /^(1[5-9]|20)\d{2}$/
const YEAR_NAME = /\b(annees?|years?|millesime|exercice)\b/

/** How the cells of a column are written, as most of them are; text where nothing else fits. */
export function typeOfColumn(name: string, role: FieldRole | null, cells: CountedTexts): TypeJson {
  const pattern = role === null ? undefined : codePatterns[role]
  if (pattern !== undefined) {
    const held = { type: 'string', constraints: { pattern } }
    return fits(held, cells) ? held : { type: 'string' }
  }
  if (role === 'phone') return { type: 'string' }
  return candidates(name, cells).find((candidate) => fits(candidate, cells)) ?? { type: 'string' }
}

function candidates(name: string, cells: CountedTexts): readonly TypeJson[] {
  const isCode = cells.texts.some((text) => CODE.test(text.trim()))
  const saysYear = YEAR_NAME.test(foldText(name).replace(/[^a-z]+/g, ' '))
  const areYears = saysYear && mostPass(cells, MOST_OF, (text) => YEAR.test(text))
  return [
    ...(areYears ? [{ type: 'year' }] : []),
    ...YES_AND_NO.map(([trueValues, falseValues]) => ({ type: 'boolean', trueValues, falseValues })),
    ...(isCode ? [] : NUMBERS),
    ...DATES,
    ...['email', 'uri'].map((format) => ({ type: 'string', format })),
    { type: 'geojson' },
  ]
}

function fits(candidate: TypeJson, cells: CountedTexts): boolean {
  const field = readDescriptor({ fields: [{ name: 'column', ...candidate }] })?.fields[0]
  if (field === undefined) return false
  const { check } = compileField(field)
  return mostPass(cells, MOST_OF, (text) => check(text).failures.length === 0)
}
