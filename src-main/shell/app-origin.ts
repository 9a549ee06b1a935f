/**
 * Our own scheme instead of `file://`: pages of one file cannot then read other files of the disk, and every page of
 * Aigu has one origin that commands can be checked against (Electron's security guide, points 17 and 18).
 */
export const APP_SCHEME = 'aigu'
export const APP_HOST = 'app'
export const APP_ORIGIN = 'aigu://app'
export const APP_START_URL = 'aigu://app/index.html'

/** Whether a URL is a page of ours. Parsed, never compared by prefix: `aigu://app.evil/` and `aigu://app@evil/` are not. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username, password } = new URL(url)
  return protocol === 'aigu:' && hostname === APP_HOST && port === '' && username === '' && password === ''
}
