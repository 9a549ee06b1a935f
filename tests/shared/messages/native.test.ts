import { describe, expect, test } from 'vitest'

import { languages } from '../../../shared/messages/language.ts'
import { nativeMessages } from '../../../shared/messages/native.ts'

/** Every sentence of a catalogue; functions are given a name and a number as they would be in use. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String((value as (name: string) => string)('voirie.csv'))]
  return Object.values(value as object).flatMap(sentencesOf)
}

describe('what the system shows', () => {
  test.each(languages)('in %s nothing is empty or left as a template', (language) => {
    for (const sentence of sentencesOf(nativeMessages[language])) {
      expect(sentence).toMatch(/\S/)
      expect(sentence).not.toMatch(/undefined|null|\$\{|\[object/)
    }
  })

  test('French punctuation has its no-break spaces, its quotes and its apostrophe', () => {
    for (const sentence of sentencesOf(nativeMessages.fr)) {
      expect(sentence, sentence).not.toMatch(/[^\u202F][?!;]/)
      expect(sentence, sentence).not.toMatch(/[^\u00A0]:/)
      expect(sentence, sentence).not.toMatch(/'|\.\.\.|"/)
    }
  })

  test('English has neither', () => {
    for (const sentence of sentencesOf(nativeMessages.en)) {
      expect(sentence, sentence).not.toMatch(/\s[?!:;]|'|\.\.\.|"|«/)
    }
  })

  test('the two languages do not share a sentence, but for what has one word in both', () => {
    const french = new Set(sentencesOf(nativeMessages.fr))
    const shared = sentencesOf(nativeMessages.en).filter((sentence) => french.has(sentence))
    expect(shared).toEqual(['Services'])
  })

  test('no word of ours reaches the officer', () => {
    for (const language of languages) {
      for (const sentence of sentencesOf(nativeMessages[language])) {
        expect(sentence).not.toMatch(/render|crash|process|parse|exception|thread|buffer|UTF/i)
      }
    }
  })
})
