/** Encodings that announce themselves. UTF-32 is recognised so that it can be named; Aigu does not read it. */
export type MarkedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

export type ByteOrderMark = { readonly encoding: MarkedEncoding; readonly length: number }

/** The byte order mark at the start of a file (Unicode standard, section 23.8), or null. */
export function byteOrderMarkOf(bytes: Uint8Array): ByteOrderMark | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  // FF FE 00 00 could be UTF-16 that starts with NUL; no table does.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}
