import { foldText } from '../../table/fold-text.ts'

/** The nine subjects of acts that are sent to the State's representative (nomenclature @ctes), folded. */
const subjects = new Set([
  'commande publique',
  'urbanisme',
  'domaine et patrimoine',
  'fonction publique',
  'institutions et vie politique',
  'libertes publiques et pouvoirs de police',
  'finances locales',
  'domaines de competences par themes',
  'autres domaines de competences',
])

/** « Finances locales/Subventions »: one of nine subjects, a slash without spaces, the rest. */
export function isActSubject(text: string): boolean {
  const slash = text.indexOf('/')
  if (slash < 0 || text[slash - 1] === ' ' || text[slash + 1] === ' ') return false
  return subjects.has(foldText(text.slice(0, slash)).trim())
}

/** « 2021/2022 », the first not after the second; « 2021 » where that is allowed. */
export function isYearInterval(text: string, allowsOneYear: boolean): boolean {
  if (/^\d{4}$/.test(text)) return allowsOneYear
  const years = /^(\d{4})\/(\d{4})$/.exec(text)
  return years !== null && Number(years[1]) <= Number(years[2])
}
