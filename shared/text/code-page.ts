/** The single-byte code pages that French files were written in, or were wrongly read as. */
export const codePages = [
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'cp437',
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'windows-1254',
] as const
export type CodePage = (typeof codePages)[number]

/** What the bytes of a whole file can be. `mixed` = UTF-8 lines and lines of single-byte pages in one file. */
export const fileEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'mixed', ...codePages] as const
export type FileEncoding = (typeof fileEncodings)[number]
