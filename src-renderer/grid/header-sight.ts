import type { Language } from '../../shared/messages/language.ts'
import { viewWords } from '../../shared/messages/view-words.ts'
import type { HeaderSight } from './grid-sight.ts'

/** The button of a column's menu, which says whether the column is sorted or filtered. */
export function columnMenuButton(sight: HeaderSight, language: Language): HTMLElement {
  const words = viewWords(language)
  const button = document.createElement('span')
  button.className = 'grid-menu-button'
  button.title = words.openColumnMenu()
  button.setAttribute('aria-hidden', 'true')
  if (sight.sort) button.append(mark(sight.sort === 'up' ? '▲' : '▼'))
  button.append(mark(sight.isFiltered ? '⧩' : '⌄'))
  button.classList.toggle('is-used', sight.sort !== null || sight.isFiltered)
  return button
}

function mark(sign: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = sign
  return element
}

/** For ears: `aria-sort`, and a filter as words. */
export function describeHeader(
  element: HTMLElement,
  { sort, isFiltered }: HeaderSight,
  language: Language,
): void {
  if (sort) element.setAttribute('aria-sort', sort === 'up' ? 'ascending' : 'descending')
  else element.removeAttribute('aria-sort')
  if (isFiltered) element.setAttribute('aria-description', viewWords(language).filtered())
  else element.removeAttribute('aria-description')
}

export function headerSightKey({ sort, isFiltered }: HeaderSight): string {
  return `${sort ?? ''} ${isFiltered ? 'filtered' : ''}`
}

/** Before the grid takes a press for a selection. Returns the function that stops listening. */
export function listenToMenuButtons(host: HTMLElement, open: (column: number) => void): () => void {
  const onDown = (event: PointerEvent): void => {
    const { target } = event
    if (event.button !== 0 || !(target instanceof Element) || !target.closest('.grid-menu-button')) return
    event.preventDefault()
    event.stopPropagation()
    const index = Number(target.closest('[aria-colindex]')?.getAttribute('aria-colindex') ?? 2)
    open(index - 2)
  }
  host.addEventListener('pointerdown', onDown, true)
  return () => {
    host.removeEventListener('pointerdown', onDown, true)
  }
}
