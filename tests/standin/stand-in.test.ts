/** The stand-in does what Electron does, as far as the tests of the application lean on it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { noChromium, startFixture } from './drive-fixture.ts'
import type { DrivenFixture } from './drive-fixture.ts'

type FixtureBridge = {
  readonly nested: { readonly list: readonly [number, { readonly two: number }] }
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  note(said: unknown): void
  listen(listener: (value: unknown) => void): () => void
}
type FixtureWindow = typeof globalThis & { fixture: FixtureBridge; got: unknown[]; stop: () => void }

describe.skipIf(noChromium)('the stand-in, where there is a Chromium and a POSIX shell', () => {
  let driven: DrivenFixture
  beforeAll(async () => {
    driven = await startFixture()
  })
  afterAll(() => driven.end())
  beforeEach(() => driven.seen())

  const inPage = <R, A>(act: (argument: A) => R, argument: A): Promise<Awaited<R>> =>
    driven.page.evaluate(act as never, argument) as Promise<Awaited<R>>

  test('the window is shown once its page is drawn, under the name of the page', async () => {
    const window = await driven.application.browserWindow(driven.page)
    const state = await window.evaluate((target) => ({
      visible: target.isVisible(),
      color: target.getBackgroundColor(),
      preferences: target.webContents.getLastWebPreferences(),
    }))
    expect(state).toMatchObject({ visible: true, color: '#102030' })
    expect(state.preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  })

  test('the page is as large as the window was asked to be', async () => {
    expect(await inPage(() => [innerWidth, innerHeight], null)).toEqual([900, 640])
  })

  test('the main process sees its own scheme, never the loopback address', async () => {
    const sender = await inPage(() => (window as unknown as FixtureWindow).fixture.invoke('sender'), null)
    expect(sender).toEqual(['fixture://app/index.html', 1])
  })

  test('values cross to the main process and back unharmed', async () => {
    const same = await inPage(async () => {
      const sent = [
        'é\ud83d',
        -0,
        NaN,
        12n,
        new Date(5),
        new Map([[1, { $: 'x' }]]),
        new Uint8Array([255]),
        undefined,
      ]
      const got = (await (window as unknown as FixtureWindow).fixture.invoke('echo', ...sent)) as unknown[]
      const show = (list: unknown[]): string =>
        list.map((v) => `${Object.prototype.toString.call(v)} ${Object.is(v, -0) ? '-0' : String(v)}`).join()
      return [show(sent), show(got)]
    }, null)
    expect(same[1]).toBe(same[0])
  })

  test('an error of a handler rejects with the sentence that Electron makes', async () => {
    const message = await inPage(
      () =>
        (window as unknown as FixtureWindow).fixture.invoke('fail').catch((error: Error) => error.message),
      null,
    )
    expect(message).toBe("Error invoking remote method 'fail': TypeError: as asked")
  })

  test('what cannot be cloned is refused before it is sent', async () => {
    const refusal = await inPage(() => {
      try {
        void (window as unknown as FixtureWindow).fixture.invoke('echo', Symbol('s'))
        return 'sent'
      } catch (error) {
        return (error as Error).name
      }
    }, null)
    expect(refusal).toBe('DataCloneError')
  })

  test('the page cannot reach the preload, nor change what it was given', async () => {
    const reach = await inPage(() => {
      const page = window as unknown as FixtureWindow & Record<string, unknown>
      return {
        secret: typeof page['secretOfThePreload'],
        require: typeof page['require'],
        frozen: [
          page.fixture,
          page.fixture.nested,
          page.fixture.nested.list,
          page.fixture.nested.list[1],
        ].every((part) => Object.isFrozen(part)),
        redefinable: Object.getOwnPropertyDescriptor(window, 'fixture')?.configurable,
        leaks: Object.getOwnPropertyNames(window).filter((name) => /standin/i.test(name)),
      }
    }, null)
    expect(reach).toEqual({
      secret: 'undefined',
      require: 'undefined',
      frozen: true,
      redefinable: false,
      leaks: [],
    })
  })

  test('the main process speaks to the page until it stops listening', async () => {
    const send = (value: unknown): Promise<void> =>
      driven.application.evaluate(({ BrowserWindow }, news) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('news', news)
      }, value)
    await inPage(() => {
      const page = window as unknown as FixtureWindow
      page.got = []
      page.stop = page.fixture.listen((value) => page.got.push(value))
    }, null)
    await send({ first: 1 })
    await driven.page.waitForFunction(() => (window as unknown as FixtureWindow).got.length === 1)
    await inPage(() => {
      ;(window as unknown as FixtureWindow).stop()
    }, null)
    await send({ second: 2 })
    // A message that follows on the same road proves that the second one has arrived, and was not heard.
    await inPage(() => (window as unknown as FixtureWindow).fixture.invoke('echo'), null)
    expect(await inPage(() => (window as unknown as FixtureWindow).got, null)).toEqual([{ first: 1 }])
  })

  test('a message that asks for no answer arrives', async () => {
    await inPage(() => {
      ;(window as unknown as FixtureWindow).fixture.note('hello')
    }, null)
    await driven.waitForSeen(['note', 'hello'])
  })

  test('messages arrive as they were posted, however much they hold', async () => {
    await inPage(() => {
      const { note } = (window as unknown as FixtureWindow).fixture
      // The end of a long message comes in one piece with the next one.
      for (let turn = 0; turn < 20; turn++) {
        note([[[['much'.repeat(50_000)]]]])
        note('little')
      }
      note('last')
    }, null)
    await driven.waitForSeen(['note', 'last'])
    const noted = (await driven.seen()) as [string, unknown][]
    expect(noted.slice(0, 40).map(([, text]) => text === 'little')).toEqual(
      Array.from({ length: 40 }, (_, at) => at % 2 === 1),
    )
  })

  test('a worker thread of the main bundle runs', async () => {
    expect(await inPage(() => (window as unknown as FixtureWindow).fixture.invoke('square', 12), null)).toBe(
      144,
    )
  })

  test('a file dropped on the page is known to the main process by its path', async () => {
    const path = join(driven.folder, 'Musée du Louvre-Lens.csv')
    writeFileSync(path, 'a;b\n')
    const session = await driven.page.context().newCDPSession(driven.page)
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 50, y: 50, data })
    await driven.page.waitForFunction(() => document.getElementById('dropped')?.textContent)
    expect(await driven.page.textContent('#dropped')).toBe(path)
  })

  test('a File made by a script has no path', async () => {
    const path = await inPage(async () => {
      const { fixture } = window as unknown as {
        fixture: { pathOf(file: File): Promise<[{ path: string }]> }
      }
      return (await fixture.pathOf(new File(['x'], 'x.csv')))[0].path
    }, null)
    expect(path).toBe('')
  })

  test('a navigation that the application prevents does not happen', async () => {
    await driven.page.click('#away')
    await driven.waitForSeen(['will-navigate', 'https://example.com/away'])
    expect(await driven.page.title()).toBe('Fixture page')
  })

  test('a redirection that the application prevents does not happen', async () => {
    await driven.page.click('#redirect')
    await driven.waitForSeen(['will-redirect', 'fixture://app/other.html'])
    expect(await driven.page.title()).toBe('Fixture page')
  })

  test('a reload that the page asks for is a navigation; one that the tools ask for is not', async () => {
    await driven.page.reload()
    expect(await driven.seen()).toEqual([])
    await inPage(() => {
      location.reload()
    }, null)
    await driven.waitForSeen(['will-navigate', 'fixture://app/index.html'])
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['a link to a new window', () => driven.page.click('#blank'), 'https://example.org/blank'],
    [
      'a link opened with Ctrl',
      () => driven.page.click('#other', { modifiers: ['Control'] }),
      'fixture://app/other.html',
    ],
    ['a middle click', () => driven.page.click('#other', { button: 'middle' }), 'fixture://app/other.html'],
    [
      'window.open',
      () => inPage(() => String(window.open('https://example.org/open')), null),
      'https://example.org/open',
    ],
  ])('%s asks the application, and opens nothing where it refuses', async (_name, act, url) => {
    let opened = 0
    driven.application.on('window', () => opened++)
    await act()
    await driven.waitForSeen(['open', url])
    expect([opened, driven.application.windows().length]).toEqual([0, 1])
  })

  test('a request that the application cancels is not sent', async () => {
    await driven.application.evaluate(({ session }) => {
      session.defaultSession.webRequest.onBeforeRequest((request, answer) => {
        answer({ cancel: request.url.endsWith('/worker.js') })
      })
    })
    const fetched = await inPage(
      () =>
        Promise.all(
          ['worker.js', 'page.js'].map((path) =>
            fetch(path).then(
              (r) => r.status,
              () => 'cancelled',
            ),
          ),
        ),
      null,
    )
    expect(fetched).toEqual(['cancelled', 200])
  })

  test('the policy of the answered page is enforced', async () => {
    const blocked = await inPage(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => {
            resolve(event.effectiveDirective)
          })
          fetch('https://example.com/').catch(() => undefined)
        }),
      null,
    )
    expect(blocked).toBe('connect-src')
  })

  test('a permission that the application refuses is refused', async () => {
    const answers = await inPage(
      async () => [
        await Notification.requestPermission(),
        (await navigator.permissions.query({ name: 'geolocation' })).state,
        (await navigator.permissions.query({ name: 'camera' as PermissionName })).state,
      ],
      null,
    )
    expect(answers).toEqual(['denied', 'denied', 'denied'])
  })

  test('the theme of the application is the theme of the page', async () => {
    const isDark = (): Promise<boolean> =>
      inPage(() => matchMedia('(prefers-color-scheme: dark)').matches, null)
    expect(await isDark()).toBe(false)
    await driven.application.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
    })
    await driven.waitForSeen(['theme', true])
    await expect.poll(isDark).toBe(true)
    await driven.page.reload()
    expect(await isDark(), 'after a reload').toBe(true)
  })

  test('a menu item answers to its id and to its keys, unless it is disabled', async () => {
    await driven.application.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('open')?.click()
      Menu.getApplicationMenu()?.getMenuItemById('off')?.click()
    })
    expect(await driven.seen()).toEqual([['menu', 'open']])
    await driven.page.keyboard.press('Control+Shift+O')
    await driven.waitForSeen(['menu', 'open'])
  })

  test('a dialog that nobody answers is given up; one that a test replaces is answered', async () => {
    const choose = (): Promise<unknown> =>
      inPage(() => (window as unknown as FixtureWindow).fixture.invoke('choose'), null)
    expect(await choose()).toEqual([])
    await driven.application.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/a.csv'] })
    })
    expect(await choose()).toEqual(['/a.csv'])
  })

  test('the language is the one of the system', async () => {
    const main = await driven.application.evaluate(({ app }) => [
      app.getLocale(),
      ...app.getPreferredSystemLanguages(),
    ])
    expect([...main, await inPage(() => navigator.language, null)]).toEqual(['fr-FR', 'fr-FR', 'fr-FR'])
  })
})

describe.skipIf(noChromium)('an application that forgets its permission handlers', () => {
  test('grants everything, as on Electron, and is seen to', async () => {
    const driven = await startFixture(['--grant-everything'])
    try {
      const state = await driven.page.evaluate(
        async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
      )
      expect(state).toBe('granted')
    } finally {
      await driven.end()
    }
  })
})
