import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { languageOf, readArguments } from '../../../src-main/cli/arguments.ts'
import type { Run } from '../../../src-main/cli/arguments.ts'
import { phraseMistake } from '../../../shared/messages/command-line.ts'
import { commandLineHelp } from '../../../shared/messages/command-line-help.ts'
import { fileEncodings } from '../../../shared/text/code-page.ts'

const read = (line: string): ReturnType<typeof readArguments> =>
  readArguments(line.split(' ').filter(Boolean))
function run(line: string): Run {
  const invocation = read(line)
  if (invocation.kind !== 'run') throw new Error(`${line}: ${JSON.stringify(invocation)}`)
  return invocation
}
function mistake(line: string): string {
  const invocation = read(line)
  return invocation.kind === 'mistake' ? invocation.mistake.is : invocation.kind
}

describe('the command line says what is meant', () => {
  it('check a file', () => {
    expect(run('check a.csv')).toEqual({
      kind: 'run',
      command: 'check',
      inputs: ['a.csv'],
      output: null,
      accept: 'certain',
      format: 'original',
      report: null,
      encoding: null,
      delimiter: null,
      json: false,
      force: false,
    })
  })

  it('repair with every option, in any order', () => {
    const expected = {
      command: 'repair',
      inputs: ['a.csv', 'b'],
      output: 'c',
      accept: 'all',
      format: 'excel',
      report: 'r.json',
      encoding: 'cp850',
      delimiter: '\t',
      json: true,
      force: true,
    }
    const options =
      '-o c --accept all --format=excel --report r.json --encoding cp850 --delimiter tab --json --force'
    expect(run(`repair a.csv b ${options}`)).toMatchObject(expected)
    expect(run(`${options} repair a.csv b`)).toMatchObject(expected)
  })

  it('a filter in a pipe needs no -o', () => {
    expect(run('repair -').output).toBe('-')
    expect(run('repair - -o -').output).toBe('-')
    expect(run('repair - -o b.csv').output).toBe('b.csv')
    expect(mistake('repair a.csv')).toBe('no-output')
  })

  it('files whose names begin with a hyphen, after --', () => {
    expect(readArguments(['repair', '-o', 'b.csv', '--', '--json'])).toMatchObject({
      inputs: ['--json'],
      json: false,
    })
  })

  it.each([
    ['utf8', 'utf-8'],
    ['UTF-8', 'utf-8'],
    ['cp1252', 'windows-1252'],
    ['Windows_1252', 'windows-1252'],
    ['latin1', 'iso-8859-1'],
    ['ISO-8859-15', 'iso-8859-15'],
    ['mac-roman', 'macintosh'],
    ['CP850', 'cp850'],
    ['mixed', 'mixed'],
  ])('the encoding %s', (name, encoding) => {
    expect(run(`check a --encoding ${name}`).encoding).toBe(encoding)
  })

  it.each([
    [';', ';'],
    [',', ','],
    ['tab', '\t'],
    ['\\t', '\t'],
    ['|', '|'],
    ['semicolon', ';'],
  ])('the delimiter %s', (name, delimiter) => {
    expect(run(`check a --delimiter ${name}`).delimiter).toBe(delimiter)
  })

  it('help and version, whatever else is said', () => {
    expect(read('--help').kind).toBe('help')
    expect(read('repair -h').kind).toBe('help')
    expect(read('help').kind).toBe('help')
    expect(read('--version').kind).toBe('version')
  })
})

describe('a wrong command line is refused before anything is read', () => {
  it.each([
    ['', 'no-command'],
    ['a.csv', 'unknown-command'],
    ['repair', 'no-input'],
    ['check --output b a', 'check-writes-nothing'],
    ['repair a.csv b.csv -o -', 'output-not-folder'],
    ['repair a.csv -o', 'missing-value'],
    ['repair a.csv -o b --json=yes', 'missing-value'],
    ['repair a.csv -o b --frobnicate', 'unknown-option'],
    ['repair a.csv -o b -z', 'unknown-option'],
    ['repair a.csv -o b --accept most', 'bad-value'],
    ['repair a.csv -o b --format xlsx', 'bad-value'],
    ['check a --encoding utf-7', 'bad-value'],
    ['check a --encoding constructor', 'bad-value'],
    ['check a --delimiter x', 'bad-value'],
    ['check a --delimiter toString', 'bad-value'],
    ['check a --lang de', 'bad-value'],
    ['check - -', 'standard-input-twice'],
    ['repair a -o - --json', 'standard-output-twice'],
    ['repair a -o - --report -', 'standard-output-twice'],
    ['check a --report - --json', 'standard-output-twice'],
  ])('aigu %s', (line, expected) => {
    expect(mistake(line)).toBe(expected)
  })

  it('every mistake is a sentence that names what was wrong', () => {
    for (const language of ['fr', 'en'] as const) {
      for (const [line, named] of [
        ['frob a', 'frob'],
        ['check a --frob', '--frob'],
        ['check a -z', '-z'],
        ['check a --accept most', 'most'],
        ['repair a -o', '-o'],
      ] as const) {
        const invocation = read(line)
        if (invocation.kind !== 'mistake') throw new Error(line)
        const sentence = phraseMistake(invocation.mistake, language)
        expect(sentence).toContain(named)
        expect(sentence).toMatch(/\.$/)
      }
    }
  })

  it('no line of arguments whatever makes it throw', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'check',
        'repair',
        '-',
        '--',
        '-o',
        '--json',
        '--report',
        '--accept',
        'all',
        '--lang',
        '-',
        '--encoding=',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(word), (argv) => {
        readArguments(argv)
        languageOf(argv, {})
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the language', () => {
  it.each([
    [[], {}, 'fr'],
    [[], { LANG: 'C.UTF-8' }, 'fr'],
    [[], { LANG: 'en_GB.UTF-8' }, 'en'],
    [[], { LANG: 'fr_FR.UTF-8' }, 'fr'],
    [[], { LANG: 'en_US', LC_ALL: 'fr_FR' }, 'fr'],
    [[], { LANG: 'en_US', LC_ALL: '' }, 'en'],
    [['--lang', 'en'], { LANG: 'fr_FR' }, 'en'],
    [['--lang=fr'], { LANG: 'en_US' }, 'fr'],
    [['--lang'], { LANG: 'en_US' }, 'en'],
  ] as const)('%j under %j is %s', (argv, environment, language) => {
    expect(languageOf(argv, environment)).toBe(language)
  })
})

describe('the help', () => {
  it.each(['fr', 'en'] as const)(
    'names every option, encoding and exit code, and fits a terminal (%s)',
    (language) => {
      const help = commandLineHelp[language]
      for (const option of [
        '--output',
        '--accept',
        '--format',
        '--encoding',
        '--delimiter',
        '--report',
        '--json',
        '--force',
        '--lang',
        '--help',
        '--version',
      ]) {
        expect(help).toContain(option)
      }
      for (const encoding of fileEncodings) expect(help).toContain(encoding)
      for (const code of ['0', '1', '2', '3', '70', '130']) expect(help).toMatch(new RegExp(`\\b${code} `))
      expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    },
  )
})
