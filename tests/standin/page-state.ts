/** What a window gives its page, and asks of it, by CDP. */
import { CdpError } from './cdp-connection.ts'
import type { CdpSession } from './cdp-connection.ts'

export async function showTheme(session: CdpSession, dark: boolean): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]
  await session.send('Emulation.setEmulatedMedia', { features })
}

/** The ground under a page that has not drawn yet. @param color `#rrggbb`; others are left to Chromium */
export async function showBackground(session: CdpSession, color: string): Promise<void> {
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(color) ?? []
  if (hex === undefined) return
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16)
  await session.send('Emulation.setDefaultBackgroundColorOverride', {
    color: { r: part(0), g: part(2), b: part(4), a: 1 },
  })
}

/** Whether the page lets itself be closed. It is asked by an event, because Electron shows no question. */
export async function pageAllowsUnload(session: CdpSession): Promise<boolean> {
  const expression = `(() => {
    const event = document.createEvent('BeforeUnloadEvent')
    event.initEvent('beforeunload', false, true)
    window.dispatchEvent(event)
    return !event.defaultPrevented && event.returnValue === ''
  })()`
  try {
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true })
    return result.value !== false
  } catch (error) {
    if (error instanceof CdpError && error.targetGone) return true // nothing is left to ask
    throw error
  }
}
