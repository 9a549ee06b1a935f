/** The containers that Windows and macOS want their icons in. */

export type IconImage = {
  /** Side in pixels. */
  readonly size: number
  readonly png: Uint8Array
  /** Rows from the top, four bytes a pixel, not premultiplied. */
  readonly rgba: Uint8Array
}

/** From this side on an .ico holds PNG; below, bitmaps, which every reader of icons has always understood. */
const SMALLEST_PNG = 128

/**
 * An .ico of these images.
 * Source: "Evolution of the ICO file format", The Old New Thing, parts 1 to 4.
 */
export function writeIco(images: readonly IconImage[]): Uint8Array {
  const bodies = images.map((image) => (image.size < SMALLEST_PNG ? bitmapOf(image) : image.png))
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, { size }] of images.entries()) {
    const body = bodies[index] ?? new Uint8Array()
    const entry = 6 + 16 * index
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(body.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += body.length
  }
  return Buffer.concat([header, ...bodies])
}

/** A BITMAPINFOHEADER of twice the height (colours, then mask), rows from the bottom, BGRA; the mask is left empty. */
function bitmapOf({ size, rgba }: IconImage): Uint8Array {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const from = ((size - 1 - y) * size + x) * 4
      const to = (y * size + x) * 4
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4)
      pixels.set([blue, green, red, alpha], to)
    }
  // One bit a pixel, rows padded to four bytes.
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([header, pixels, mask])
}

/** Types of an .icns that hold PNG, by side. Retina sizes share their pixels with the plain size twice as large. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** An .icns of those images that macOS has a type for. */
export function writeIcns(images: readonly IconImage[]): Uint8Array {
  const elements = icnsTypes.flatMap(([type, size]) => {
    const image = images.find((candidate) => candidate.size === size)
    return image === undefined ? [] : [element(type, image.png)]
  })
  return element('icns', Buffer.concat(elements))
}

function element(type: string, body: Uint8Array): Buffer {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(8 + body.length, 4)
  return Buffer.concat([header, body])
}
