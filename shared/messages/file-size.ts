import type { Language } from './language.ts'
import { NBSP } from './typography.ts'

const units = { fr: ['octets', 'Ko', 'Mo', 'Go'], en: ['bytes', 'KB', 'MB', 'GB'] } as const

/** 22544384 bytes → « 22,5 Mo » or "22.5 MB": powers of 1000, as file managers other than Windows' count. */
export function formatFileSize(bytes: number, language: Language): string {
  const power = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3
  const amount = bytes / 1000 ** power
  const text =
    power === 0 || amount >= 100 ? String(Math.round(amount)) : String(Math.round(amount * 10) / 10)
  const unit = bytes < 2 && power === 0 ? units[language][0].slice(0, -1) : units[language][power]
  return `${language === 'fr' ? text.replace('.', ',') : text}${NBSP}${unit}`
}
