import type { FieldType } from '../../schema/table-schema.ts'
import type { Language } from '../language.ts'

const names: Readonly<Record<FieldType, Readonly<Record<Language, string>>>> = {
  string: { fr: 'un texte de la forme voulue', en: 'a text of the right form' },
  number: { fr: 'un nombre', en: 'a number' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'un oui ou un non', en: 'a yes or a no' },
  date: { fr: 'une date', en: 'a date' },
  datetime: { fr: 'une date et une heure', en: 'a date and a time' },
  time: { fr: 'une heure', en: 'a time' },
  year: { fr: 'une année', en: 'a year' },
  yearmonth: { fr: 'un mois d’une année', en: 'a month of a year' },
  duration: { fr: 'une durée', en: 'a duration' },
  geopoint: { fr: 'une position (longitude puis latitude)', en: 'a position (longitude, then latitude)' },
  geojson: { fr: 'un tracé géographique', en: 'a geographic shape' },
  array: { fr: 'une liste entre crochets', en: 'a list between brackets' },
  object: { fr: 'un ensemble de valeurs nommées', en: 'a set of named values' },
  list: { fr: 'une liste', en: 'a list' },
  any: { fr: 'une valeur', en: 'a value' },
}

/** « un nombre entier »: what a column holds, in an officer's words. */
export function typeName(type: string, language: Language): string {
  return names[Object.hasOwn(names, type) ? (type as FieldType) : 'any'][language]
}
