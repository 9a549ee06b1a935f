import type { FileEncoding } from '../text/code-page.ts'
import type { Language } from './language.ts'

type EncodingWords = { readonly name: string; readonly origin: Readonly<Record<Language, string>> }

/** Names are the same in both languages; the origin says where an officer would have met such a file. */
const encodingWords: Readonly<Record<FileEncoding, EncodingWords>> = {
  'utf-8': { name: 'UTF-8', origin: { fr: 'le web, les portails', en: 'the web, open data portals' } },
  'utf-16le': { name: 'UTF-16 LE', origin: { fr: 'Excel, texte Unicode', en: 'Excel, Unicode text' } },
  'utf-16be': {
    name: 'UTF-16 BE',
    origin: { fr: 'anciens Mac, texte Unicode', en: 'older Macs, Unicode text' },
  },
  mixed: {
    name: 'UTF-8 + Windows-1252',
    origin: { fr: 'fichiers mis bout à bout', en: 'files put end to end' },
  },
  'windows-1252': { name: 'Windows-1252', origin: { fr: 'Excel sous Windows', en: 'Excel on Windows' } },
  'iso-8859-1': {
    name: 'ISO-8859-1',
    origin: { fr: 'anciens logiciels, Latin-1', en: 'older software, Latin-1' },
  },
  'iso-8859-15': { name: 'ISO-8859-15', origin: { fr: 'Linux, Latin-9', en: 'Linux, Latin-9' } },
  macintosh: { name: 'Mac Roman', origin: { fr: 'Excel pour Mac', en: 'Excel for Mac' } },
  cp850: { name: 'CP850', origin: { fr: 'DOS, logiciels métier', en: 'DOS, line-of-business software' } },
  cp437: { name: 'CP437', origin: { fr: 'DOS américain', en: 'American DOS' } },
  'windows-1250': { name: 'Windows-1250', origin: { fr: 'Europe centrale', en: 'Central Europe' } },
  'windows-1251': { name: 'Windows-1251', origin: { fr: 'cyrillique', en: 'Cyrillic' } },
  'iso-8859-2': { name: 'ISO-8859-2', origin: { fr: 'Europe centrale', en: 'Central Europe' } },
  'windows-1254': { name: 'Windows-1254', origin: { fr: 'turc', en: 'Turkish' } },
}

/** « Windows-1252 ». */
export function encodingName(encoding: FileEncoding): string {
  return encodingWords[encoding].name
}

/** « Excel sous Windows ». */
export function encodingOrigin(encoding: FileEncoding, language: Language): string {
  return encodingWords[encoding].origin[language]
}
