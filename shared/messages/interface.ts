import { interfaceEn } from './interface-en.ts'
import { interfaceFr } from './interface-fr.ts'
import type { Language } from './language.ts'

/** The same keys and parameters, whatever the words. */
type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widened<T[K]> }

/** Every word of the window that does not come with a file. A missing translation is a type error. */
export type InterfaceWords = Widened<typeof interfaceFr>

const words: Readonly<Record<Language, InterfaceWords>> = { fr: interfaceFr, en: interfaceEn }

export function interfaceWords(language: Language): InterfaceWords {
  return words[language]
}
