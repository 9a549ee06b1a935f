/**
 * The first bytes by which common kinds of file are known, whatever they are named. Values: WHATWG MIME Sniffing §6,
 * the `file` magic database's published facts, and each format's own specification.
 */

export type SignedKind =
  'zip' | 'ole2' | 'archive' | 'image' | 'pdf' | 'document' | 'database' | 'program' | 'shortcut' | 'media'

type Signature = {
  readonly kind: SignedKind
  /** The name people know it by: "PNG", "gzip". */
  readonly format: string
  /** Hexadecimal bytes, `..` for any byte. */
  readonly bytes: string
  readonly at?: number
  /** These letters could begin a text too ("BM;…"): they count only where bytes that no text holds follow. */
  readonly alsoText?: true
}

const signatures: readonly Signature[] = [
  { kind: 'zip', format: 'ZIP', bytes: '504b0304' },
  { kind: 'zip', format: 'ZIP', bytes: '504b0506' },
  { kind: 'zip', format: 'ZIP', bytes: '504b0708' },
  { kind: 'ole2', format: 'OLE2', bytes: 'd0cf11e0a1b11ae1' },
  { kind: 'archive', format: 'gzip', bytes: '1f8b08' },
  { kind: 'archive', format: '7-Zip', bytes: '377abcaf271c' },
  { kind: 'archive', format: 'RAR', bytes: '526172211a07' },
  { kind: 'archive', format: 'bzip2', bytes: '425a68..314159265359' },
  { kind: 'archive', format: 'XZ', bytes: 'fd377a585a00' },
  { kind: 'archive', format: 'Zstandard', bytes: '28b52ffd' },
  { kind: 'archive', format: 'CAB', bytes: '4d53434600000000' },
  { kind: 'archive', format: 'TAR', bytes: '7573746172', at: 257 },
  { kind: 'image', format: 'PNG', bytes: '89504e470d0a1a0a' },
  { kind: 'image', format: 'JPEG', bytes: 'ffd8ff' },
  { kind: 'image', format: 'GIF', bytes: '474946383761' },
  { kind: 'image', format: 'GIF', bytes: '474946383961' },
  { kind: 'image', format: 'WebP', bytes: '52494646........57454250' },
  { kind: 'image', format: 'TIFF', bytes: '49492a00' },
  { kind: 'image', format: 'TIFF', bytes: '4d4d002a' },
  { kind: 'image', format: 'BMP', bytes: '424d', alsoText: true },
  { kind: 'image', format: 'ICO', bytes: '00000100' },
  { kind: 'image', format: 'HEIC', bytes: '66747970686569', at: 4 },
  { kind: 'image', format: 'HEIC', bytes: '667479706d696631', at: 4 },
  { kind: 'image', format: 'AVIF', bytes: '6674797061766966', at: 4 },
  { kind: 'image', format: 'Photoshop', bytes: '384250530001' },
  { kind: 'pdf', format: 'PDF', bytes: '255044462d' },
  { kind: 'pdf', format: 'PDF', bytes: 'efbbbf255044462d' },
  { kind: 'document', format: 'PostScript', bytes: '252150532d' },
  { kind: 'document', format: 'RTF', bytes: '7b5c727466' },
  { kind: 'database', format: 'SQLite', bytes: '53514c69746520666f726d6174203300' },
  { kind: 'database', format: 'Access', bytes: '000100005374616e64617264204a6574204442' },
  { kind: 'database', format: 'Access', bytes: '000100005374616e6461726420414345204442' },
  { kind: 'database', format: 'Parquet', bytes: '50415231', alsoText: true },
  { kind: 'program', format: 'Windows', bytes: '4d5a', alsoText: true },
  { kind: 'program', format: 'Linux', bytes: '7f454c46' },
  { kind: 'program', format: 'macOS', bytes: 'feedface' },
  { kind: 'program', format: 'macOS', bytes: 'feedfacf' },
  { kind: 'program', format: 'macOS', bytes: 'cefaedfe' },
  { kind: 'program', format: 'macOS', bytes: 'cffaedfe' },
  { kind: 'program', format: 'Java', bytes: 'cafebabe' },
  { kind: 'shortcut', format: 'LNK', bytes: '4c0000000114020000000000c000000000000046' },
  { kind: 'media', format: 'MP4', bytes: '66747970', at: 4, alsoText: true },
  { kind: 'media', format: 'MP3', bytes: '494433', alsoText: true },
  { kind: 'media', format: 'RIFF', bytes: '52494646', alsoText: true },
  { kind: 'media', format: 'Ogg', bytes: '4f67675300' },
]

function matches(head: Uint8Array, { bytes, at = 0 }: Signature): boolean {
  for (let i = 0; i < bytes.length; i += 2) {
    const wanted = bytes.slice(i, i + 2)
    if (wanted !== '..' && head[at + i / 2] !== parseInt(wanted, 16)) return false
  }
  return true
}

/** The kind that the first bytes (512 are enough) announce, or null. */
export function signedKind(head: Uint8Array): { readonly kind: SignedKind; readonly format: string } | null {
  for (const signature of signatures) {
    if (!matches(head, signature)) continue
    if (signature.alsoText === true && !head.subarray(0, 64).some((byte) => byte < 0x09)) continue
    return { kind: signature.kind, format: signature.format }
  }
  return isDbase(head) ? { kind: 'database', format: 'dBase' } : null
}

/**
 * The table that comes with a shapefile. It has no signature, but its header is rigid: version, date of the last
 * change, length of the header (32 + 32 a field + 1), length of a record, and a reserved zero.
 */
function isDbase(head: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = head
  if (head.length < 65 || ![0x03, 0x83, 0x8b, 0x30, 0xf5].includes(version)) return false
  const headerLength = (head[8] ?? 0) + 256 * (head[9] ?? 0)
  const recordLength = (head[10] ?? 0) + 256 * (head[11] ?? 0)
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    headerLength >= 65 &&
    recordLength >= 2 &&
    head[12] === 0 &&
    head[13] === 0
  )
}
