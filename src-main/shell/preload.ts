/**
 * The only code of ours that runs beside the page with access to Electron; sandboxed and in its own world. It puts the
 * frozen `Bridge` on `window.aigu` and lets nothing else through: no `ipcRenderer`, no event object, no path.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'

import { COMMAND_CHANNEL, EVENT_CHANNEL } from '../../shared/ipc-channels.ts'
import type { AppEvent, Bridge, CommandName } from '../../shared/ipc.ts'
import type { CommandReply } from './command-reply.ts'

/** The page's, which a script in its world cannot change here. */
declare const navigator: { readonly userActivation: { readonly isActive: boolean } }

async function send(command: CommandName, argument: unknown): Promise<never> {
  const reply = (await ipcRenderer.invoke(COMMAND_CHANNEL, command, argument)) as CommandReply
  if (!reply.ok) throw new Error(reply.bugId)
  return reply.value as never
}

const bridge: Bridge = {
  invoke(command, argument) {
    // The page's types forbid it; a page that was taken over has no types. A path may only come from a dropped File.
    if ((command as CommandName) === 'file.openDropped') return Promise.reject(new Error('refused'))
    // The clipboard may hold a password: a page that was taken over gets it only while a person clicks or types.
    if (command === 'clipboard.paste' && !navigator.userActivation.isActive) {
      return Promise.reject(new Error('refused'))
    }
    return send(command, argument)
  },
  openDropped(file) {
    // The path goes straight to main: never read here, never handed to the page.
    return send('file.openDropped', { path: webUtils.getPathForFile(file as File) })
  },
  listen(listener) {
    const forward = (_event: unknown, event: AppEvent): void => {
      listener(event)
    }
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward)
    }
  },
}

contextBridge.exposeInMainWorld('aigu', Object.freeze(bridge))
