import { basename, extname } from 'node:path'

import type { Problem } from '../../shared/problem.ts'
import { descriptorInJson } from '../../shared/templates/descriptor-in-json.ts'
import { templateFromTableSchema } from '../../shared/templates/from-table-schema.ts'
import type { Template } from '../../shared/templates/template.ts'
import { decodeBytes } from '../encoding/decode.ts'
import { detectEncoding } from '../encoding/detect.ts'
import { readUserFile } from '../files/read-file.ts'
import type { ReadOptions } from '../files/read-file.ts'

import { parseJson } from './parse-json.ts'

export type TemplateFile =
  | { readonly kind: 'read'; readonly template: Template }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** The largest published French schema has 62 kB. */
export const LARGEST_TEMPLATE = 5_000_000

/**
 * Reads a template, or any Table Schema or Data Package, that a person chose or that somebody put into the folder of
 * templates: whatever the file is, the answer is a template or a problem.
 */
export async function readTemplateFile(path: string, options: ReadOptions = {}): Promise<TemplateFile> {
  const read = await readUserFile(path, {
    ...options,
    maximumBytes: LARGEST_TEMPLATE,
    wanted: 'file-is-json',
  })
  if (read.kind === 'cancelled') throw new Error('Reading a template is never cancelled.')
  if (read.kind === 'refused') return { kind: 'refused', problem: ofTemplate(read.problem) }
  return templateIn(textOf(read.bytes), basename(path, extname(path)))
}

/** @param name of the file, without its ending: the template's, where it names itself by nothing */
function templateIn(text: string, name: string): TemplateFile {
  const json = parseJson(text)
  if (json === undefined) return refused({ code: 'template-not-json' })
  const found = descriptorInJson(json)
  if (found.kind === 'json-schema') return refused({ code: 'template-is-json-schema' })
  const read = found.kind === 'descriptor' ? templateFromTableSchema(found.descriptor, name) : null
  return read?.kind === 'template'
    ? { kind: 'read', template: read.template }
    : refused({ code: 'template-not-a-schema' })
}

function textOf(bytes: Uint8Array): string {
  const { report, linePages } = detectEncoding(bytes)
  return decodeBytes(bytes, report.encoding, linePages).text
}

function refused(problem: Problem): TemplateFile {
  return { kind: 'refused', problem }
}

function ofTemplate(problem: Problem): Problem {
  return problem.code === 'file-too-big' ? { ...problem, code: 'template-too-big' } : problem
}
