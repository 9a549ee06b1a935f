import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { findLexiconFolder, shippedLexicons } from '../../../src-main/lexicons/shipped-lexicons.ts'
import { parsePlaceNames } from '../../../src-main/lexicons/place-names.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'aigu-lexicons-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the names that Aigu ships', () => {
  const problems: Error[] = []
  const [names] = shippedLexicons(findLexiconFolder(root, undefined), (problem) => problems.push(problem))

  it('are those of communes old and new, groupings, departments and regions', () => {
    for (const name of ['Liévin', 'Arbignieu', 'CC Faucigny - Glières', 'Finistère', 'Île-de-France']) {
      expect(names?.has(name), name).toBe(true)
    }
    expect(problems).toEqual([])
  })

  it('know their codes', () => {
    const [lievin] = names?.fitting('question-mark', 'li?vin') ?? []
    expect(lievin).toMatchObject({ text: 'Liévin', inseeCode: '62510', department: '62' })
    expect(lievin?.codes).toContain('62800')
  })

  it('of overseas have departments of three digits', () => {
    const [entry] = parsePlaceNames('commune\t97411\tSaint-Denis\t155634\t97400 97417\t\n')
    expect(entry).toMatchObject({ department: '974', codes: ['97411', '97400', '97417'] })
  })
})

describe('a lexicon that cannot be read', () => {
  it.each([
    ['is missing', () => undefined],
    [
      'is no archive',
      () => {
        writeFileSync(join(folder, 'communes.gz'), 'cut')
      },
    ],
  ])(
    '%s: nothing is proposed, the problem is told once, the first time that it is asked',
    (_what, prepare) => {
      prepare()
      const problems: Error[] = []
      const [names] = shippedLexicons(folder, (problem) => problems.push(problem))
      expect(problems).toEqual([])
      expect(names?.has('Liévin')).toBe(false)
      expect(names?.fitting('question-mark', 'li?vin')).toEqual([])
      expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('communes.gz')])
    },
  )
})
