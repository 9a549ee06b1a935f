import { describe, expect, it } from 'vitest'

import { languages } from '../../../shared/messages/language.ts'
import { phraseProblem } from '../../../shared/messages/problem-sentence.ts'
import { NBSP, NNBSP } from '../../../shared/messages/typography.ts'
import { problemCodes } from '../../../shared/problem.ts'
import type { Problem } from '../../../shared/problem.ts'

const cases: readonly (readonly [string, Problem])[] = problemCodes.flatMap(
  (code) =>
    [
      [
        `${code}, full`,
        {
          code,
          where: { line: 1204 },
          found: {
            count: 1204,
            bytes: 2_100_000_000,
            maximumBytes: 500_000_000,
            name: 'liste.csv',
            system: 'EIO',
            format: 'ZIP',
          },
        },
      ],
      [`${code}, one`, { code, found: { count: 1, name: 'liste.csv', format: 'protected' } }],
      [`${code}, bare`, { code }],
    ] as const,
)

const every = cases.flatMap(([name, problem]) =>
  languages.map((language) => ({
    name: `${name} (${language})`,
    language,
    sentence: phraseProblem(problem, language),
  })),
)

describe('every problem is said in a person’s words', () => {
  it.each(every)('$name: three whole sentences', ({ sentence }) => {
    for (const text of Object.values(sentence)) {
      expect(text).toMatch(/^[\p{Lu}«“\d]/u)
      expect(text).toMatch(/[.!?»”]$/)
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\(\)|\b0 /)
    }
  })

  it.each(every)('$name: without our jargon', ({ sentence }) => {
    const said = Object.values(sentence).join(' ')
    expect(said).not.toMatch(
      /\b(pars|buffer|byte order|BOM|header: |regex|token|stream|inode|mojibake|octet-stream|null byte|exception)/i,
    )
  })

  it.each(every.filter(({ name }) => /^(file|save)-/.test(name)))(
    '$name: says what was not touched',
    ({ sentence }) => {
      expect(sentence.detail).toMatch(
        /n['’](a|y a|a pas|est) (pas |rien )?(été )?(modifié|touché|changé)|rien n['’]a été|pas touché|intact|not touch|nothing was|changed nothing|is intact/i,
      )
    },
  )

  it.each(every.filter(({ language }) => language === 'fr'))(
    '$name: with French typography',
    ({ sentence }) => {
      for (const text of Object.values(sentence)) {
        expect(text).not.toMatch(/'/)
        expect(text).not.toMatch(/[^\u202f ][;!?](?!\s*[*"<])/)
        expect(text).not.toMatch(/ [;!»:](?! \*)/)
        expect(text).not.toMatch(/« /)
        expect(text).not.toMatch(/\.\.\./)
      }
    },
  )

  it('no two problems have the same heading', () => {
    for (const language of languages) {
      const titles = problemCodes.map((code) => phraseProblem({ code }, language).title)
      expect(new Set(titles).size).toBe(titles.length)
    }
  })
})

describe('what was found is said', () => {
  it('counts, singular and plural', () => {
    const ragged = (count: number) => phraseProblem({ code: 'rows-ragged', found: { count } }, 'fr').title
    expect(ragged(1)).toBe(`1${NBSP}ligne n’a pas autant de cellules que l’en-tête.`)
    expect(ragged(1204)).toBe(`1${NNBSP}204${NBSP}lignes n’ont pas autant de cellules que l’en-tête.`)
  })

  it('the line', () => {
    expect(phraseProblem({ code: 'quote-unclosed', where: { line: 3 } }, 'fr').title).toContain('(ligne 3)')
    expect(phraseProblem({ code: 'quote-unclosed', where: { line: 3 } }, 'en').title).toContain('(line 3)')
  })

  it('the size and the limit', () => {
    const found = { bytes: 2_100_000_000, maximumBytes: 500_000_000 }
    const { detail } = phraseProblem({ code: 'file-too-big', found }, 'fr')
    expect(detail).toContain(`2,1${NBSP}Go`)
    expect(detail).toContain(`500${NBSP}Mo`)
  })

  it('a name that holds anything comes out as it is', () => {
    const name = `l'été : "2021" ?.csv`
    expect(phraseProblem({ code: 'save-locked', found: { name } }, 'fr').detail).toContain(name)
  })

  it('a key that objects have by nature is not taken for a value', () => {
    expect(phraseProblem({ code: 'file-is-zip', found: {} }, 'fr').title).not.toContain('function')
  })
})
