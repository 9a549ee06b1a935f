import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ProblemCode } from '../../../shared/problem.ts'
import { identifyFile } from '../../../src-main/files/identify-file.ts'

import { zipOf } from './zip-of.ts'

const text = (content: string): Uint8Array => Buffer.from(content, 'utf8')
const hex = (digits: string, rest = ''): Uint8Array =>
  Buffer.concat([Buffer.from(digits.replaceAll(' ', ''), 'hex'), Buffer.from(rest, 'latin1')])
const table = 'nom;commune\r\nÉcole Jean-Jaurès;Liévin\r\nMédiathèque « Cœur de Ville »;Méricourt\r\n'
const ole2 = (name: string): Uint8Array =>
  Buffer.concat([
    hex('d0cf11e0a1b11ae1'),
    Buffer.alloc(1500, 0x01),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(50),
  ])
const tar = (): Uint8Array => {
  const block = Buffer.alloc(512)
  block.write('donnees.csv')
  block.write('ustar', 257)
  return block
}
const dbase = (): Uint8Array => {
  const head = Buffer.alloc(32 + 32 + 1 + 12)
  head.set([0x03, 121, 2, 15, 1, 0, 0, 0, 65, 0, 12, 0])
  head.write('NOM', 32)
  head[64] = 0x0d
  return head
}
/** Same on every run: a linear congruential generator. */
const junk = (length: number): Uint8Array => {
  let state = 12345
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state >>> 24
  })
}

const notTables: readonly (readonly [name: string, bytes: Uint8Array, code: ProblemCode, format?: string])[] =
  [
    ['nothing at all', text(''), 'file-empty'],
    ['only a byte order mark', hex('efbbbf'), 'file-empty'],
    ['only a byte order mark of UTF-16', hex('fffe'), 'file-empty'],
    ['only line ends', text('\r\n\r\n \t\n'), 'file-empty'],
    ['only line ends in UTF-16', hex('fffe 0d00 0a00 2000'), 'file-empty'],
    ['zeros, after a power failure', new Uint8Array(4000), 'file-zeroed'],
    [
      'an Excel workbook',
      zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }),
      'file-is-spreadsheet',
      'Excel',
    ],
    [
      'a workbook whose types come last',
      zipOf({ 'xl/workbook.xml': '<a/>', '[Content_Types].xml': '<a/>' }),
      'file-is-spreadsheet',
      'Excel',
    ],
    [
      'a LibreOffice workbook',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      'file-is-spreadsheet',
      'OpenDocument',
    ],
    [
      'a workbook cut in the middle',
      zipOf({ 'xl/workbook.xml': 'x'.repeat(300) }).subarray(0, 200),
      'file-is-spreadsheet',
      'Excel',
    ],
    [
      'a Word document',
      zipOf({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>' }),
      'file-is-document',
      'Word',
    ],
    [
      'a Writer document',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'file-is-document',
      'OpenDocument',
    ],
    ['a zip of tables', zipOf({ 'equipements.csv': table }), 'file-is-zip', 'ZIP'],
    ['a project', zipOf({ 'projet.json': '{}', 'paquets/a.jsonl': '' }), 'file-is-project', 'Aigu'],
    ['an empty zip', zipOf({}), 'file-is-zip', 'ZIP'],
    ['a zip that is only its first bytes', hex('504b0304'), 'file-is-zip', 'ZIP'],
    ['an old workbook', ole2('Workbook'), 'file-is-old-spreadsheet', 'Excel'],
    ['a workbook with a password', ole2('EncryptedPackage'), 'file-is-spreadsheet', 'protected'],
    ['an old Word document', ole2('WordDocument'), 'file-is-document', 'Word'],
    ['gzip', gzipSync(table), 'file-is-zip', 'gzip'],
    ['7-Zip', hex('377abcaf271c0004'), 'file-is-zip', '7-Zip'],
    ['tar', tar(), 'file-is-zip', 'TAR'],
    ['PNG', hex('89504e470d0a1a0a0000000d49484452'), 'file-is-image', 'PNG'],
    ['JPEG', hex('ffd8ffe000104a464946'), 'file-is-image', 'JPEG'],
    ['GIF', text('GIF89a\u0001\u0000'), 'file-is-image', 'GIF'],
    ['WebP', hex('52494646 24000000 57454250 56503820'), 'file-is-image', 'WebP'],
    ['BMP', hex('424d 36000000 0000 0000 36000000'), 'file-is-image', 'BMP'],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-is-image', 'SVG'],
    ['PDF', text('%PDF-1.7\n%âãÏÓ\n'), 'file-is-pdf', 'PDF'],
    ['SQLite', text('SQLite format 3\u0000'), 'file-is-database', 'SQLite'],
    ['the table of a shapefile', dbase(), 'file-is-database', 'dBase'],
    ['a program for Windows', hex('4d5a 9000 0300 0000 0400 0000 ffff'), 'file-is-program', 'Windows'],
    ['a program for Linux', hex('7f454c46 02010100'), 'file-is-program', 'Linux'],
    ['a shortcut', hex('4c000000 0114020000000000c000000000000046'), 'file-is-binary', 'LNK'],
    [
      'a login page saved as .csv',
      text('\n<!DOCTYPE html>\n<html lang="fr"><title>Connexion</title>'),
      'file-is-web-page',
    ],
    ['an XHTML page', text('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">'), 'file-is-web-page'],
    ['a web table named .xls', text('\uFEFF<table border=1><tr><td>nom'), 'file-is-web-page'],
    ['a web page in UTF-16', Buffer.from('\uFEFF<html><body>', 'utf16le'), 'file-is-web-page'],
    [
      'a workbook as XML',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'file-is-spreadsheet',
      'XML',
    ],
    ['XML', text('<?xml version="1.0" encoding="UTF-8"?>\n<kml/>'), 'file-is-xml'],
    ['GeoJSON', text('{ "type": "FeatureCollection", "features": [] }'), 'file-is-json'],
    ['a JSON array', text('[\n  {"nom": "Lens"}\n]'), 'file-is-json'],
    ['junk', junk(3000), 'file-is-binary', 'unknown'],
    [
      'junk among many zeros',
      junk(40_000).map((byte, i) => (i % 25 === 0 ? byte : 0)),
      'file-is-binary',
      'unknown',
    ],
    ['compressed bytes without a signature', deflateRawSync(junk(20_000)), 'file-is-binary', 'unknown'],
  ]

const tables: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a table in UTF-8', text(table)],
  ['a table in windows-1252', Buffer.from(table.replace('œ', '\u009c'), 'latin1')],
  ['a table in UTF-16', Buffer.from('\uFEFF' + table, 'utf16le')],
  ['a table in UTF-16 without its mark', Buffer.from(table, 'utf16le')],
  ['a table in UTF-16 big-endian without its mark', Buffer.from(table, 'utf16le').swap16()],
  [
    'UTF-16 full of œ and ’, whose bytes look like controls',
    Buffer.from('\uFEFF' + 'œ’;'.repeat(500), 'utf16le'),
  ],
  ['NULs inside the cells', text('nom;commune\nÉcole\0\0;Lens\0\nMairie;Liévin\n')],
  ['NULs after the data', Buffer.concat([text(table), Buffer.alloc(40_000)])],
  ['NULs before the data', Buffer.concat([Buffer.alloc(4096), text(table.repeat(50))])],
  [
    'one damaged block in a long table',
    Buffer.concat([text(table.repeat(300)), junk(4096), text(table.repeat(300))]),
  ],
  ['terminal escape codes', text('nom\n' + '\u001b[31mLens\u001b[0m\n'.repeat(20))],
  ['control characters in a short table', text('a\u0001;b\u0002\n1;2\u0003\n')],
  ['a column named BM', text('BM;MZ\n1;2\n')],
  ['a column named MZ', text('MZ;PAR1\r\n\t1;2\r\n')],
  ['a column named RIFF or ID3', text('RIFF;ID3\n1;2\n')],
  ['one column named PK', text('PK\n1\n2\n')],
  ['a cell that holds a web address and %PDF', text('lien\nhttp://x/%PDF-1.7\n')],
  ['markup in a cell', text('nom;note\nLens;<html><script>alert(1)</script>\n')],
  ['a first cell between angle brackets', text('<nom>;<commune>\nLens;Liévin\n')],
  ['a first cell between square brackets', text('[nom];[commune]\n1;2\n')],
  ['a first cell between braces', text('{nom};{"commune"}\n1;2\n')],
  ['the end-of-file byte of MS-DOS', text('nom\r\nLens\r\n\u001a')],
  ['one letter', text('a')],
  ['a form feed and a vertical tab', text('a;b\fc;d\ve\n')],
]

describe('what is dropped is known by its content, whatever its name', () => {
  for (const [name, bytes, code, format] of notTables) {
    it(`${name} is named`, () => {
      const problem = identifyFile(bytes)
      expect(problem?.code).toBe(code)
      if (format !== undefined) expect(problem?.found?.['format']).toBe(format)
    })
  }

  it.each(tables)('%s is opened', (_name, bytes) => {
    expect(identifyFile(bytes)).toBeNull()
  })

  it('no text of ordinary characters is ever taken for something else', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aeéèçœ’«»0123456789 .-/"\''), maxLength: 30 })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.constantFrom<BufferEncoding>('utf8', 'latin1', 'utf16le'), (cells, encoding) => {
        const content = 'nom;commune\n' + cells.map((row) => row.join(';')).join('\n')
        // Buffer's latin1 keeps the low byte of ’ (0x19); windows-1252 writes 0x92.
        const written = encoding === 'latin1' ? content.replaceAll('’', '\u0092') : content
        expect(identifyFile(Buffer.from(written, encoding))).toBeNull()
      }),
    )
  })

  it('bytes of any kind are answered, not thrown at', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('', '504b0304', '504b0506', 'd0cf11e0a1b11ae1'),
        (bytes, start) => {
          identifyFile(Buffer.concat([hex(start), bytes]))
        },
      ),
      { numRuns: 500 },
    )
  })
})

const hostile = resolve(import.meta.dirname, '../../../../shared/corpora/hostile')
const isThere = existsSync(hostile)
if (!isThere) console.warn(`SKIPPED: no corpus of hostile files in ${hostile}`)

describe.skipIf(!isThere)('hostile files (skipped where ../shared/corpora/hostile is absent)', () => {
  const expected: Readonly<Record<string, ProblemCode>> = {
    'empty.csv': 'file-empty',
    'bom-only.csv': 'file-empty',
    'newlines-only.csv': 'file-empty',
    'html-named-csv.csv': 'file-is-web-page',
    'pdf-named-csv.csv': 'file-is-pdf',
    'json-named-csv.csv': 'file-is-json',
    'gz-named-csv.csv': 'file-is-zip',
    'xlsx-named-csv.csv': 'file-is-spreadsheet',
  }
  const names = isThere ? readdirSync(join(hostile, 'csv')) : []
  it.each(names)('%s', (name) => {
    const problem = identifyFile(readFileSync(join(hostile, 'csv', name)))
    expect(problem?.code ?? 'opened').toBe(expected[name] ?? 'opened')
  })
})
