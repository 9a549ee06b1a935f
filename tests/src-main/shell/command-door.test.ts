import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createCommandDoor, isTrustedSender } from '../../../src-main/shell/command-door.ts'
import type { CommandHandlers, CommandSender } from '../../../src-main/shell/command-door.ts'
import { commandArguments } from '../../../shared/ipc.ts'

const ourPage: CommandSender = {
  sender: { id: 1 },
  senderFrame: { url: 'aigu://app/index.html', parent: null },
}

/** Handlers that note what they were called with; the real ones have their own tests. */
function openDoor(act: (argument: unknown) => Promise<unknown> = () => Promise.resolve(null)) {
  const called: { readonly command: string; readonly argument: unknown }[] = []
  const logged: { readonly where: string; readonly error: unknown }[] = []
  const handlers = Object.fromEntries(
    Object.keys(commandArguments).map((command) => [
      command,
      (argument: unknown) => {
        called.push({ command, argument })
        return act(argument)
      },
    ]),
  ) as unknown as CommandHandlers
  const door = createCommandDoor(
    handlers,
    (event) => isTrustedSender(event, 1),
    (where, error) => {
      logged.push({ where, error })
      return 'c0ffee'
    },
  )
  return { door, called, logged }
}

describe('who may command', () => {
  test('our page in our window may', async () => {
    const { door, called } = openDoor()
    expect(await door(ourPage, 'app.start', {})).toEqual({ ok: true, value: null })
    expect(called).toEqual([{ command: 'app.start', argument: {} }])
  })

  test.each<[string, CommandSender]>([
    ['another window', { ...ourPage, sender: { id: 2 } }],
    ['a frame inside our page', { ...ourPage, senderFrame: { url: 'aigu://app/index.html', parent: {} } }],
    ['a page of the web', { ...ourPage, senderFrame: { url: 'https://evil.example/', parent: null } }],
    [
      'a page that imitates our address',
      { ...ourPage, senderFrame: { url: 'aigu://app.evil/', parent: null } },
    ],
    ['a local file', { ...ourPage, senderFrame: { url: 'file:///index.html', parent: null } }],
    ['a frame that is gone', { ...ourPage, senderFrame: null }],
  ])('%s may not, and it is logged', async (_who, sender) => {
    const { door, called, logged } = openDoor()
    expect(await door(sender, 'app.start', {})).toEqual({ ok: false, bugId: 'c0ffee' })
    expect(called).toEqual([])
    expect(logged).toHaveLength(1)
  })

  test('nobody may once the window is gone', () => {
    expect(isTrustedSender(ourPage, null)).toBe(false)
  })
})

describe('what may be asked', () => {
  test.each<[string, unknown]>([
    ['an unknown command', 'file.delete'],
    ['a name of every object', 'constructor'],
    ['another name of every object', '__proto__'],
    ['a method of every object', 'toString'],
    ['no name', undefined],
    ['a number', 7],
    ['an array that reads like a name', ['app.start']],
    ['an object that reads like a name', { toString: 'app.start' }],
  ])('%s is refused', async (_what, command) => {
    const { door, called } = openDoor()
    expect(await door(ourPage, command, {})).toMatchObject({ ok: false })
    expect(called).toEqual([])
  })

  test.each<[string, string, unknown]>([
    ['nothing where an argument is needed', 'file.close', undefined],
    ['a text for an object', 'file.close', 'x'],
    ['a path smuggled beside', 'file.openSample', { path: '/etc/passwd' }],
    ['a path for the saved copy', 'save.copy', { documentId: 'd', format: 'original', path: '/etc/passwd' }],
    ['a path to show', 'save.reveal', { documentId: 'd', path: '/etc' }],
    ['an unknown format', 'save.copy', { documentId: 'd', format: 'xlsx' }],
    ['more rows than a window holds', 'table.window', { documentId: 'd', show: 'all', from: 0, count: 1e9 }],
    ['a row that is not whole', 'repair.decideCell', { documentId: 'd', row: 0.5, column: 0, accept: true }],
    ['an endless document id', 'file.close', { documentId: 'd'.repeat(65) }],
    ['a truth that is a text', 'repair.decideAll', { documentId: 'd', accept: 'yes', certainOnly: false }],
    ['an unknown language', 'settings.set', { language: 'de' }],
    ['an own __proto__', 'app.start', JSON.parse('{"__proto__":{"path":"/"}}')],
  ])('%s is refused', async (_what, command, argument) => {
    const { door, called } = openDoor()
    expect(await door(ourPage, command, argument)).toMatchObject({ ok: false })
    expect(called).toEqual([])
  })

  test('every command refuses an argument it does not know', async () => {
    for (const command of Object.keys(commandArguments)) {
      const { door, called } = openDoor()
      expect(await door(ourPage, command, { surprise: 1 }), command).toMatchObject({ ok: false })
      expect(called, command).toEqual([])
    }
  })

  test('whatever the page sends, the door answers and never throws', async () => {
    const command = fc.oneof(fc.constantFrom(...Object.keys(commandArguments)), fc.anything())
    await fc.assert(
      fc.asyncProperty(command, fc.anything(), async (name, argument) => {
        const { door } = openDoor()
        expect(typeof (await door(ourPage, name, argument)).ok).toBe('boolean')
      }),
    )
  })
})

describe('what comes back', () => {
  test('a bug is logged whole and comes back as its number alone', async () => {
    const bug = new Error('no such cell: "secret of the officer" in /home/a/voirie.csv')
    const { door, logged } = openDoor(() => Promise.reject(bug))
    expect(await door(ourPage, 'app.start', {})).toEqual({ ok: false, bugId: 'c0ffee' })
    expect(logged).toEqual([{ where: 'app.start', error: bug }])
  })

  test('what the officer typed stays out of the log when an argument is refused', async () => {
    const { door, logged } = openDoor()
    await door(ourPage, 'settings.set', { language: 'secret' })
    await door(ourPage, 'file.close', { documentId: { secret: 'secret' } })
    expect(logged).toHaveLength(2)
    expect(String(logged.map(({ error }) => error))).not.toContain('secret')
  })
})
