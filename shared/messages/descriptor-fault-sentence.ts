import type { DescriptorFault, DescriptorFaultCode } from '../schema/table-schema.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { quoted } from './typography.ts'

type Words = Readonly<Record<Language, (field: string, found: string) => string>>

/** What a standard itself says wrongly: never the officer's fault. */
const words: Readonly<Record<DescriptorFaultCode, Words>> = {
  'descriptor-not-a-schema': {
    fr: () => french`Ce fichier ne décrit pas de colonnes : ce n'est pas un standard de données.`,
    en: () => 'This file describes no columns: it is no data standard.',
  },
  'field-without-name': {
    fr: (_, found) => french`Le standard décrit une colonne sans nom (la ${found}e) ; elle est ignorée.`,
    en: (_, found) => `The standard describes a column without a name (number ${found}); it is ignored.`,
  },
  'field-name-twice': {
    fr: (field) =>
      french`Le standard décrit deux fois la colonne ${field} ; seule la première description compte.`,
    en: (field) => `The standard describes the column ${field} twice; only the first description counts.`,
  },
  'field-type-unknown': {
    fr: (field, found) =>
      french`Le standard donne à ${field} un type inconnu (${found}) ; tout y est accepté.`,
    en: (field, found) =>
      `The standard gives ${field} an unknown type (${found}); anything is accepted there.`,
  },
  'format-unknown': {
    fr: (field, found) =>
      french`Le standard donne à ${field} un format inconnu (${found}) ; il n'est pas vérifié.`,
    en: (field, found) => `The standard gives ${field} an unknown format (${found}); it is not checked.`,
  },
  'date-format-unknown': {
    fr: (field, found) =>
      french`Le format de date de ${field} (${found}) ne peut pas être lu ; les dates n'y sont pas vérifiées.`,
    en: (field, found) =>
      `The date format of ${field} (${found}) cannot be read; dates are not checked there.`,
  },
  'constraints-misspelt': {
    fr: (field, found) =>
      french`Les règles de ${field} sont écrites sous un nom mal orthographié (${found}) : aucun validateur ne les lit.`,
    en: (field, found) =>
      `The rules of ${field} are written under a misspelt name (${found}): no validator reads them.`,
  },
  'constraint-unknown': {
    fr: (field, found) =>
      french`Le standard donne à ${field} une règle que personne ne connaît (${found}) ; elle n'est pas vérifiée.`,
    en: (field, found) =>
      `The standard gives ${field} a rule that nobody knows (${found}); it is not checked.`,
  },
  'constraint-unreadable': {
    fr: (field, found) =>
      french`Une règle de ${field} (${found}) a une valeur qui ne peut pas être lue ; elle n'est pas vérifiée.`,
    en: (field, found) => `A rule of ${field} (${found}) has a value that cannot be read; it is not checked.`,
  },
  'constraint-beside-type': {
    fr: (field, found) =>
      french`La règle ${found} ne veut rien dire pour le type de ${field} ; elle n'est pas vérifiée.`,
    en: (field, found) => `The rule ${found} means nothing for the type of ${field}; it is not checked.`,
  },
  'example-refused': {
    fr: (field, found) =>
      french`L'exemple que le standard donne pour ${field} (${found}) ne respecte pas ses propres règles.`,
    en: (field, found) =>
      `The example that the standard gives for ${field} (${found}) does not follow its own rules.`,
  },
  'key-field-unknown': {
    fr: (field) =>
      french`Le standard prend pour identifiant une colonne qu'il ne décrit pas (${field}) ; cette règle n'est pas vérifiée.`,
    en: (field) =>
      `The standard takes a column that it does not describe (${field}) for an identifier; this rule is not checked.`,
  },
  'check-unknown': {
    fr: (field, found) =>
      french`Le contrôle ${found} de ${field} n'est pas connu d'Aigu, ou il lui manque une liste officielle : règle non vérifiée.`,
    en: (field, found) =>
      `Aigu does not know the check ${found} of ${field}, or lacks an official list for it: rule not checked.`,
  },
  'check-column-unknown': {
    fr: (field, found) =>
      french`Le contrôle ${found} porte sur une colonne que le standard ne décrit pas (${field}) ; il n'est pas fait.`,
    en: (field, found) =>
      `The check ${found} is about a column that the standard does not describe (${field}); it is not made.`,
  },
  'pattern-unreadable': {
    fr: (field) =>
      french`La forme que le standard impose à ${field} est écrite d'une façon que l'on ne peut pas lire : règle non vérifiée.`,
    en: (field) =>
      `The form that the standard imposes on ${field} is written in a way that cannot be read: rule not checked.`,
  },
  'pattern-open': {
    fr: (field) =>
      french`La forme que le standard impose à ${field} a un trou : elle laisse passer des valeurs qu'elle ne décrit pas.`,
    en: (field) =>
      `The form that the standard imposes on ${field} has a hole: it lets values pass that it does not describe.`,
  },
}

/** A fault of a standard in a sentence. */
export function phraseDescriptorFault({ code, field, found }: DescriptorFault, language: Language): string {
  const [column, value] = [field, found].map((text) => quoted(text === '' ? '…' : text, language))
  return words[code][language](column ?? '', code === 'field-without-name' ? found : (value ?? ''))
}
