import { useEffect } from 'react'

import { useAppState } from '../state/app-services.ts'
import { isDark } from '../state/theme.ts'

/** Language, appearance and title of the page follow the state. */
export function usePageAttributes(): void {
  const language = useAppState((state) => state.start.language)
  const dark = useAppState(isDark)
  const name = useAppState((state) => state.document?.name)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }, [dark])
  useEffect(() => {
    document.title = name === undefined ? 'Aigu' : `${name} \u2013 Aigu`
  }, [name])
}
