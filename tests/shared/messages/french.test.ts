import { describe, expect, it } from 'vitest'

import { french } from '../../../shared/messages/french.ts'

describe('French typography of a sentence', () => {
  it('sets a narrow no-break space before ; ! ? and a full one before : and inside « »', () => {
    expect(french`Quoi ? Oui ! Donc : « Liévin » ; fin.`).toBe(
      'Quoi\u202f? Oui\u202f! Donc\u00a0: «\u00a0Liévin\u00a0»\u202f; fin.',
    )
  })

  it('sets the apostrophe and the ellipsis', () => {
    expect(french`L'original...`).toBe('L\u2019original\u2026')
  })

  it('leaves what is put into the sentence alone: a file named « a : b?.csv » keeps its name', () => {
    expect(french`Voici ${"a : b ?'.csv"} !`).toBe("Voici a : b ?'.csv\u202f!")
  })

  it('keeps a value without any sentence', () => {
    expect(french`${12}`).toBe('12')
    expect(french`${37} %`).toBe('37\u00a0%')
  })
})
