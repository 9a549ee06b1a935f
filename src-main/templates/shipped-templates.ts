import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { templateFromTableSchema } from '../../shared/templates/from-table-schema.ts'
import type { Template } from '../../shared/templates/template.ts'
import { findShippedFile } from '../files/shipped-file.ts'

/** One that is always there, to find the folder by. */
const ANY = 'horaires-administrations.json'

/** The folder of the templates that Aigu ships; `appPath` is the folder that holds `package.json`. */
export function findTemplateFolder(appPath: string, resources: string | undefined): string {
  return dirname(findShippedFile(appPath, resources, ['templates', ANY], existsSync))
}

/**
 * The templates that Aigu ships, by id, read at the first question. One that is missing or broken is left out, and
 * `onProblem` is told.
 */
export function shippedTemplates(
  folder: string,
  onProblem: (problem: Error) => void,
): () => ReadonlyMap<string, Template> {
  let read: ReadonlyMap<string, Template> | null = null
  return () => (read ??= readAll(folder, onProblem))
}

function readAll(folder: string, onProblem: (problem: Error) => void): ReadonlyMap<string, Template> {
  const templates = new Map<string, Template>()
  for (const name of namesIn(folder, onProblem)) {
    try {
      const json: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      const read = templateFromTableSchema(json, basename(name, '.json'))
      if (read.kind === 'refused') throw new Error('It describes no columns.')
      templates.set(read.template.id, read.template)
    } catch (cause) {
      onProblem(new Error(`The template ${name} cannot be read; Aigu works without it.`, { cause }))
    }
  }
  return templates
}

function namesIn(folder: string, onProblem: (problem: Error) => void): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch (cause) {
    onProblem(new Error('The templates cannot be read; Aigu works without them.', { cause }))
    return []
  }
}
