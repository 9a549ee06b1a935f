import { expect, test } from 'vitest'

import { hasDisplay } from '../../../src-main/launch/display.ts'

const sockets = new Set(['/tmp/.X11-unix/X0', '/run/user/1000/wayland-0', '/elsewhere/wayland'])
const exists = (path: string): boolean => sockets.has(path)

test.each<[NodeJS.Platform, Record<string, string>, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { DISPLAY: ':0.0' }, true],
  ['linux', { DISPLAY: 'unix:0' }, true],
  // A server that has ended: the variable outlives it.
  ['linux', { DISPLAY: ':7' }, false],
  ['linux', { DISPLAY: 'other-machine:0' }, true],
  ['linux', { DISPLAY: 'nonsense' }, false],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1000' }, true],
  ['linux', { WAYLAND_DISPLAY: '/elsewhere/wayland' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ['linux', { WAYLAND_DISPLAY: 'wayland-9', XDG_RUNTIME_DIR: '/run/user/1000', DISPLAY: ':0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
])('on %s with %j a window can be shown: %s', (platform, env, expected) => {
  expect(hasDisplay(env, platform, exists)).toBe(expected)
})
