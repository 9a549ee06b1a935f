import type { AppState } from './app-state.ts'

/** Whether the window is dark now, by choice or by the system. */
export function isDark(state: Pick<AppState, 'start' | 'systemDark'>): boolean {
  return state.start.theme === 'system' ? state.systemDark : state.start.theme === 'dark'
}
