/**
 * `will-navigate`, `will-redirect` and `webRequest.onBeforeRequest`, with a prevention that really prevents: every
 * request of the page is held by the Fetch domain until the application has been asked.
 */
import type { EventEmitter } from 'node:events'

import { cancellableEvent } from './cancellable-event.ts'
import type { CdpSession, Protocol } from './cdp-connection.ts'
import { unlessGone } from './cdp-connection.ts'
import { fromLoopback } from './loopback-origin.ts'
import { defaultSession } from './session.ts'

export async function guardNavigation(
  session: CdpSession,
  mainFrameId: () => string,
  contents: EventEmitter,
): Promise<void> {
  /** URLs that the page itself asked to go to; what the application or a debugger asks for is not asked about. */
  const askedByPage = new Set<string>()
  session.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
    if (disposition === 'currentTab') askedByPage.add(withoutHash(url))
  })

  const mayNavigate = (paused: Protocol.Fetch.requestPausedPayload): boolean => {
    const url = withoutHash(paused.request.url)
    const isMainFrame = paused.frameId === mainFrameId()
    const details = { url: fromLoopback(paused.request.url), isSameDocument: false, isMainFrame }
    const ask = (name: string): boolean => {
      const event = cancellableEvent({ ...details })
      contents.emit(name, event, details.url, false, isMainFrame)
      return !event.defaultPrevented
    }
    if (paused.redirectedRequestId !== undefined) return ask('will-redirect')
    if (!askedByPage.delete(url) && isMainFrame) return true
    return ask('will-frame-navigate') && (!isMainFrame || ask('will-navigate'))
  }

  session.on('Fetch.requestPaused', (paused) => {
    const { requestId, resourceType } = paused
    const { url, method } = paused.request
    const refuse = (errorReason: 'Aborted' | 'BlockedByClient'): void => {
      unlessGone(session.send('Fetch.failRequest', { requestId, errorReason }))
    }
    if (resourceType === 'Document' && !mayNavigate(paused)) refuse('Aborted')
    else if (defaultSession.isCancelled(fromLoopback(url), method, electronResourceType(resourceType)))
      refuse('BlockedByClient')
    else unlessGone(session.send('Fetch.continueRequest', { requestId }))
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
}

function electronResourceType(type: Protocol.Network.ResourceType): string {
  return type === 'Document' ? 'mainFrame' : type.toLowerCase()
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '')
}
