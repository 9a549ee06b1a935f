/** Whether bytes that bear no known signature are text, in any encoding, or something no one can read. */

const BLOCK = 4096
const MOST_BLOCKS = 64
/** Bytes of random junk are in this class 9 times in 100 (23 of 255), those of a text practically never. */
const BINARY_SHARE = 0.04
const FEWEST_BINARY_BYTES = 5

/**
 * "Binary data bytes" of WHATWG MIME Sniffing §3, NUL apart: NULs are found inside texts cut by a power failure,
 * padded by old programs, or in UTF-16. U+001A ends files of MS-DOS.
 */
function isBinaryByte(byte: number): boolean {
  if (byte > 0x1f) return false
  return (byte >= 0x01 && byte <= 0x08) || byte === 0x0b || (byte >= 0x0e && byte <= 0x19) || byte >= 0x1c
}

type ByteOrder = 'little' | 'big'

/** UTF-16 by its mark, or by its shape: in a Latin text one byte of two is NUL, always on the same side. */
function utf16Order(block: Uint8Array): ByteOrder | null {
  let evenNuls = 0
  let oddNuls = 0
  for (let i = 0; i + 1 < block.length; i += 2) {
    if (block[i] === 0) evenNuls++
    if (block[i + 1] === 0) oddNuls++
  }
  const half = block.length >> 1
  if (oddNuls > 0.4 * half && evenNuls < 0.05 * half) return 'little'
  if (evenNuls > 0.4 * half && oddNuls < 0.05 * half) return 'big'
  return null
}

function countBinary(block: Uint8Array, order: ByteOrder | null): { binary: number; all: number } {
  let binary = 0
  let all = 0
  if (order === null) {
    for (const byte of block) {
      if (byte === 0) continue
      all++
      if (isBinaryByte(byte)) binary++
    }
    return { binary, all }
  }
  const low = order === 'little' ? 0 : 1
  for (let i = 0; i + 1 < block.length; i += 2) {
    const high = block[i + 1 - low] ?? 0
    const unit = high * 256 + (block[i + low] ?? 0)
    if (unit === 0) continue
    all++
    if (isBinaryByte(unit)) binary++
  }
  return { binary, all }
}

/**
 * Whether so many of the bytes are control characters that this cannot be a table. Looks at up to 64 blocks of 4 KiB
 * spread over the whole; one damaged block does not condemn a text.
 */
export function isBinary(bytes: Uint8Array): boolean {
  const marked: ByteOrder | null =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'little' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'big' : null
  const blocks = Math.min(MOST_BLOCKS, Math.ceil(bytes.length / BLOCK))
  // An even step keeps the two halves of UTF-16 characters on their sides.
  const step = blocks > 1 ? Math.floor((bytes.length - BLOCK) / (blocks - 1) / 2) * 2 : 0
  let binaryBlocks = 0
  let filledBlocks = 0
  let binaryBytes = 0
  for (let i = 0; i < blocks; i++) {
    const block = bytes.subarray(i * step, i * step + BLOCK)
    const { binary, all } = countBinary(block, marked ?? utf16Order(block))
    if (all === 0) continue
    filledBlocks++
    binaryBytes += binary
    if (binary > BINARY_SHARE * all) binaryBlocks++
  }
  return binaryBytes >= FEWEST_BINARY_BYTES && binaryBlocks * 2 > filledBlocks
}

/** Nothing but zero bytes: what is left of a file whose content never reached the disk. */
export function isZeroed(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte === 0)
}

/** Nothing but byte order marks, white space and line ends. */
export function isBlank(bytes: Uint8Array): boolean {
  const order = bytes[0] === 0xff && bytes[1] === 0xfe ? 0 : bytes[0] === 0xfe && bytes[1] === 0xff ? 1 : null
  if (order !== null) {
    return bytes.subarray(2).every((byte, i) => (i % 2 === order ? isSpace(byte) : byte === 0))
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return (marked ? bytes.subarray(3) : bytes).every(isSpace)
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a
}
