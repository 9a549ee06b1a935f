import { ActionButton } from '../design/action-button.tsx'
import { Mark } from '../design/mark.tsx'
import { useAppState, useWords } from '../state/app-services.ts'
import { FolderLine } from './folder-line.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { SavedMark } from './saved-mark.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** The mark, what concerns the open file, and the officer's preferences. */
export function TopBar() {
  const words = useWords()
  const isOpen = useAppState((state) => state.document !== null)
  return (
    <header className="top-bar">
      <p className="top-bar-name">
        <Mark />
        {words.appName}
      </p>
      {isOpen && (
        <div className="top-bar-file">
          <ActionButton id="open-file" look="quiet" />
          <ActionButton id="close-file" look="quiet" />
          <ActionButton id="undo" look="quiet" />
          <ActionButton id="redo" look="quiet" />
          <ActionButton id="history" look="quiet" showsShortcut />
          <div className="top-bar-state">
            <SavedMark />
            <FolderLine />
          </div>
        </div>
      )}
      <div className="top-bar-preferences">
        <LanguageChoice />
        <ThemeChoice />
        <ActionButton id="command-palette" look="quiet" showsShortcut />
      </div>
    </header>
  )
}
