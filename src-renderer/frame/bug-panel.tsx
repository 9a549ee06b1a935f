import { Button } from 'react-aria-components'

import { useApp, useAppState, useWords } from '../state/app-services.ts'

/** A bug that left the window usable: said calmly, kept until the officer closes it. */
export function BugPanel() {
  const { store } = useApp()
  const bug = useAppState((state) => state.bug)
  const words = useWords()
  if (!bug) return null
  return (
    <section className="strip strip-ask" role="alert">
      <div className="strip-text">
        <strong>{words.bug.title}</strong> {words.bug.text}
        <details>
          <summary>{words.bug.detail}</summary>
          <pre>{bug.message}</pre>
        </details>
      </div>
      <Button
        className="button"
        onPress={() => {
          store.set({ bug: null })
        }}
      >
        {words.bug.dismiss}
      </Button>
    </section>
  )
}
