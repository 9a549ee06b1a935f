/** Chromium's page targets: which are windows of the application, and which a page opened by itself. */
import type { CdpSession, Protocol } from './cdp-connection.ts'
import { unlessGone } from './cdp-connection.ts'
import { visible } from './launch.ts'
import { runningConnection } from './running-chromium.ts'
import { WebContents } from './web-contents.ts'
import { windowEvents, windows } from './windows.ts'

const ours = new Set<string>()
/** While a target of ours is being created, its id is not known yet: newcomers wait. */
let creating: Promise<unknown> = Promise.resolve()
let firstVisiblePage: string | undefined

/** Gives the id of a new window's target. */
export async function openTarget(size: { readonly width: number; readonly height: number }): Promise<string> {
  if (firstVisiblePage !== undefined) {
    const targetId = firstVisiblePage
    firstVisiblePage = undefined
    return targetId
  }
  return createTarget({ url: 'about:blank', newWindow: true, ...size })
}

async function createTarget(options: Protocol.Target.createTargetParameters): Promise<string> {
  const created = runningConnection().browser.send('Target.createTarget', options)
  creating = Promise.allSettled([creating, created])
  const { targetId } = await created
  ours.add(targetId)
  return targetId
}

/** Follows Chromium's targets; resolves once the page of the visible window, if there is one, is known. */
export async function watchTargets(browser: CdpSession): Promise<void> {
  browser.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type === 'page') void judgeNewcomer(browser, targetInfo)
  })
  windowEvents.on('granted', (url: string) => {
    unlessGone(createTarget({ url, newWindow: true }))
  })
  browser.on('Target.targetDestroyed', ({ targetId }) => {
    for (const window of windows) if (window.webContents.targetId === targetId) window.markClosed()
  })
  browser.on('Target.targetInfoChanged', ({ targetInfo: { targetId, title, url } }) => {
    const contents = WebContents.fromDevToolsTargetId(targetId)
    const window = [...windows].find((candidate) => candidate.webContents === contents)
    // A page without a title is given its address for one.
    if (window === undefined || title === '' || url.includes(title) || title === contents?.getTitle()) return
    window.pageTitleChanged(title)
  })
  if (visible) {
    const { targetInfos } = await browser.send('Target.getTargets')
    firstVisiblePage = targetInfos.find(({ type }) => type === 'page')?.targetId
    if (firstVisiblePage !== undefined) ours.add(firstVisiblePage)
  }
  await browser.send('Target.setDiscoverTargets', { discover: true })
}

/** A window that a page opened: the application's `setWindowOpenHandler` decides whether it lives. */
async function judgeNewcomer(browser: CdpSession, target: Protocol.Target.TargetInfo): Promise<void> {
  await creating
  if (ours.has(target.targetId)) return
  const opener =
    WebContents.fromDevToolsTargetId(target.openerId ?? '') ?? WebContents.getFocusedWebContents()
  if (opener?.mayOpen(target.url) === true) return
  unlessGone(browser.send('Target.closeTarget', { targetId: target.targetId }))
}
