import type { Theme } from '../../shared/ipc.ts'

/** The page's ground (`--paper` in design/tokens.css), so that nothing flashes before the first frame is drawn. */
export const grounds = { light: '#fdfcfb', dark: '#191817' } as const

export function groundOf(theme: Theme, systemIsDark: boolean): string {
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark)
  return dark ? grounds.dark : grounds.light
}
