import type { Delimiter } from '../../shared/csv/dialect.ts'
import { saveFormats } from '../../shared/ipc-saving.ts'
import type { SaveFormat } from '../../shared/ipc-saving.ts'
import { languages } from '../../shared/messages/language.ts'
import type { Language } from '../../shared/messages/language.ts'
import { fileEncodings } from '../../shared/text/code-page.ts'
import type { FileEncoding } from '../../shared/text/code-page.ts'

export const accepts = ['certain', 'all', 'none'] as const
/** Which proposed repairs a `repair` makes. */
export type Accept = (typeof accepts)[number]

/** Names that other programs give to the same encodings, without case, hyphens or underscores. */
const encodingAliases: Readonly<Record<string, FileEncoding>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf8sig: 'utf-8',
  utf16: 'utf-16le',
  ucs2: 'utf-16le',
  cp1252: 'windows-1252',
  win1252: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'iso-8859-1',
  l1: 'iso-8859-1',
  latin9: 'iso-8859-15',
  l9: 'iso-8859-15',
  mac: 'macintosh',
  macroman: 'macintosh',
  macosroman: 'macintosh',
  ibm850: 'cp850',
  dos: 'cp850',
  ibm437: 'cp437',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1254: 'windows-1254',
  latin2: 'iso-8859-2',
}

const bare = (name: string): string => name.toLowerCase().replace(/[-_ .]/g, '')

/** "cp1252", "Latin-1", "UTF8"… → the encoding, or null. */
export function encodingNamed(name: string): FileEncoding | null {
  const wanted = bare(name)
  const known = fileEncodings.find((encoding) => bare(encoding) === wanted)
  return known ?? (Object.hasOwn(encodingAliases, wanted) ? (encodingAliases[wanted] ?? null) : null)
}

const delimiterNames: Readonly<Record<string, Delimiter>> = {
  ',': ',',
  comma: ',',
  virgule: ',',
  ';': ';',
  semicolon: ';',
  'point-virgule': ';',
  '\t': '\t',
  '\\t': '\t',
  tab: '\t',
  tabulation: '\t',
  '|': '|',
  pipe: '|',
  barre: '|',
}

/** ";", "semicolon", "tab", "\t"… → the delimiter, or null. */
export function delimiterNamed(name: string): Delimiter | null {
  const wanted = name.toLowerCase()
  return Object.hasOwn(delimiterNames, wanted) ? (delimiterNames[wanted] ?? null) : null
}

export function acceptNamed(name: string): Accept | null {
  return accepts.find((accept) => accept === name) ?? null
}

export function formatNamed(name: string): SaveFormat | null {
  return (
    saveFormats.find((format) => format === name) ??
    (encodingNamed(name) === 'windows-1252' ? 'windows-1252' : null)
  )
}

export function languageNamed(name: string): Language | null {
  return languages.find((language) => language === name.toLowerCase().slice(0, 2)) ?? null
}
