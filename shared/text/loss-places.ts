import type { LossMark, LostWord } from './repair-plan.ts'

/** A place in the text as it is now, and what may be meant there; one possibility: it is what stands there. */
export type Place = {
  readonly shown: string
  readonly parts: readonly string[]
  /** A whole name that is found already. */
  readonly name?: LostWord
}

/** What may stand where a letter was lost, commonest first. */
const letters = 'éèàêçôîûïâùëœüÉÀÈÊÇÔÎÂŒ\u2019«»–“”°€…\u00a0²öäñáíó'
const holeParts: readonly string[] = [...letters]
const questionParts: readonly string[] = [...letters, '?']

/** Accents that may have stood over a letter whose accent became "?". */
const accented: Readonly<Record<string, readonly string[]>> = {
  a: ['à', 'â'],
  e: ['é', 'è', 'ê', 'ë'],
  i: ['î', 'ï'],
  o: ['ô', 'ö'],
  u: ['û', 'ù', 'ü'],
  c: ['ç'],
  y: ['ÿ'],
  n: ['ñ'],
  A: ['À', 'Â'],
  E: ['É', 'È', 'Ê', 'Ë'],
  I: ['Î', 'Ï'],
  O: ['Ô', 'Ö'],
  U: ['Û', 'Ù', 'Ü'],
  C: ['Ç'],
}

export function holesPerCharacter(text: string, mark: LossMark): Place[] {
  const hole = mark === 'question-mark' ? questionParts : holeParts
  return [...text].map((shown) => ({ shown, parts: isMark(shown) ? hole : [shown] }))
}

const loneMark = /\p{L}[?\ufffd](?![?\ufffd])|(?<![?\ufffd])[?\ufffd](?=\p{L})/u
const threeBytes: readonly string[] = ['\u2019', '–', '“', '”', '…', '€']

/** Two marks for a letter, three for a sign like ’: one for each byte of its UTF-8. */
export function holesPerByte(text: string, mark: LossMark): Place[] | null {
  // One mark alone beside a letter, and it is one for a character.
  if (!/[?\ufffd]{2}/.test(text) || loneMark.test(text)) return null
  const hole = mark === 'question-mark' ? questionParts : holeParts
  return (text.match(/[?\ufffd]{3}(?![?\ufffd])|[?\ufffd]{2}|[^]/gu) ?? []).map((shown) => {
    return { shown, parts: !isMark(shown.charAt(0)) ? [shown] : shown.length === 3 ? threeBytes : hole }
  })
}

export function accentsApart(text: string, mark: LossMark): Place[] | null {
  if (mark !== 'question-mark' || !/[aeioucynAEIOUC]\?/.test(text) || text.includes('??')) return null
  return (text.match(/[aeioucynAEIOUC]\?|[^]/gu) ?? []).map((shown) => {
    const choices = shown.length === 2 ? accented[shown.charAt(0)] : undefined
    return { shown, parts: choices === undefined ? [shown] : [...choices, shown] }
  })
}

function isMark(character: string): boolean {
  return character === '?' || character === '\ufffd'
}
