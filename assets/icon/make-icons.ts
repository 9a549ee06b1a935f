/**
 * Draws the application's icons from aigu.svg: `node assets/icon/make-icons.ts`. Needs a Chromium (AIGU_CHROMIUM names
 * one); the results are committed, because builders would otherwise fetch a tool to make them.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { chromium } from '@playwright/test'

import { writeIcns, writeIco } from './icon-containers.ts'
import type { IconImage } from './icon-containers.ts'

const folder = import.meta.dirname
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const icoSizes = new Set([16, 24, 32, 48, 64, 128, 256])

/** The mark on a sheet of paper. In small sizes it takes more room, or it would be a speck. */
function tile(mark: string, size: number): string {
  const margin = size <= 32 ? 0 : 6
  const side = 100 - 2 * margin
  const radius = size <= 32 ? 18 : 20
  const markSide = size <= 32 ? 104 : 76
  const at = (100 - markSide) / 2
  const drawing = mark.replace(
    '<svg ',
    `<svg x="${String(at)}" y="${String(at)}" width="${String(markSide)}" height="${String(markSide)}" `,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${String(size)}" height="${String(size)}">
    <rect x="${String(margin + 0.5)}" y="${String(margin + 0.5)}" width="${String(side - 1)}" height="${String(side - 1)}"
      rx="${String(radius)}" fill="#fdfcfb" stroke="#e2dfda" stroke-width="1"/>
    ${drawing}
  </svg>`
}

const mark = readFileSync(join(folder, 'aigu.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: process.env['AIGU_CHROMIUM'] ?? '/usr/bin/chromium' })
const page = await browser.newPage()

async function draw(size: number): Promise<IconImage> {
  const drawn = await page.evaluate<{ png: string; rgba: string }>(`(async () => {
    const image = new Image()
    image.src = 'data:image/svg+xml;base64,${Buffer.from(tile(mark, size)).toString('base64')}'
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = ${String(size)}
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0, ${String(size)}, ${String(size)})
    const { data } = context.getImageData(0, 0, ${String(size)}, ${String(size)})
    return { png: canvas.toDataURL('image/png').split(',')[1], rgba: new Uint8Array(data.buffer).toBase64() }
  })()`)
  return { size, png: Buffer.from(drawn.png, 'base64'), rgba: Buffer.from(drawn.rgba, 'base64') }
}

const images = []
for (const size of sizes) images.push(await draw(size))
await browser.close()

rmSync(join(folder, 'png'), { recursive: true, force: true })
mkdirSync(join(folder, 'png'))
for (const { size, png } of images)
  writeFileSync(join(folder, 'png', `${String(size)}x${String(size)}.png`), png)
writeFileSync(join(folder, 'icon.ico'), writeIco(images.filter(({ size }) => icoSizes.has(size))))
writeFileSync(join(folder, 'icon.icns'), writeIcns(images))
