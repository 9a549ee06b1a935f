import { expect, test } from 'vitest'

import { chooseShell } from '../../../src-main/launch/choose-shell.ts'

const absent = (): Promise<null> => Promise.resolve(null)
const present = (): Promise<string> => Promise.resolve('/opt/electron')

test('the real Electron is preferred to everything', async () => {
  const shell = await chooseShell({ display: true, findElectron: present, chromium: '/usr/bin/chromium' })
  expect(shell).toEqual({ kind: 'electron', executable: '/opt/electron' })
})

test('without Electron, Chromium opens the window', async () => {
  const shell = await chooseShell({ display: true, findElectron: absent, chromium: '/usr/bin/chromium' })
  expect(shell).toEqual({ kind: 'stand-in' })
})

test('with neither, the work is still done, and what is missing is known', async () => {
  const shell = await chooseShell({ display: true, findElectron: absent, chromium: undefined })
  expect(shell).toEqual({ kind: 'terminal', because: 'no-chromium' })
})

test('without a screen nothing is downloaded', async () => {
  let asked = false
  const findElectron = (): Promise<null> => {
    asked = true
    return absent()
  }
  const shell = await chooseShell({ display: false, findElectron, chromium: '/usr/bin/chromium' })
  expect(shell).toEqual({ kind: 'terminal', because: 'no-display' })
  expect(asked).toBe(false)
})
