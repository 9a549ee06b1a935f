import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { expect, test } from 'vitest'

import { writeIcns, writeIco } from '../../../assets/icon/icon-containers.ts'
import type { IconImage } from '../../../assets/icon/icon-containers.ts'

const root = resolve(import.meta.dirname, '../../..')
const folder = resolve(root, 'assets/icon')
const png = (size: number): Buffer => readFileSync(resolve(folder, `png/${String(size)}x${String(size)}.png`))

/** Red above green, so that a picture upside down is seen. */
function image(size: number): IconImage {
  const rgba = Uint8Array.from({ length: size * size * 4 }, (_byte, index) => {
    const red = Math.floor(index / 4) < (size * size) / 2
    return [red ? 200 : 0, red ? 0 : 100, 7, 255][index % 4] ?? 0
  })
  return { size, png: png(size), rgba }
}

test('small images of an .ico are bitmaps from the bottom row, in blue, green, red', () => {
  const ico = Buffer.from(writeIco([image(16)]))
  const offset = ico.readUInt32LE(6 + 12)
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6)]).toEqual([1, 1, 16])
  expect([ico.readInt32LE(offset + 4), ico.readInt32LE(offset + 8)]).toEqual([16, 32])
  expect([...ico.subarray(offset + 40, offset + 44)]).toEqual([7, 100, 0, 255])
  expect(ico.length).toBe(6 + 16 + 40 + 16 * 16 * 4 + 4 * 16)
})

test('large images of an .ico are PNG, and 256 is written 0', () => {
  const ico = Buffer.from(writeIco([image(16), image(256)]))
  expect(ico.readUInt8(6 + 16)).toBe(0)
  expect(ico.subarray(ico.readUInt32LE(6 + 16 + 12))).toEqual(png(256))
})

test('an .icns tells its length and holds each image under its type', () => {
  const icns = Buffer.from(writeIcns([image(128), image(1024)]))
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
  expect(icns.toString('latin1', 8, 12)).toBe('ic07')
  expect(icns.toString('latin1', 16 + png(128).length, 20 + png(128).length)).toBe('ic10')
})

test('the committed containers hold the committed images', () => {
  const ico = readFileSync(resolve(folder, 'icon.ico'))
  const icns = readFileSync(resolve(folder, 'icon.icns'))
  expect(ico.includes(png(256))).toBe(true)
  for (const size of [128, 256, 512, 1024]) expect(icns.includes(png(size)), String(size)).toBe(true)
})

test('the mark of the window is the mark of the icon', () => {
  const [, drawn] = /\bd="([^"]+)"/.exec(readFileSync(resolve(folder, 'aigu.svg'), 'utf8')) ?? []
  expect(drawn).toBeDefined()
  expect(readFileSync(resolve(root, 'src-renderer/design/mark.tsx'), 'utf8')).toContain(drawn)
})
