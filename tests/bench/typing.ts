/**
 * Typing through the real window of the built application, on the stand-in: real key events by CDP. How long from a key to
 * its frame, and from Enter to « Tout est enregistré ».
 *
 *   node tests/bench/typing.ts [rows]
 */
import { loadavg } from 'node:os'

import type { Page } from '@playwright/test'

import type {} from '../../src-renderer/window.d.ts'
import { startOnTable } from './app/started-app.ts'

const rows = Number(process.argv[2] ?? 100_000)

type Times = { readonly drawn: number[]; readonly promised: number[]; readonly frames: number[] }

/** Notes in the page itself: the way there and back of this bench's own messages is in no figure. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: Times = { drawn: [], promised: [], frames: [] }
    Object.assign(window, { times })
    const waiting: number[] = []
    const mark = (): string | undefined =>
      document.querySelector<HTMLElement>('[data-testid="saved"]')?.dataset['state']
    addEventListener(
      'keydown',
      ({ timeStamp, key }) => {
        if (key === 'Enter') waiting.push(timeStamp)
        requestAnimationFrame(() => {
          // A task after the frame: it has been drawn.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.drawn.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
    let wasUnsaved = false
    new MutationObserver(() => {
      if (mark() !== 'saved') wasUnsaved = true
      else if (wasUnsaved) {
        wasUnsaved = false
        for (const typed of waiting.splice(0)) times.promised.push(performance.now() - typed)
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    let last = performance.now()
    const frame = (now: number): void => {
      times.frames.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

async function takeTimes(page: Page): Promise<Times> {
  return page.evaluate(() => {
    const { times } = window as unknown as { times: Times }
    const taken = { drawn: [...times.drawn], promised: [...times.promised], frames: [...times.frames] }
    times.drawn.length = times.promised.length = times.frames.length = 0
    return taken
  })
}

function say(what: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN).toFixed(1).padStart(7)
  console.log(
    `${what.padEnd(48)} p50 ${at(0.5)}   p95 ${at(0.95)}   p99 ${at(0.99)}   worst ${at(1)} ms   (${String(values.length)})`,
  )
}

/** @param pause milliseconds between keys; 0: as fast as they are taken */
async function type(page: Page, cells: number, pause: number): Promise<void> {
  for (let cell = 0; cell < cells; cell++) {
    for (const key of [...`h${String(cell)}a`, 'Enter']) {
      await page.keyboard.press(key)
      if (pause > 0) await page.waitForTimeout(pause)
    }
  }
}

async function untilSaved(page: Page): Promise<void> {
  await page.locator('[data-testid="saved"][data-state="saved"]').waitFor()
}

async function measure(page: Page, what: string, run: () => Promise<void>): Promise<void> {
  await takeTimes(page)
  const start = performance.now()
  await run()
  const took = performance.now() - start
  await untilSaved(page)
  const times = await takeTimes(page)
  console.log(`\n${what}: ${(took / 1000).toFixed(1)} s, load ${loadavg()[0]?.toFixed(1) ?? '?'}`)
  say('key → drawn', times.drawn)
  if (times.promised.length > 0) say('Enter → « enregistré »', times.promised)
  say('between frames', times.frames)
}

const { page, end } = await startOnTable(rows, 'clean')
console.log(`${String(rows)} rows × 15 columns, stand-in`)
await page.getByRole('grid').focus()
await page.keyboard.press('Control+Home')
await page.keyboard.press('ArrowRight')
await watch(page)
await measure(page, 'the first cell typed', () => type(page, 1, 0))
await measure(page, '60 cells at a person’s pace (60 ms a key)', () => type(page, 60, 60))
await measure(page, '500 cells as fast as keys are taken', () => type(page, 500, 0))
await measure(page, 'the wheel turned while 60 cells are typed', async () => {
  let isOver = false
  const typing = type(page, 60, 30).finally(() => {
    isOver = true
  })
  await page.mouse.move(500, 500)
  for (let turn = 0; !isOver; turn++) {
    await page.mouse.wheel(0, turn % 20 < 10 ? 400 : -400)
    await page.waitForTimeout(50)
  }
  await typing
})
await end()
