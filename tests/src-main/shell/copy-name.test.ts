import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { proposeCopyPath, withExtension } from '../../../src-main/shell/copy-name.ts'
import type { SaveFormat } from '../../../shared/ipc-saving.ts'

const folder = join('/home', 'a')
const propose = (name: string, format: SaveFormat, taken: readonly string[] = []): string =>
  proposeCopyPath(join(folder, name), folder, format, ' corrigé', (path) =>
    taken.some((one) => join(folder, one) === path),
  ).slice(folder.length + 1)

describe('the name proposed for a copy', () => {
  test.each<[string, SaveFormat, string]>([
    ['voirie.csv', 'original', 'voirie corrigé.csv'],
    ['voirie.CSV', 'original', 'voirie corrigé.CSV'],
    ['voirie.tsv', 'original', 'voirie corrigé.tsv'],
    ['voirie.tsv', 'excel', 'voirie corrigé.csv'],
    ['voirie.txt', 'datagouv', 'voirie corrigé.csv'],
    ['voirie.2024.csv', 'original', 'voirie.2024 corrigé.csv'],
    ['voirie', 'original', 'voirie corrigé.csv'],
    ['voirie.xlsx', 'original', 'voirie corrigé.csv'],
    ['voirie corrigé.csv', 'original', 'voirie corrigé.csv'],
  ])('%s, %s → %s', (name, format, proposed) => {
    expect(propose(name, format)).toBe(proposed)
  })

  test('a copy that is there is not proposed to be replaced', () => {
    expect(propose('voirie.csv', 'original', ['voirie corrigé.csv'])).toBe('voirie corrigé 2.csv')
    expect(propose('voirie.csv', 'original', ['voirie corrigé.csv', 'voirie corrigé 2.csv'])).toBe(
      'voirie corrigé 3.csv',
    )
  })

  test('the copy of a copy never bears the name of the file that is open', () => {
    expect(propose('voirie corrigé.csv', 'original', ['voirie corrigé.csv'])).toBe('voirie corrigé 2.csv')
  })

  test('an extension is added where none was typed, and never a second one', () => {
    expect(withExtension('/a/propre', '/a/voirie corrigé.tsv')).toBe('/a/propre.tsv')
    expect(withExtension('/a/propre.txt', '/a/voirie.csv')).toBe('/a/propre.txt')
    expect(withExtension('/a/v1.2/propre', '/a/voirie.csv')).toBe('/a/v1.2/propre.csv')
  })
})
