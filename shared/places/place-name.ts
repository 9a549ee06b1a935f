import { foldText } from '../table/fold-text.ts'

/**
 * The words of a place's name as everybody writes them: « St-Rémy s/Avre », « SAINT REMY SUR AVRE » → « saint remy sur
 * avre ». Apostrophes and hyphens part words.
 */
export function nameWords(name: string): string {
  return foldText(name)
    .replace(/\bs\/s\b/g, 'sous')
    .replace(/\bs\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
}

/** `nameWords` without the article in front: « Le Havre », « L'Haÿ-les-Roses » are said without it as well. */
export function looseName(name: string): string {
  return nameWords(name).replace(/^(?:le|la|les|l) (?=.)/, '')
}
