import type { Page } from 'playwright-core'

export type ScrollFigures = {
  readonly fps: number
  readonly p50: number
  readonly p95: number
  readonly worst: number
  /** Frames painted with a visible row that had no text yet, of all frames. */
  readonly missing: string
  /** Tasks over 50 ms during the scroll. */
  readonly longTasks: number
  /**
   * Milliseconds of processor that the page's main thread took per frame (scripts, style, layout, paint): the
   * figure that other programs on the machine do not change.
   */
  readonly mainThread: number
}

const FRAMES = 300

/** Milliseconds from the page's start to the first frame with rows of text in it. */
export async function measureFirstPaint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const isDrawn = (): boolean =>
      (document.querySelector('.grid-body .grid-cell:not(.is-waiting)')?.textContent ?? '') !== ''
    while (!isDrawn()) await new Promise(requestAnimationFrame)
    // The frame in which it was seen has still to be painted.
    await new Promise(requestAnimationFrame)
    return Math.round(performance.now() - window.gridPage.started)
  })
}

/** Scrolls by `step` pixels a frame, or to random places, and times the frames. */
export async function measureScroll(page: Page, step: number | 'jump'): Promise<ScrollFigures> {
  const thread = await mainThreadClock(page)
  await page.evaluate(() => {
    const host = document.querySelector('[role=grid]')
    if (host) host.scrollTop = 0
  })
  const raw = await page.evaluate(
    async ([by, frames]) => {
      const host = document.querySelector('[role=grid]')
      if (!host) throw new Error('no grid')
      const times: number[] = []
      let [missing, longTasks, seed] = [0, 0, 1]
      const observer = new PerformanceObserver((list) => {
        longTasks += list.getEntries().length
      })
      observer.observe({ entryTypes: ['longtask'] })
      let last = await new Promise<number>(requestAnimationFrame)
      for (let frame = 0; frame < frames; frame++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        if (by === 'jump') host.scrollTop = (seed / 2_147_483_648) * (host.scrollHeight - host.clientHeight)
        else host.scrollTop += by
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - last)
        last = now
        if (host.querySelector('.grid-row:not([hidden]) > .grid-lane > .is-waiting:not([hidden])')) missing++
      }
      observer.disconnect()
      return { times, missing, longTasks }
    },
    [step, FRAMES] as const,
  )
  return figures(raw, await thread())
}

/** Turns the mouse's wheel through the browser's own input, and times the frames. */
export async function measureRealWheel(page: Page): Promise<ScrollFigures> {
  const thread = await mainThreadClock(page)
  const box = await page.locator('[role=grid]').boundingBox()
  if (!box) throw new Error('no grid')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const running = page.evaluate(async (frames) => {
    const times: number[] = []
    let [missing, longTasks] = [0, 0]
    const observer = new PerformanceObserver((list) => {
      longTasks += list.getEntries().length
    })
    observer.observe({ entryTypes: ['longtask'] })
    let last = await new Promise<number>(requestAnimationFrame)
    for (let frame = 0; frame < frames; frame++) {
      const now = await new Promise<number>(requestAnimationFrame)
      times.push(now - last)
      last = now
      if (document.querySelector('.grid-row:not([hidden]) > .grid-lane > .is-waiting:not([hidden])'))
        missing++
    }
    observer.disconnect()
    return { times, missing, longTasks }
  }, FRAMES)
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 240)
  return figures(await running, await thread())
}

/** Jumps to random places and times each until every row on screen has its text, in milliseconds. */
export async function measureJumpToText(page: Page): Promise<{ p50: number; p95: number; worst: number }> {
  const times = await page.evaluate(async () => {
    const host = document.querySelector('[role=grid]')
    if (!host) throw new Error('no grid')
    const found: number[] = []
    let seed = 7
    for (let jump = 0; jump < 60; jump++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      host.scrollTop = (seed / 2_147_483_648) * (host.scrollHeight - host.clientHeight)
      const start = performance.now()
      do await new Promise(requestAnimationFrame)
      while (host.querySelector('.grid-row:not([hidden]) > .grid-lane > .is-waiting:not([hidden])'))
      found.push(performance.now() - start)
    }
    return found
  })
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), worst: quantile(times, 1) }
}

/** From a keydown to the frame that drew it handed over, in milliseconds; pressed as fast as a held key repeats. */
export async function measureKey(
  page: Page,
  key: string,
): Promise<{ p50: number; p95: number; worst: number }> {
  await page.locator('[role=grid]').focus()
  await page.evaluate(() => {
    const times: number[] = []
    const listener = new AbortController()
    Object.assign(window, { keyTimes: times, keyListener: listener })
    document.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          // A message posted in a frame runs once that frame has been handed over.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - event.timeStamp)
          port2.postMessage(null)
        })
      },
      { capture: true, signal: listener.signal },
    )
  })
  for (let press = 0; press < 100; press++) {
    await page.keyboard.press(key)
    await page.evaluate(async () => {
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
    })
  }
  const times = await page.evaluate(() => {
    const { keyTimes, keyListener } = window as unknown as {
      keyTimes: number[]
      keyListener: AbortController
    }
    keyListener.abort()
    return keyTimes
  })
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), worst: quantile(times, 1) }
}

/** Starts counting the main thread's processor time; the returned function tells the milliseconds since. */
async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
  }
  const start = await read()
  return async () => (await read()) - start
}

function figures(
  raw: { times: number[]; missing: number; longTasks: number },
  thread: number,
): ScrollFigures {
  const total = raw.times.reduce((sum, time) => sum + time, 0)
  return {
    fps: Math.round((1000 * raw.times.length) / total),
    p50: quantile(raw.times, 0.5),
    p95: quantile(raw.times, 0.95),
    worst: quantile(raw.times, 1),
    missing: `${String(raw.missing)} of ${String(raw.times.length)}`,
    longTasks: raw.longTasks,
    mainThread: Math.round((100 * thread) / raw.times.length) / 100,
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
}
