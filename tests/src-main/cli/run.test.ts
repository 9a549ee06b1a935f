import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'

import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import { SAMPLE_NAME, cleanSample, composeSample } from '../../../assets/samples/compose.ts'
import { runCommand } from '../../../src-main/cli/run.ts'

import { openPipelineTable } from './pipeline-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'aigu-cli-'))
const at = (name: string): string => join(folder, name)
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true })
  writeFileSync(at('exemple.csv'), composeSample())
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Ran = { readonly code: number; readonly output: string; readonly bytes: Buffer; readonly errors: string }

async function aigu(
  argv: readonly string[],
  input: Uint8Array = Buffer.alloc(0),
  isTTY = false,
): Promise<Ran> {
  const collect = (stream: PassThrough): Buffer[] => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    return chunks
  }
  const [output, errors] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })]
  const [said, told] = [collect(output), collect(errors)]
  const terminal = { input: Readable.from([input]), output, errors, environment: { LANG: 'fr_FR.UTF-8' } }
  const options = { version: '1.2.3', openTable: openPipelineTable, isInterrupted: () => false }
  const code = await runCommand(argv, terminal, options)
  const bytes = Buffer.concat(said)
  return { code, bytes, output: bytes.toString(), errors: Buffer.concat(told).toString() }
}

const damaged = Buffer.from('nom;commune\nMÃ©diathÃ¨que;LiÃ©vin\nÉcole;Lens\n')
const repaired = 'nom;commune\nMédiathèque;Liévin\nÉcole;Lens\n'
const clean = Buffer.from(repaired)

type Report = {
  aiguReport: number
  files: {
    file: string
    outcome: string
    problem?: { code: string; title: string }
    saved?: { path: string; bytes: number }
    acceptedCount: number
    groups: { id: string; title: string; cellCount: number; headerCount: number; acceptedCount: number }[]
    repairs: {
      row: number
      column: number
      group: string
      before: string
      after: string
      accepted: boolean
    }[]
  }[]
}
const parsed = (text: string): Report => JSON.parse(text) as Report

describe('aigu repair', () => {
  it('the sample comes out as it should read, and the original as it was', async () => {
    const { code, output } = await aigu(['repair', at('exemple.csv'), '-o', at('copie.csv')])
    expect(code).toBe(0)
    expect(readFileSync(at('copie.csv'), 'utf8') === cleanSample()).toBe(true)
    expect(readFileSync(at('exemple.csv')).equals(composeSample())).toBe(true)
    expect(output).toContain('412\u00A0lignes en UTF-8, 391 en Windows-1252')
    expect(output).toContain(at('copie.csv'))
  })

  it('nothing that was not accepted is changed: --accept none gives the same bytes', async () => {
    expect((await aigu(['repair', at('exemple.csv'), '-o', at('copie.csv'), '--accept', 'none'])).code).toBe(
      0,
    )
    expect(readFileSync(at('copie.csv')).equals(composeSample())).toBe(true)
  })

  it('a clean file comes out byte for byte', async () => {
    writeFileSync(at('propre.csv'), clean)
    const { code, output } = await aigu(['repair', at('propre.csv'), '-o', at('copie.csv')])
    expect(code).toBe(0)
    expect(output).toContain('Rien à réparer.')
    expect(readFileSync(at('copie.csv')).equals(clean)).toBe(true)
  })

  it('in a pipe, the copy alone is on standard output', async () => {
    const { code, output, errors } = await aigu(['repair', '-'], damaged)
    expect(code).toBe(0)
    expect(output).toBe(repaired)
    expect(errors).toContain('(entrée standard)')
    expect((await aigu(['repair', at('exemple.csv'), '-o', '-'])).output === cleanSample()).toBe(true)
  })

  it('the original is not written over, but with --force it is', async () => {
    writeFileSync(at('a.csv'), damaged)
    const { code, errors } = await aigu(['repair', at('a.csv'), '-o', at('a.csv')])
    expect(code).toBe(3)
    expect(errors).toContain('Ce nom est celui de l’original.')
    expect(readFileSync(at('a.csv')).equals(damaged)).toBe(true)
    expect((await aigu(['repair', at('a.csv'), '-o', at('a.csv'), '--force'])).code).toBe(0)
    expect(readFileSync(at('a.csv'), 'utf8')).toBe(repaired)
    expect((await aigu(['repair', folder, '-o', folder])).code).toBe(3)
  })

  it('a folder: each copy in its place, one bad file does not stop the others', async () => {
    mkdirSync(at('lot/sous'), { recursive: true })
    writeFileSync(at('lot/a.csv'), damaged)
    writeFileSync(at('lot/image.csv'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))
    writeFileSync(at('lot/sous/b.csv'), damaged)
    const { code, errors } = await aigu(['repair', at('lot'), '-o', at('copies')])
    expect(code).toBe(3)
    expect(errors).toContain('C’est une image (JPEG), pas un tableau.')
    expect(readFileSync(at('copies/a.csv'), 'utf8')).toBe(repaired)
    expect(readFileSync(at('copies/sous/b.csv'), 'utf8')).toBe(repaired)
    expect(existsSync(at('copies/image.csv'))).toBe(false)
  })

  it.each([
    ['excel', '\uFEFF' + repaired],
    ['datagouv', repaired],
  ])('in the format %s', async (format, expected) => {
    writeFileSync(at('a.csv'), damaged)
    await aigu(['repair', at('a.csv'), '-o', at('b.csv'), '--format', format])
    expect(readFileSync(at('b.csv'), 'utf8')).toBe(expected)
  })

  it('a format that cannot hold the text is refused, and nothing is written', async () => {
    writeFileSync(at('a.csv'), 'nom;commune\nŁódź;Liévin\n')
    const { code, errors } = await aigu([
      'repair',
      at('a.csv'),
      '-o',
      at('b.csv'),
      '--format',
      'windows-1252',
    ])
    expect(code).toBe(3)
    expect(errors).toContain('Cet encodage ne peut pas écrire tout le tableau.')
    expect(existsSync(at('b.csv'))).toBe(false)
  })

  it('read as the person says it is', async () => {
    writeFileSync(at('a.csv'), Buffer.from('nom;commune\nMairie;Li\x82vin\n', 'latin1'))
    await aigu(['repair', at('a.csv'), '-o', at('b.csv'), '--encoding', 'cp850', '--format', 'datagouv'])
    expect(readFileSync(at('b.csv'), 'utf8')).toBe('nom;commune\nMairie;Liévin\n')
  })

  it('where nothing can be saved, says so and leaves nothing', async () => {
    const { code, errors } = await aigu(['repair', at('exemple.csv'), '-o', at('absent/copie.csv')])
    expect(code).toBe(3)
    expect(errors).toContain('Le dossier choisi n’est pas joignable.')
    expect(readdirSync(folder)).toEqual(['exemple.csv'])
  })
})

describe('aigu check', () => {
  it('says what is wrong, writes nothing, answers 1', async () => {
    const before = statSync(at('exemple.csv')).mtimeMs
    const { code, output } = await aigu(['check', at('exemple.csv')])
    expect(code).toBe(1)
    expect(output).toContain('3\u00A0noms de colonnes')
    expect(output).toMatch(/LiÃ©vin|Ã©/)
    expect(readdirSync(folder)).toEqual(['exemple.csv'])
    expect(statSync(at('exemple.csv')).mtimeMs).toBe(before)
  })

  it('answers 0 for a clean file, 3 where one could not be read', async () => {
    writeFileSync(at('propre.csv'), clean)
    expect((await aigu(['check', at('propre.csv')])).code).toBe(0)
    const { code, output, errors } = await aigu(['check', at('propre.csv'), at('absent.csv')])
    expect(code).toBe(3)
    expect(errors).toContain('Ce fichier n’est plus là.')
    expect(output).toContain('Rien à réparer.')
  })

  it('a folder without tables is said, and answers 3', async () => {
    mkdirSync(at('vide'))
    const { code, errors } = await aigu(['check', at('vide')])
    expect(code).toBe(3)
    expect(errors).toContain('aucun fichier .csv')
  })

  it('what a file holds does not drive the terminal', async () => {
    writeFileSync(at('a.csv'), 'nom\n\u001b[2JMÃ©diathÃ¨que\n')
    const { output } = await aigu(['check', at('a.csv')])
    expect(output).not.toContain('\u001b')
    expect(output).toContain('␛[2J')
  })
})

describe('the report and --json', () => {
  it('the report is the plan of the window: groups, and every cell before and after', async () => {
    await aigu(['repair', at('exemple.csv'), '-o', at('copie.csv'), '--report', at('rapport.json')])
    const report = parsed(readFileSync(at('rapport.json'), 'utf8'))
    const { plan } = openPipelineTable(composeSample(), '', {
      hooks: { onProgress: () => undefined, isCancelled: () => false },
    })
    const [file] = report.files
    expect(file?.outcome).toBe('saved')
    expect(file?.repairs).toHaveLength(plan.repairs.length)
    expect(file?.groups.reduce((sum, group) => sum + group.cellCount + group.headerCount, 0)).toBe(
      plan.repairs.length,
    )
    expect(file?.repairs.slice(0, 3).map(({ row, after }) => [row, after])).toEqual([
      [-1, 'numéro_inventaire'],
      [-1, 'catégorie'],
      [-1, 'téléphone'],
    ])
    // Raw bytes of the file stay in the report, as lone surrogates.
    expect(file?.repairs.some(({ before }) => before === 'M\uDCE9ricourt')).toBe(true)
    expect(file?.groups.every(({ title, id }) => title !== '' && id !== '')).toBe(true)
  })

  it('tells what was not accepted', async () => {
    await aigu([
      'repair',
      at('exemple.csv'),
      '-o',
      at('copie.csv'),
      '--accept',
      'none',
      '--report',
      at('r.json'),
    ])
    const [file] = parsed(readFileSync(at('r.json'), 'utf8')).files
    expect(file?.acceptedCount).toBe(0)
    expect(file?.repairs.every(({ accepted }) => !accepted)).toBe(true)
  })

  it('goes to standard output alone when asked', async () => {
    const { output, errors, code } = await aigu(['check', at('exemple.csv'), '--report', '-'])
    expect(parsed(output).aiguReport).toBe(1)
    expect(errors).toContain('412')
    expect(code).toBe(1)
  })

  it('never takes the place of a file that was read or saved', async () => {
    for (const taken of [at('exemple.csv'), at('copie.csv')]) {
      const { code } = await aigu(['repair', at('exemple.csv'), '-o', at('copie.csv'), '--report', taken])
      expect(code).toBe(3)
    }
    expect(readFileSync(at('exemple.csv')).equals(composeSample())).toBe(true)
    expect(readFileSync(at('copie.csv'), 'utf8') === cleanSample()).toBe(true)
  })

  it('--json is one object for all files, problems with their words', async () => {
    const { output, code } = await aigu([
      'check',
      at('exemple.csv'),
      at('absent.csv'),
      '--json',
      '--lang',
      'en',
    ])
    expect(code).toBe(3)
    const { files } = parsed(output)
    expect(files.map(({ outcome }) => outcome)).toEqual(['damaged', 'refused'])
    expect(files[1]?.problem).toMatchObject({
      code: 'file-missing',
      title: 'This file is not there any more.',
    })
    expect(files[0]?.repairs).toBeUndefined()
  })
})

describe('the rest', () => {
  it('help and version', async () => {
    expect((await aigu(['--help'])).output).toContain('aigu repair')
    expect((await aigu(['--help', '--lang', 'en'])).output).toContain('Exit status')
    expect(await aigu(['--version'])).toMatchObject({ code: 0, output: 'aigu 1.2.3\n' })
  })

  it('a wrong command line answers 2 before anything is read or written', async () => {
    const { code, output, errors } = await aigu(['repair', at('exemple.csv'), '-o', at('b.csv'), '--frob'])
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toContain('--frob')
    expect(readdirSync(folder)).toEqual(['exemple.csv'])
  })

  it('shows how far it is on a terminal, and wipes it', async () => {
    const { errors } = await aigu(['repair', at('exemple.csv'), '-o', at('b.csv')], Buffer.alloc(0), true)
    expect(errors).toMatch(/\rLecture \d+ %/)
    expect(errors.endsWith('\r\u001b[K')).toBe(true)
  })

  it('interrupted, it stops and leaves no half copy', async () => {
    const terminal = {
      input: Readable.from([]),
      output: new PassThrough(),
      errors: new PassThrough(),
      environment: {},
    }
    let asked = 0
    for (const stopAt of [1, 2, 3, 4]) {
      asked = 0
      const code = await runCommand(['repair', at('exemple.csv'), '-o', at('b.csv')], terminal, {
        version: '',
        openTable: openPipelineTable,
        isInterrupted: () => ++asked >= stopAt,
      })
      expect(code).toBe(130)
      expect(readdirSync(folder)).toEqual(['exemple.csv'])
    }
  })

  it('the sample has the name that the application looks for', () => {
    expect(SAMPLE_NAME).toBe('equipements-publics.csv')
  })
})
