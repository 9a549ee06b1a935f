import { columnRole } from '../schema/column-role.ts'
import type { CustomCheck, SchemaField } from '../schema/table-schema.ts'
import { foldText } from '../table/fold-text.ts'

/** What a field is about: which widget asks for it, which reference fills it, which contents betray its column. */
export const fieldRoles = [
  'stable-id',
  'commune',
  'insee',
  'postcode',
  'department',
  'epci',
  'siret',
  'siren',
  'rna',
  'organisation-name',
  'person-name',
  'place-name',
  'first-name',
  'phone',
  'email',
  'url',
  'image-url',
  'house-number',
  'street-name',
  'street-address',
  'address-complement',
  'full-address',
  'latitude',
  'longitude',
  'lonlat',
  'line',
  'outline',
  'opening-hours',
  'date',
  'datetime',
  'year',
  'money',
  'count',
  'measure',
  'share',
  'free-text',
] as const
export type FieldRole = (typeof fieldRoles)[number]

/** What Validata's checks of single columns say about them. */
const byCheck: Readonly<Record<string, FieldRole>> = {
  siret: 'siret',
  'french-siret-value': 'siret',
  siren: 'siren',
  'french-siren-value': 'siren',
  'phone-number-value': 'phone',
  'opening-hours-value': 'opening-hours',
  'french-gps-coordinates': 'lonlat',
  'code-commune-insee': 'insee',
  'code-postal': 'postcode',
  'code-departement': 'department',
  'code-rna': 'rna',
}

const byFormat: Readonly<Record<string, FieldRole>> = { email: 'email', uri: 'url' }

/** By the words of a name, the surest first, for text columns that no list of values holds. */
const signs: readonly (readonly [FieldRole, RegExp])[] = [
  ['email', /\b(e ?mail|mail|courriel)\b/],
  ['image-url', /\b(photo|image) ?\d? ?(url)?$/],
  ['url', /\b(url|site web|site internet|lien|web)\b/],
  ['rna', /\brna\b/],
  ['opening-hours', /\b(horaires?|opening hours|jours et heures)\b|^(equip )?ouverture$/],
  ['address-complement', /\bcomplement (d )?adr(esse)?\b/],
  ['house-number', /\b(adr|voie|rue) ?num(ero)?\b|\bnum(ero)? (de )?(la )?(voie|rue)\b/],
  ['street-name', /\b(adr|nom( de)?( la)?|libelle) ?(nom ?)?(voie|rue)\b|\bvoie nom\b/],
  ['street-address', /^(ad|adr|adresse)( (postale|lieu))?$/],
  ['free-text', /^(observations?|remarques?|commentaires?|comm|infos?|informations?)$/],
]

/**
 * The role of a field that does not say it: by the checks that the standard makes of it, by its type and format, then by
 * its name. Null for most of them.
 */
export function roleOfField(field: SchemaField, checks: readonly CustomCheck[]): FieldRole | null {
  const { name, type, format, constraints } = field
  const check = checks.find(
    ({ name: check, params }) => params.column === name && Object.hasOwn(byCheck, check),
  )
  if (check !== undefined) return byCheck[check.name] ?? null
  if (type === 'geopoint') return 'lonlat'
  if (type === 'date' || type === 'datetime' || type === 'year') return type
  if (Object.hasOwn(byFormat, format)) return byFormat[format] ?? null
  if (constraints.enum !== null || type === 'boolean') return null
  return roleOfName(name) ?? (type === 'string' ? roleOfWords(name) : null)
}

/** The role of a column by its name alone; null for most of them. */
export function roleOfName(name: string): FieldRole | null {
  const role = columnRole(name)
  // A text says no order of its two numbers.
  if (role === 'position') return null
  return role === 'name' ? 'place-name' : role
}

function roleOfWords(name: string): FieldRole | null {
  const words = foldText(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replace(/[^a-z0-9]+/g, ' ')
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? null
}
