/** Nothing is left behind, however the stand-in ends; and one profile has one process. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { environment, executable, fixture, noChromium, startFixture } from './drive-fixture.ts'

/** Command lines of the processes that name this folder, Chromium's among them. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return line.includes(folder) ? [`${pid} ${line.replaceAll('\0', ' ').slice(0, 80)}`] : []
      } catch {
        return [] // ended in between
      }
    })
}

const leftovers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /^(?:aigu-standin-|org\.chromium)/.test(name))

describe.skipIf(noChromium || process.platform !== 'linux')('on Linux, where there is a Chromium', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aigu-standin-life-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })

  async function startPlain(...args: string[]): Promise<ReturnType<typeof spawn>> {
    const child = spawn(
      executable,
      ['--remote-debugging-port=0', fixture, `--user-data-dir=${folder}/profile`, ...args],
      {
        env: environment(folder),
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let said = ''
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8')
        if (said.includes('DevTools listening on')) resolve()
      })
    })
    return child
  }

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'ended by %s, it leaves no Chromium and no profile',
    async (signal) => {
      const child = await startPlain()
      expect(processesOf(folder).length).toBeGreaterThan(1)
      expect(leftovers(folder)).toHaveLength(1)
      child.kill(signal)
      await once(child, 'exit')
      await expect.poll(() => processesOf(folder), { timeout: 10_000 }).toEqual([])
      expect(leftovers(folder)).toEqual([])
    },
  )

  test('a test run that is killed leaves nothing running', async () => {
    const run = spawn(process.execPath, [join(import.meta.dirname, 'launch-and-wait.ts')], {
      env: environment(folder),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(run.stdout, 'data')
    expect(processesOf(folder).length).toBeGreaterThan(1)
    run.kill('SIGKILL')
    await expect.poll(() => processesOf(folder), { timeout: 10_000 }).toEqual([])
  })

  test('a Chromium that dies takes the application with it', async () => {
    const child = await startPlain()
    const ended = once(child, 'exit')
    for (const line of processesOf(join(folder, 'aigu-standin-'))) {
      if (line.includes('keeper')) continue
      const [pid = ''] = line.split(' ')
      try {
        process.kill(Number(pid), 'SIGKILL')
      } catch {
        // A renderer that has already left with its browser.
      }
    }
    await ended
    await expect.poll(() => processesOf(folder), { timeout: 10_000 }).toEqual([])
    expect(leftovers(folder)).toEqual([])
  })

  test('a second start hands its file over to the first, and leaves', async () => {
    const driven = await startFixture()
    try {
      const profile = join(driven.folder, 'profile')
      const second = spawn(executable, [fixture, `--user-data-dir=${profile}`, 'second.csv'], {
        env: environment(driven.folder),
        stdio: 'ignore',
      })
      const [code] = (await once(second, 'exit')) as [number]
      expect(code).toBe(3)
      await driven.waitForSeen(['second-instance', 'second.csv'])
    } finally {
      await driven.end()
    }
  })

  test('the lock of a process that died is taken over', async () => {
    const first = await startPlain()
    first.kill('SIGKILL')
    await once(first, 'exit')
    const second = await startPlain()
    expect(second.exitCode).toBeNull()
    second.kill('SIGTERM')
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).toBe(0)
  })

  test('an application that refuses to close stays; one that agrees ends', async () => {
    const driven = await startFixture()
    await driven.application.evaluate(({ app }) => {
      Object.assign(globalThis, { refuseClose: true })
      app.quit()
    })
    await driven.waitForSeen(['close'])
    expect(driven.application.windows()).toHaveLength(1)
    await driven.application.evaluate(() => {
      Object.assign(globalThis, { refuseClose: false })
    })
    const ended = once(driven.application.process(), 'exit')
    await driven.end()
    expect(await ended).toEqual([0, null])
  })

  test('a page that asks to stay, stays', async () => {
    const driven = await startFixture()
    await driven.page.evaluate(() => {
      window.addEventListener('beforeunload', (event) => {
        event.preventDefault()
      })
    })
    const prevented = await driven.application.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const answer = new Promise((resolve) =>
        window?.webContents.once('will-prevent-unload', () => resolve(true)),
      )
      window?.close()
      return answer
    })
    expect([prevented, driven.application.windows().length]).toEqual([true, 1])
    const ended = once(driven.application.process(), 'exit')
    await driven.application.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.destroy()
    })
    expect(await ended).toEqual([0, null])
    rmSync(driven.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })

  test('an application that cannot be loaded fails, and says why', () => {
    const run = (): string =>
      execFileSync(executable, [join(folder, 'nothing')], {
        env: environment(folder),
        stdio: 'pipe',
        encoding: 'utf8',
      })
    expect(run).toThrow(/ENOENT/)
    expect(leftovers(folder)).toEqual([])
  })
})
