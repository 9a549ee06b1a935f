import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseRecords } from '../../shared/csv/cells.ts'
import { readCsv } from '../../shared/csv/sniff-dialect.ts'
import { communeIndex } from '../../shared/places/commune-index.ts'
import { compileSchema } from '../../shared/schema/compile-schema.ts'
import { LiveCheck } from '../../shared/schema/live-check.ts'
import { readDescriptor } from '../../shared/schema/read-descriptor.ts'
import type { ReportedGroup } from '../../shared/schema/table-report.ts'
import type { TableSchema } from '../../shared/schema/table-schema.ts'
import { decodeBytes } from '../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../src-main/encoding/detect.ts'
import { findPlaceFile, shippedPlaces } from '../../src-main/places/shipped-places.ts'

const root = join(import.meta.dirname, '../..')
export const sharedFolder = join(root, '../shared')

export type PlausibleTable = {
  readonly file: string
  readonly schema: string | null
  readonly rows: number
  /** What no standard checks, and is hard to believe. */
  readonly groups: readonly ReportedGroup[]
}

type Described = { readonly schema?: string | null }

/** Checks every table that the folder's `expected.json` names, as a person would open it, with the shipped communes. */
export function* plausibleFindings(folder: string): Generator<PlausibleTable> {
  const table = shippedPlaces(findPlaceFile(root, undefined), (problem) => {
    throw problem
  })()
  if (table === null) throw new Error('The communes cannot be read.')
  const communes = communeIndex(table)
  const listed = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Described>
  for (const [file, { schema = null }] of Object.entries(listed)) {
    const live = checkedTable(join(folder, file), schemaOf(schema), communes)
    const { groups, columns } = live.report()
    yield {
      file,
      schema,
      rows: columns[0]?.rows ?? 0,
      groups: groups.filter(({ question }) => question === 'plausible'),
    }
  }
}

function schemaOf(name: string | null): TableSchema | null {
  const path = join(sharedFolder, 'schemas', name ?? '', 'schema.json')
  return name !== null && existsSync(path) ? readDescriptor(JSON.parse(readFileSync(path, 'utf8'))) : null
}

function checkedTable(
  path: string,
  schema: TableSchema | null,
  communes: ReturnType<typeof communeIndex>,
): LiveCheck {
  const bytes = readFileSync(path)
  const { text } = decodeBytes(bytes, detectEncoding(bytes).report.encoding)
  const { index, dialect } = readCsv(text)
  const records = parseRecords(text, index, 0, index.count, dialect)
  const [header = [], ...rows] = records.slice(dialect.preambleRecords)
  const known = schema ?? readDescriptor({ fields: [] })
  if (known === null) throw new Error('An empty schema is one.')
  return LiveCheck.open(compileSchema(known, { communes }), {
    header,
    rowCount: rows.length,
    widths: rows.map((row) => row.length),
    column: (place) => rows.map((row) => row[place] ?? ''),
  })
}
