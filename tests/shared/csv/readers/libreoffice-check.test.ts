import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { libreOfficeFr } from '../../../../shared/csv/readers/libreoffice-fr.ts'

type Case = { readonly written: string; readonly shown: string; readonly differs?: true }
const { cells } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../cases/csv/shown-by-libreoffice.json'), 'utf8'),
) as { readonly cells: readonly Case[] }

describe('what LibreOffice will show of one cell', () => {
  it.each(cells.filter(({ differs }) => differs !== true))('$written → $shown', ({ written, shown }) => {
    const seen = libreOfficeFr.cell(written)
    expect(seen.shown).toBe(shown)
    expect(seen.harm !== undefined).toBe(shown !== written)
  })

  it.each(cells.filter(({ differs }) => differs === true))(
    'known to fail: $written',
    ({ written, shown }) => {
      expect(libreOfficeFr.cell(written).shown).not.toBe(shown)
    },
  )

  it.each([
    ['01004', 'leading-zero-lost'],
    ['0321051434', 'leading-zero-lost'],
    ['05,5', 'leading-zero-lost'],
    ['2,830', 'decimal-changed'],
    ['+33321051434', 'decimal-changed'],
    ['62 300', 'decimal-changed'],
    ['1E5', 'decimal-changed'],
    ['123456789012345678', 'long-number-rounded'],
    ['50,429212345678901', 'long-number-rounded'],
  ])('%s: %s', (written, harm) => {
    expect(libreOfficeFr.cell(written).harm).toBe(harm)
  })
})

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
if (!isThere)
  console.warn('LibreOffice (soffice) is not installed: its real display is not compared with ours.')

describe.skipIf(!isThere)('the real LibreOffice (skipped where soffice is absent)', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'aigu-libreoffice-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it(
    'shows what the cases say',
    () => {
      const written = cells.map((cell) => cell.written)
      const shown = shownByLibreOffice(folder, written)
      expect(shown).toEqual(cells.map((cell) => cell.shown))
    },
    // A first start with a new profile takes several seconds, many on a busy machine.
    120_000,
  )
})

/** One column of cells, opened as the import window proposes and written again "as shown". */
function shownByLibreOffice(folder: string, texts: readonly string[]): readonly string[] {
  const user = join(folder, 'profile', 'user')
  mkdirSync(user, { recursive: true })
  writeFileSync(join(user, 'registrymodifications.xcu'), FRENCH_SETTINGS)
  const source = join(folder, 'cells.csv')
  // A second column, so that no line is blank and no cell is last.
  writeFileSync(source, texts.map((text) => `${text};x\n`).join(''))
  const filter = 'Text - txt - csv (StarCalc)'
  // 59 ; 9 tab, 34 quote, 76 UTF-8, 1036 French; then: quoted cells as text, special numbers, cells as shown…
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      `--infilter=${filter}:59,34,76,1,,1036,false,false,false,false,false,0,false`,
      '--convert-to',
      `csv:${filter}:9,34,76,1,,1036,false,true`,
      '--outdir',
      join(folder, 'shown'),
      source,
    ],
    { stdio: 'ignore', timeout: 110_000 },
  )
  const lines = readFileSync(join(folder, 'shown', 'cells.csv'), 'utf8')
    .split('\n')
    .slice(0, texts.length)
  return lines.map((line) => line.slice(0, line.lastIndexOf('\t')))
}

const FRENCH_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>
`
