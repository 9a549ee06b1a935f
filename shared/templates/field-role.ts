import { columnRole } from '../schema/column-role.ts'
import type { SchemaField } from '../schema/table-schema.ts'

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

/** The role of a field that does not say it, by its type and format, then by its name; null for most of them. */
export function roleOfField({ name, type, format }: SchemaField): FieldRole | null {
  if (type === 'geopoint') return 'lonlat'
  if (type === 'date' || type === 'datetime' || type === 'year') return type
  if (format === 'email') return 'email'
  if (format === 'uri') return 'url'
  return roleOfName(name)
}

/** The role of a column by its name alone; null for most of them. */
export function roleOfName(name: string): FieldRole | null {
  const role = columnRole(name)
  // A text says no order of its two numbers.
  if (role === 'position') return null
  return role === 'name' ? 'place-name' : role
}
