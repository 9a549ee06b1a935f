/**
 * Electron's security checklist on the running application: what a page that was taken over by hostile data could try.
 * Where the stand-in cannot carry a protection out, the unit tests of `tests/src-main/shell` assert that it is asked for.
 */
import type { ElectronApplication, Page } from '@playwright/test'

import type {} from '../../src-renderer/window.d.ts'
import { expect, test } from './fixtures/aigu-app.ts'

/** What the page is told when it breaks the policy. */
type Violation = { readonly directive: string; readonly policy: string }

/** Runs an attempt in the page and returns the violations of the policy that it raised, once there is one. */
async function violationsOf(page: Page, attempt: () => unknown): Promise<readonly Violation[]> {
  await page.evaluate(() => {
    const seen: Violation[] = []
    Object.assign(window, { seenViolations: seen })
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push({ directive: event.effectiveDirective, policy: event.originalPolicy })
    })
  })
  // Some attempts throw where they are refused; what counts is what the browser says of them.
  await page.evaluate(attempt).catch(() => null)
  const seen = (): Promise<readonly Violation[]> =>
    page.evaluate(() => (window as unknown as { seenViolations: Violation[] }).seenViolations)
  await expect.poll(async () => (await seen()).length, 'a violation is told').toBeGreaterThan(0)
  return seen()
}

const windowCount = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

const addressOf = (app: ElectronApplication): Promise<string | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())

// A window begins blank; what is tried here must be tried in our page.
test.beforeEach(async ({ aigu: { page } }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
})

test.describe('the page has no way to the machine', () => {
  test('Node, Electron, files and frames of others are out of its reach', async ({
    aigu: { application: app, page },
  }) => {
    await test.step('the window is sandboxed, isolated, without Node, with web security', async () => {
      const preferences = await app.evaluate(({ BrowserWindow }) => {
        // Not in Electron's types, yet in every Electron.
        type Contents = { getLastWebPreferences(): Electron.WebPreferences }
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as Contents | undefined
        return contents?.getLastWebPreferences() ?? {}
      })
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        spellcheck: false,
      })
      expect(preferences).not.toHaveProperty('enableBlinkFeatures')
    })
    await test.step('the page comes from our own scheme, not from file:', async () => {
      expect(await addressOf(app)).toBe('aigu://app/index.html')
    })
    await test.step('neither Node nor Electron is in reach', async () => {
      const found = await page.evaluate(() =>
        [
          'require',
          'process',
          'module',
          'exports',
          'Buffer',
          'global',
          '__dirname',
          'ipcRenderer',
          'electron',
        ].filter((name) => name in window),
      )
      expect(found).toEqual([])
    })
    await test.step('a webview is an unknown element', async () => {
      await page.evaluate(() => {
        const view = document.createElement('webview')
        view.setAttribute('src', 'https://example.org/')
        view.setAttribute('allowpopups', '')
        document.body.append(view)
      })
      const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
      expect(contents).toBe(1)
    })
  })

  test('the bridge is frozen, holds three functions and carries data alone', async ({
    aigu: { application: app, page },
  }) => {
    await test.step('frozen, three functions', async () => {
      const bridge = await page.evaluate(() => {
        const before = window.aigu
        const attempts = [
          () => Object.assign(window, { aigu: {} }),
          () => Object.assign(window.aigu, { invoke: () => 'taken over' }),
          () => Object.assign(window.aigu, { extra: 1 }),
        ]
        const failed = attempts.filter((attempt) => {
          try {
            attempt()
            return false
          } catch {
            return true
          }
        })
        return {
          keys: Object.keys(window.aigu).sort(),
          same: window.aigu === before,
          frozen: Object.isFrozen(window.aigu),
          failed: failed.length,
        }
      })
      expect(bridge).toEqual({
        keys: ['invoke', 'listen', 'openDropped'],
        same: true,
        frozen: true,
        failed: 3,
      })
    })
    await test.step('an event is data, without Electron’s event object', async () => {
      const received = page.evaluate(
        () =>
          new Promise((resolve) => {
            const stop = window.aigu.listen((...values) => {
              stop()
              resolve(values)
            })
          }),
      )
      await page.evaluate(() => undefined)
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('command-palette')?.click())
      expect(await received).toEqual([{ event: 'run-action', actionId: 'command-palette' }])
    })
  })
})

test.describe('the door', () => {
  test.use({ bugsExpected: true })

  const ask = (page: Page, command: unknown, argument: unknown): Promise<string> =>
    page.evaluate(
      ([name, value]) =>
        (window.aigu.invoke as (name: unknown, value: unknown) => Promise<unknown>)(name, value).then(
          () => 'answered',
          (error: unknown) => `refused ${String(error)}`,
        ),
      [command, argument] as const,
    )

  test('a path, an unknown command, a wrong argument cannot come from the page', async ({
    aigu: { page },
  }) => {
    await test.step('a path cannot be named', async () => {
      expect(await ask(page, 'file.openDropped', { path: '/etc/passwd' })).toMatch(/^refused/)
      expect(await ask(page, ['file.openDropped'], { path: '/etc/passwd' })).toMatch(/^refused/)
      expect(await ask(page, 'file.openSample', { path: '/etc/passwd' })).toMatch(/^refused/)
      expect(await ask(page, 'save.copy', { documentId: 'x', format: 'original', path: '/tmp/x' })).toMatch(
        /^refused/,
      )
    })
    await test.step('a File that the page made itself opens nothing', async () => {
      const outcome = await page.evaluate(() => window.aigu.openDropped(new File(['a;b'], 'passwd')))
      expect(outcome).toMatchObject({ kind: 'refused' })
    })
    await test.step('the rest is refused with a number, not with our insides', async () => {
      for (const [command, argument] of [
        ['file.delete', {}],
        ['constructor', {}],
        ['app.start', { surprise: 1 }],
        ['file.close', null],
      ] as const) {
        expect(await ask(page, command, argument)).toMatch(/^refused Error: [0-9a-f]{6}$/)
      }
      expect(await ask(page, 'app.start', {})).toBe('answered')
    })
  })

  test('another window, even on a page of ours, is refused', async ({ aigu: { application: app } }) => {
    const answer = await app.evaluate(async ({ BrowserWindow }) => {
      type Contents = { getLastWebPreferences(): Electron.WebPreferences }
      const ours = BrowserWindow.getAllWindows()[0]?.webContents as unknown as Contents | undefined
      const preload = ours?.getLastWebPreferences().preload
      const other = new BrowserWindow({ show: false, webPreferences: { preload: preload ?? '' } })
      await other.loadURL('aigu://app/index.html')
      const answer: unknown = await other.webContents.executeJavaScript(
        'window.aigu.invoke("app.start", {}).then(() => "answered", (error) => `refused ${error}`)',
      )
      other.destroy()
      return answer
    })
    expect(answer).toMatch(/^refused/)
  })
})

test.describe('the content security policy', () => {
  test.use({ bugsExpected: true })

  test('refuses every way out, every way in, and code made of text', async ({ aigu: { page } }) => {
    await test.step('is the header’s, which alone can forbid framing', async () => {
      const [violation] = await violationsOf(page, () => fetch('aigu://app/index.html').catch(() => null))
      expect(violation?.directive).toBe('connect-src')
      expect(violation?.policy).toContain("frame-ancestors 'none'")
    })
    await test.step('ways out and in', async () => {
      for (const [what, directive, attempt] of attempts) {
        await test.step(what, async () => {
          const violations = await violationsOf(page, attempt)
          expect
            .soft(
              violations.map((violation) => violation.directive),
              what,
            )
            .toContain(directive)
        })
      }
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    })
    await test.step('text is never run as code', async () => {
      // In a task of the page's own: what the test tool evaluates itself is exempt from the policy.
      const results = await page.evaluate(
        () =>
          new Promise((resolve) => {
            setTimeout(() => {
              const attempts = [() => (0, eval)('1'), () => new Function('return 1')() as unknown]
              resolve(
                attempts.map((attempt) => {
                  try {
                    return attempt()
                  } catch (error) {
                    return (error as Error).name
                  }
                }),
              )
            })
          }),
      )
      expect(results).toEqual(['EvalError', 'EvalError'])
    })
  })

  const attempts: readonly (readonly [what: string, directive: string, attempt: () => unknown])[] = [
    ['a request to another machine', 'connect-src', () => fetch('https://example.org/').catch(() => null)],
    ['a socket', 'connect-src', () => new WebSocket('wss://example.org/').url],
    ['a beacon', 'connect-src', () => navigator.sendBeacon('https://example.org/', 'x')],
    ['a script from elsewhere', 'script-src-elem', () => import('https://example.org/x.js' as string)],
    [
      'a script of the page',
      'require-trusted-types-for',
      () => {
        const script = document.createElement('script')
        script.append(document.createTextNode('window.ran = true'))
        document.head.append(script)
      },
    ],
    [
      'an event handler in markup',
      'require-trusted-types-for',
      () => {
        document.body.setAttribute('onclick', 'window.ran = true')
      },
    ],
    [
      'text turned into markup',
      'require-trusted-types-for',
      () => {
        document.createElement('p').innerHTML = '<img src=x onerror="window.ran = true">'
      },
    ],
    [
      'a style sheet of the page',
      'style-src-elem',
      () => {
        const style = document.createElement('style')
        style.textContent = '* { color: red }'
        document.head.append(style)
      },
    ],
    [
      'an image from elsewhere',
      'img-src',
      () => {
        new Image().src = 'https://example.org/pixel.png'
      },
    ],
    [
      'an image made of data',
      'img-src',
      () => {
        new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
      },
    ],
    [
      'a frame',
      'frame-src',
      () => {
        const frame = document.createElement('iframe')
        frame.src = 'https://example.org/'
        document.body.append(frame)
      },
    ],
    [
      'a form sent away',
      'form-action',
      () => {
        const form = document.createElement('form')
        form.action = 'https://example.org/'
        document.body.append(form)
        form.submit()
      },
    ],
    [
      'another base for our addresses',
      'base-uri',
      () => {
        const base = document.createElement('base')
        base.href = 'https://example.org/'
        document.head.append(base)
      },
    ],
  ]

  test('our own screens raise nothing', async ({ aigu: { page } }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.reload()
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(complaints).toEqual([])
  })
})

test.describe('the page stays where it is', () => {
  test.use({ bugsExpected: true })

  const departures: readonly (readonly [what: string, attempt: () => void])[] = [
    [
      'an address typed by a script',
      () => {
        location.href = 'https://example.org/'
      },
    ],
    [
      'another page of ours',
      () => {
        location.href = '/missing.html'
      },
    ],
    [
      'a local file',
      () => {
        location.href = 'file:///etc/passwd'
      },
    ],
    [
      'a page made of data',
      () => {
        location.href = 'data:text/html,<h1>x</h1>'
      },
    ],
    [
      'a link',
      () => {
        const link = document.createElement('a')
        link.href = 'https://example.org/'
        document.body.append(link)
        link.click()
      },
    ],
  ]
  test('no script, link or file leads away', async ({ aigu: { application: app, page } }) => {
    await page.evaluate(() => Object.assign(window, { stayed: true }))
    for (const [what, attempt] of departures) {
      await test.step(what, async () => {
        await page.evaluate(attempt).catch(() => undefined)
        // The navigation that is refused would have come before an answer to a command sent after it.
        await page.evaluate(() => window.aigu.invoke('app.start', {}))
        expect.soft(await page.evaluate(() => 'stayed' in window), what).toBe(true)
        expect.soft(await addressOf(app), what).toBe('aigu://app/index.html')
      })
    }
  })

  test('no window opens; only a link of the allow-list reaches the browser', async ({
    aigu: { application: app, page },
  }) => {
    await app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { openedOutside: opened })
      shell.openExternal = (url) => {
        opened.push(url)
        return Promise.resolve()
      }
    })
    const returned = await page.evaluate(() =>
      [
        'https://example.org/',
        'file:///bin/sh',
        'aigu://app/index.html',
        'https://www.data.gouv.fr.example/',
        'https://www.data.gouv.fr/',
      ].map((url) => window.open(url) === null),
    )
    expect(returned).toEqual([true, true, true, true, true])
    const opened = () =>
      app.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside)
    await expect.poll(opened).toEqual(['https://www.data.gouv.fr/'])
    expect(await windowCount(app)).toBe(1)
  })
})

test.describe('the page is given nothing', () => {
  test('permissions, clipboard, place, storage', async ({ aigu: { application, page } }) => {
    await test.step('no permission is granted', async () => {
      const states = await page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[]
        return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
      })
      expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
    })
    await test.step('the clipboard cannot be read, the place cannot be known', async () => {
      const results = await page.evaluate(() =>
        Promise.all([
          navigator.clipboard.readText().then(
            () => 'read',
            () => 'refused',
          ),
          new Promise((resolve) => {
            navigator.geolocation.getCurrentPosition(
              () => resolve('known'),
              () => resolve('refused'),
            )
          }),
        ]),
      )
      expect(results).toEqual(['refused', 'refused'])
    })
    await test.step('the system pastes only while a person clicks or types', async () => {
      // Not `page.evaluate`, which passes for a person’s gesture.
      const run = (code: string): Promise<unknown> =>
        application.evaluate(
          ({ BrowserWindow }, script) =>
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
          code,
        )
      // Chromium remembers those made above for some seconds.
      await expect.poll(() => run('navigator.userActivation.isActive'), { timeout: 20_000 }).toBe(false)
      const asked = await run(
        `new Promise((resolve) => {
          addEventListener('paste', () => resolve('pasted'), { once: true, capture: true })
          window.aigu.invoke('clipboard.paste', {}).catch((error) => resolve(error.message))
        })`,
      )
      expect(asked).toBe('refused')
    })
    await test.step('nothing is stored where a next page could find it', async () => {
      expect(
        await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
      ).toEqual(['', 0, 0])
    })
  })
})
