import type { KeyboardEvent } from 'react'
import { Checkbox, ListBox, ListBoxItem, Text } from 'react-aria-components'

import type { LostWordView } from '../../../shared/ipc.ts'
import { candidateSource } from '../../../shared/messages/candidate-source.ts'
import { AS_IT_IS, chosenForm } from '../../../shared/text/chosen-words.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { CellText } from '../../design/cell-text.tsx'
import { ChangedText } from '../../design/changed-text.tsx'
import { useApp, useLanguage, useWords } from '../../state/app-services.ts'
import type { Choosing } from '../../state/app-state.ts'
import { runReporting } from '../../state/bugs.ts'
import {
  chooseEverywhere,
  chooseWord,
  lostWordsOfCell,
  skipWord,
  wordInQuestion,
} from '../../state/choose-words.ts'
import { pressedDigit } from './pressed-digit.ts'
import './lost-word-panel.css'

/** A lost word with what it may have been: by mouse, by arrows and Enter, or by its digit; then on to the next. */
export function LostWordPanel({ choosing }: { readonly choosing: Choosing }) {
  const app = useApp()
  const language = useLanguage()
  const { lostWords } = useWords()
  const word = wordInQuestion(choosing)
  if (!word) return null
  const words = lostWordsOfCell(choosing.cell)
  const choose = (candidate: number, everywhere?: boolean): void => {
    runReporting(app, () => chooseWord(app, candidate, everywhere))
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A key held down would go through words that nobody has read.
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    const digit = pressedDigit(event.code)
    if (digit !== null) choose(digit - 1)
    else if (event.key === 'Enter' && event.shiftKey) {
      const item = event.target instanceof Element ? event.target.closest('[data-key]') : null
      if (!item) return
      choose(Number(item.getAttribute('data-key')), true)
    } else if (event.key === 'ArrowRight') runReporting(app, () => skipWord(app))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="lost-word" onKeyDownCapture={onKeyDown}>
      <LostText choosing={choosing} />
      <p className="lost-word-question">
        {lostWords.question}
        {words.length > 1 && (
          <span className="quiet"> {lostWords.wordOf(choosing.at.word + 1, words.length)}</span>
        )}
      </p>
      {word.candidates.length === 0 && <p className="quiet">{lostWords.noCandidate}</p>}
      <ListBox
        // A list of its own for each word: its first line has the keyboard.
        key={`${String(choosing.at.row)} ${String(choosing.at.column)} ${String(choosing.at.word)}`}
        className="lost-word-list"
        aria-label={lostWords.list(word.lost)}
        autoFocus="first"
        shouldFocusWrap
        onAction={(key) => {
          choose(Number(key))
        }}
      >
        {[
          ...word.candidates.map((candidate, index) => (
            <ListBoxItem
              key={candidate.text}
              id={String(index)}
              textValue={candidate.text}
              className="lost-word-item"
            >
              <kbd className="lost-word-digit">{index + 1}</kbd>
              <Text slot="label" className="lost-word-text">
                <ChangedText before={word.lost} after={candidate.text} side="after" />
              </Text>
              <Text slot="description" className="lost-word-source">
                {candidateSource(candidate, language)}
                {word.chosen === index && <> · {lostWords.chosen}</>}
              </Text>
            </ListBoxItem>
          )),
          <ListBoxItem
            key="as-it-is"
            id={String(AS_IT_IS)}
            textValue={lostWords.stays}
            className="lost-word-item"
          >
            <kbd className="lost-word-digit">0</kbd>
            <Text slot="label" className="lost-word-stays">
              {lostWords.stays}
            </Text>
            {word.chosen === AS_IT_IS && (
              <Text slot="description" className="lost-word-source">
                {lostWords.chosen}
              </Text>
            )}
          </ListBoxItem>,
        ]}
      </ListBox>
      {word.cellCount > 1 && (
        <Checkbox
          className="checkbox lost-word-everywhere"
          isSelected={choosing.everywhere}
          onChange={(everywhere) => {
            chooseEverywhere(app, everywhere)
          }}
        >
          <span className="checkbox-box" />
          {lostWords.everywhere(word.cellCount, !/\s/.test(word.lost))}
          <kbd className="key">{lostWords.everywhereKey}</kbd>
        </Checkbox>
      )}
      <div className="lost-word-foot">
        <p className="lost-word-said" role="status">
          {choosing.said}
        </p>
        <ActionButton id="skip-lost-word" look="quiet" />
      </div>
      <p className="lost-word-keys">
        {lostWords.keys.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
    </div>
  )
}

/** The cell's text with its words as they stand; the one in question is marked. */
function LostText({ choosing }: { readonly choosing: Choosing }) {
  let number = 0
  return (
    <p className="lost-word-cell" dir="auto">
      {(choosing.cell.lostText ?? []).map((piece, index) => {
        if (typeof piece === 'string') return <CellText key={index} text={piece} />
        const isAsked = number++ === choosing.at.word
        return isAsked ? (
          <mark key={index} className="lost-word-mark">
            <CellText text={piece.lost} />
          </mark>
        ) : (
          <span key={index} className="lost-word-other">
            <CellText text={formOf(piece)} />
          </span>
        )
      })}
    </p>
  )
}

function formOf(word: LostWordView): string {
  return chosenForm(word, word.chosen ?? AS_IT_IS)
}
