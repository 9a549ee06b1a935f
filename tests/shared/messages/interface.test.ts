import { describe, expect, it } from 'vitest'

import { actionIds } from '../../../shared/action-ids.ts'
import { interfaceEn } from '../../../shared/messages/interface-en.ts'
import { interfaceFr } from '../../../shared/messages/interface-fr.ts'

type Sentence = { readonly key: string; readonly text: string }

/** Every sentence of a catalogue; functions are called with plausible parameters. */
function sentencesOf(words: unknown, key = ''): Sentence[] {
  if (typeof words === 'string') return [{ key, text: words }]
  if (typeof words === 'function') {
    const phrase = words as (...parameters: unknown[]) => string
    return [0, 1, 2, 1204].map((count) => ({
      key: `${key}(${String(count)})`,
      text: phrase(...Array.from({ length: phrase.length }, () => count)),
    }))
  }
  return Object.entries(words as object).flatMap(([name, value]) => sentencesOf(value, `${key}.${name}`))
}

const french = sentencesOf(interfaceFr)
const english = sentencesOf(interfaceEn)

describe('the French of the window', () => {
  it.each(french)('$key keeps its punctuation from the edge of a line', ({ text }) => {
    // An ordinary space there lets the line break before « : », or leaves « alone.
    expect(text).not.toMatch(/ [:;!?»%]|« /)
    expect(text).not.toMatch(/[^\s\u00a0\u202f\u2026«(][;!?»](?:\s|$)/)
  })

  it.each(french)('$key has typographic apostrophes and ellipses', ({ text }) => {
    expect(text).not.toMatch(/'|\.\.\./)
  })

  it.each(french)('$key uses the words of officers, not of developers', ({ text }) => {
    expect(text).not.toMatch(
      /\b(?:pars|schema|schéma|commit|merge|token|buffer|string|null|undefined|cluster)/i,
    )
  })

  it.each(french)('$key says vous', ({ text }) => {
    expect(text).not.toMatch(/\b(?:tu|ton|tes|clique|choisis)\b/i)
  })
})

describe('both languages', () => {
  it('name every action', () => {
    for (const id of actionIds) {
      expect(interfaceFr.actions[id]).not.toBe('')
      expect(interfaceEn.actions[id]).not.toBe('')
    }
  })

  it('have the same sentences', () => {
    expect(english.map(({ key }) => key)).toEqual(french.map(({ key }) => key))
  })

  it('are two languages: a sentence left untranslated shows', () => {
    const same = french.filter(
      ({ text }, index) => text === english[index]?.text && /[a-zà-ÿ]{3} [a-zà-ÿ]{3}/i.test(text),
    )
    expect(same).toEqual([])
  })

  it.each(english)('$key has no French typography in English', ({ text }) => {
    expect(text).not.toMatch(/[«»]| [:;!?]|\u202f/)
  })

  it.each([...french, ...english])('$key is not empty', ({ text }) => {
    expect(text.trim()).not.toBe('')
  })
})
