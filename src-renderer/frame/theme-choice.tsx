import type { Theme } from '../../shared/ipc.ts'
import { Choice } from '../design/choice.tsx'
import { useApp, useAppState, useWords } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { changePreferences } from '../state/preferences.ts'

/** Not taken from shared/ipc.ts, whose values would bring the run-time schemas into the page. */
const themes: readonly Theme[] = ['system', 'light', 'dark']

/** The system's appearance, light or dark. */
export function ThemeChoice() {
  const app = useApp()
  const words = useWords()
  const theme = useAppState((state) => state.start.theme)
  return (
    <Choice
      label={words.preferences.theme}
      value={theme}
      options={themes.map((value) => ({ value, text: words.preferences.themes[value] }))}
      onChange={(value) => {
        runReporting(app, () => changePreferences(app, { theme: value }))
      }}
    />
  )
}
