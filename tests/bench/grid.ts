/**
 * Scrolls the grid as an officer would and prints what it costs. Chromium of the system, software rendering, a
 * fake engine that answers after 2 ms (`--latency`).
 *
 *   node tests/bench/grid.ts [--rows 100000,1000000] [--columns 20] [--throttle 1] [--latency 2]
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'

import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'

import { findChromium } from '../../src-main/launch/find-chromium.ts'
import { buildGridPage, serveFolder } from './grid/build-page.ts'
import {
  measureFirstPaint,
  measureJumpToText,
  measureKey,
  measureRealWheel,
  measureScroll,
} from './grid/measures.ts'

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000,1000000' },
    columns: { type: 'string', default: '20' },
    throttle: { type: 'string', default: '1' },
    latency: { type: 'string', default: '2' },
  },
})

const folder = await buildGridPage('bench')
const server = await serveFolder(folder)
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox'],
})

const columnTitles = ['fps', 'p50 ms', 'p95 ms', 'worst ms', 'rows not drawn', 'long tasks', 'CPU ms/frame']
console.log(
  `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, CPU ÷ ${options.throttle}`,
)
for (const rows of options.rows.split(',')) {
  const page = await openPage(rows)
  console.log(`\n${rows} rows × ${options.columns} columns, 1280 × 800`)
  console.log(`first paint of the rows: ${String(await measureFirstPaint(page))} ms`)
  await throttle(page)
  console.log(['', ...columnTitles].map((title) => title.padEnd(16)).join(''))
  for (const [name, step] of [
    ['wheel 120 px', 120],
    ['page 740 px', 740],
    ['random jumps', 'jump'],
  ] as const) {
    print(name, await measureScroll(page, step))
  }
  print('mouse wheel', await measureRealWheel(page))
  for (const key of ['ArrowDown', 'PageDown', 'ArrowRight'])
    printTimes(`${key} → paint`, await measureKey(page, key))
  printTimes('jump → every row read', await measureJumpToText(page))
  const heap = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  )
  console.log(`heap ${(heap / 1e6).toFixed(0)} MB`)
  await page.close()
}
await browser.close()
server.close()

async function openPage(rows: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on('pageerror', (error) => {
    console.error(error)
  })
  await page.goto(`${server.url}?rows=${rows}&columns=${options.columns}&latency=${options.latency}`)
  return page
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(options.throttle) })
}

function print(name: string, figures: Awaited<ReturnType<typeof measureScroll>>): void {
  const cells = [
    figures.fps,
    figures.p50,
    figures.p95,
    figures.worst,
    figures.missing,
    figures.longTasks,
    figures.mainThread,
  ]
  console.log([name, ...cells].map((cell) => String(cell).padEnd(16)).join(''))
}

function printTimes(name: string, times: { p50: number; p95: number; worst: number }): void {
  console.log(
    `${name}: p50 ${String(times.p50)} ms, p95 ${String(times.p95)} ms, worst ${String(times.worst)} ms`,
  )
}
