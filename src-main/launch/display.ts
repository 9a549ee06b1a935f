/** Whether a window can be shown: asked of the environment and of the sockets that it names. */
import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

/**
 * True on Windows and macOS; elsewhere if an X or Wayland server is named and its socket is there. A display of another
 * machine (`host:0`) is believed.
 * @param exists passed in so that a test needs no server
 */
export function hasDisplay(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean = existsSync,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  const { WAYLAND_DISPLAY = '', XDG_RUNTIME_DIR = '', DISPLAY = '' } = env
  if (WAYLAND_DISPLAY !== '') {
    const socket = isAbsolute(WAYLAND_DISPLAY) ? WAYLAND_DISPLAY : join(XDG_RUNTIME_DIR, WAYLAND_DISPLAY)
    if (exists(socket)) return true
  }
  const [, host, number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(DISPLAY) ?? []
  if (host === undefined || number === undefined) return false
  return (host !== '' && host !== 'unix') || exists(`/tmp/.X11-unix/X${number}`)
}
