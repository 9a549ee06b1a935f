/**
 * jschardet (a port of chardet 7) as one vote among others. Alone it reads the first 200,000 bytes only, swaps the byte
 * orders of UTF-16 and answers Big5 for French; on the lines that have accents, with a short list of encodings, it is
 * the best general detector measured on French files.
 */
import { detect } from 'jschardet'

import type { CodePage } from '../../shared/text/code-page.ts'

const pageByName: Readonly<Record<string, CodePage>> = {
  'windows-1252': 'windows-1252',
  'iso8859-15': 'iso-8859-15',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
  cp850: 'cp850',
  cp437: 'cp437',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'iso-8859-2': 'iso-8859-2',
  'windows-1254': 'windows-1254',
}

/** The pages that Aigu reads, then those of other languages, so that a text of theirs is not forced into ours. */
const detectEncodings = [
  'windows-1252',
  'iso8859-15',
  'mac-roman',
  'cp850',
  'cp437',
  'windows-1250',
  'windows-1251',
  'iso8859-2',
  'cp852',
  'windows-1253',
  'iso8859-7',
  'windows-1254',
  'iso8859-5',
  'koi8-r',
  'windows-1257',
]

/**
 * The single-byte page that jschardet believes in; `'other'` if it is one that Aigu does not read; null if it has no
 * idea. `sample`: lines with bytes beyond ASCII, under 200 kB.
 */
export function jschardetVote(sample: Uint8Array): CodePage | 'other' | null {
  const { encoding } = detect(sample, { detectEncodings })
  return encoding === null ? null : (pageByName[encoding.toLowerCase()] ?? 'other')
}
