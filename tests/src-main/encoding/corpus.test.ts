import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { decodeBytes } from '../../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../../src-main/encoding/detect.ts'
import { readRawBytes } from '../../../src-main/encoding/raw-runs.ts'
import { decodeSingleByte } from '../../../shared/text/code-page-tables.ts'
import type { CodePage } from '../../../shared/text/code-page.ts'

const folder = join(import.meta.dirname, '../../../../shared/corpora/encoding')
const isThere = existsSync(join(folder, 'cases.jsonl'))
if (!isThere) console.warn(`SKIPPED: ${folder} is absent, detection is not scored on the corpus`)

type Case = {
  readonly id: string
  readonly kind: string
  readonly damage: string
  readonly bytes?: string
  readonly file?: string
  readonly expected_file?: string
  readonly expected_encoding?: string
}

const pages: Readonly<Record<string, CodePage>> = {
  cp1252: 'windows-1252',
  'latin-1': 'iso-8859-1',
  'iso8859-15': 'iso-8859-15',
  'mac-roman': 'macintosh',
  cp850: 'cp850',
  cp437: 'cp437',
  cp1250: 'windows-1250',
  cp1254: 'windows-1254',
  'iso8859-2': 'iso-8859-2',
}

function expectedText(one: Case, bytes: Buffer): string | null {
  if (one.expected_file !== undefined) return readFileSync(join(folder, one.expected_file), 'utf8')
  const encoding = (one.expected_encoding ?? '').replace('+bom', '')
  const page = pages[encoding]
  if (page !== undefined) return decodeSingleByte(bytes, page)
  if (!encoding.startsWith('utf-')) return null
  return new TextDecoder(encoding.replace('utf-16-', 'utf-16')).decode(bytes)
}

describe.skipIf(!isThere)('the corpus of encodings (skipped: ../shared/corpora/encoding is absent)', () => {
  const cases = isThere
    ? readFileSync(join(folder, 'cases.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Case)
    : []

  it.each(['detect', 'decode', 'mixed'])('every case of kind %s is read right', (kind) => {
    // Mojibake inside a mixed file is text: the repair's business.
    const mine = cases.filter((one) => one.kind === kind && !one.damage.includes('moji'))
    expect(mine.length).toBeGreaterThan(20)
    const wrong: string[] = []
    for (const one of mine) {
      const bytes =
        one.bytes === undefined
          ? readFileSync(join(folder, one.file ?? ''))
          : Buffer.from(one.bytes, 'base64')
      const { report, linePages } = detectEncoding(bytes)
      const want = expectedText(one, bytes)
      if (want === null) {
        // An encoding that Aigu does not read: the officer must be asked.
        if (report.decided) wrong.push(`${one.id} ${one.expected_encoding ?? ''}: decided`)
        continue
      }
      const { text, rawRuns } = decodeBytes(bytes, report.encoding, linePages)
      if (readRawBytes(text, rawRuns) !== want) wrong.push(`${one.id} ${one.damage} ${report.encoding}`)
    }
    expect(wrong).toEqual([])
  })
})
