import { foldText } from '../table/fold-text.ts'

import type { SchemaField } from './table-schema.ts'

/** What a column is about, for checks that no standard has. */
export const columnRoles = [
  'insee',
  'postcode',
  'commune',
  'siret',
  'siren',
  'phone',
  'email',
  'name',
  'position',
  'longitude',
  'latitude',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** By the words of a column's name, the surest first. « com_lieu » and « ADR_COMMUNE » are names of communes, « code_com » is not. */
const signs: readonly (readonly [ColumnRole, RegExp])[] = [
  ['insee', /\binsee\b|\bcode com(mune)?\b|\bdepcom\b|\bcom insee\b/],
  ['postcode', /\bcode ?postal\b|\bcp\b|\bpostal code\b|\bpostcode\b/],
  ['siret', /\bsiret\b/],
  ['siren', /\bsiren\b/],
  ['email', /\b(e ?)?mail\b|\bcourriel\b|\badresse electronique\b/],
  ['phone', /\btel(ephone)?\b|\bphone\b|\bno appel\b/],
  [
    'position',
    /^coordonnees?( ?x ?y)?$|\bcoord(onnee)?s? ?(xy|gps)\b|\bgeo ?(point|localisation)\b|\blat(itude)? (et )?lon(g|gitude)?\b|\blon(g|gitude)? (et )?lat(itude)?\b|\bposition gps\b|^gps$/,
  ],
  ['longitude', /\blon(g|gitude)?\b|\bx ?long(itude)?\b|\bcoord ?x\b/],
  ['latitude', /\blat(itude)?\b|\by ?lat(itude)?\b|\bcoord ?y\b/],
  ['commune', /\bcommune\b|\bville\b|\bcom lieu\b/],
  [
    'name',
    /^(equip |lieu )?nom( du)?( lieu| equip(ement)?| site| etablissement| station)?$|^name$|^intitule$|^denomination$/,
  ],
]

/** Words of a number that is about something else than the row's own commune or establishment. */
const OTHERS = /\b(nom|libelle|name)\b/

/** The role of a column by its name; null for most of them. */
export function columnRole(name: string): ColumnRole | null {
  const words = foldText(name.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  for (const [role, sign] of signs) {
    if (!sign.test(words)) continue
    if ((role === 'insee' || role === 'postcode') && OTHERS.test(words)) continue
    return role
  }
  return null
}

/** Columns by role; a role that two columns play is left out: nobody could say which of them speaks of the row. */
export function rolesOf(header: readonly string[]): ReadonlyMap<ColumnRole, number> {
  const found = new Map<ColumnRole, number[]>()
  header.forEach((name, column) => {
    const role = columnRole(name)
    if (role !== null) found.set(role, [...(found.get(role) ?? []), column])
  })
  return new Map(
    [...found].flatMap(([role, [only, another]]) =>
      only === undefined || another !== undefined ? [] : [[role, only] as const],
    ),
  )
}

/** Codes are texts: in a column of numbers the standard itself loses their zeros. */
export function isTextColumn(field: SchemaField | null): boolean {
  return field === null || field.type === 'string' || field.type === 'any'
}
