import { useWords } from '../state/app-services.ts'

/** First stop of the keyboard: past the bar, to the screen. */
export function SkipLink() {
  const words = useWords()
  return (
    <a
      className="skip-link"
      href="#content"
      onClick={(event) => {
        // No navigation: the shell refuses it, and the address stays what it is.
        event.preventDefault()
        document.getElementById('content')?.focus()
      }}
    >
      {words.skip}
    </a>
  )
}
