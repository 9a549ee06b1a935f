/** What the window says of work: whether it is on the disk, what was taken up again, what there is to take up. */
import type { SavedState } from '../ipc-editing.ts'
import type { KnownWorkView, ResumedWork, WorkMeasure } from '../ipc-work.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { plural } from './typography.ts'
import { momentInWords, momentShort, ofDay } from './when.ts'

/** « Tout est enregistré, 14 h 32 ». @param now ms since 1970 */
export function savedSentence(state: SavedState, now: number, language: Language): string {
  switch (state.kind) {
    case 'saving':
      return language === 'fr' ? french`Enregistrement…` : 'Saving…'
    case 'saved': {
      const all = language === 'fr' ? french`Tout est enregistré` : 'Everything is saved'
      return state.at === null ? all : `${all}, ${momentShort(state.at, now, language)}`
    }
    case 'refused':
      return unsavedSentence(state.waiting, language)
  }
}

/** How many changes are on no disk. */
export function unsavedSentence(waiting: number, language: Language): string {
  if (waiting === 0)
    return language === 'fr' ? french`L'enregistrement est impossible` : 'Nothing can be saved'
  return language === 'fr'
    ? plural(waiting, 'fr', 'modification non enregistrée', 'modifications non enregistrées')
    : plural(waiting, 'en', 'change not saved', 'changes not saved')
}

/** « 12 modifications, 3 choix de réparation ». */
export function measureOfWork({ changes, choices }: WorkMeasure, language: Language): string {
  const parts = [
    ...(changes > 0 || choices === 0 ? [changesText(changes, language)] : []),
    ...(choices > 0 ? [choicesText(choices, language)] : []),
  ]
  return parts.join(', ')
}

function changesText(changes: number, language: Language): string {
  if (changes === 0) return language === 'fr' ? 'aucune modification' : 'no change'
  return language === 'fr'
    ? plural(changes, 'fr', 'modification', 'modifications')
    : plural(changes, 'en', 'change', 'changes')
}

function choicesText(choices: number, language: Language): string {
  return language === 'fr'
    ? plural(choices, 'fr', 'choix de réparation', 'choix de réparation')
    : plural(choices, 'en', 'repair choice', 'repair choices')
}

/** « Votre travail du 24 novembre est repris : 12 modifications. » */
export function resumedSentence(resumed: ResumedWork, now: number, language: Language): string {
  const day = ofDay(resumed.touched, now, language)
  const measure = measureOfWork(resumed, language)
  return language === 'fr'
    ? french`Votre travail ${day === '' ? '' : `${day} `}est repris : ${measure}.`
    : `Your work ${day === '' ? '' : `${day} `}is taken up again: ${measure}.`
}

/** The file at this place is not the one that was worked on. */
export function changedFileSentence(earlier: KnownWorkView, now: number, language: Language): string {
  const day = ofDay(earlier.touched, now, language)
  const measure = earlier.isBehind ? '' : ` (${measureOfWork(earlier, language)})`
  return language === 'fr'
    ? french`Ce fichier a changé depuis votre travail ${day === '' ? 'précédent' : day}${measure} : le voici tel qu'il est maintenant. Ce travail est gardé.`
    : `This file has changed since your work ${day === '' ? 'on it' : day}${measure}: here it is as it is now. That work is kept.`
}

/** « hier à 9 h 05 · 12 modifications »; no figure that may be false */
export function workInShort(work: KnownWorkView, now: number, language: Language): string {
  const moment = momentInWords(work.touched, now, language)
  return work.isBehind ? moment : `${moment} · ${measureOfWork(work, language)}`
}
