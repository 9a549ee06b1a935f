import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Problem } from '../../shared/problem.ts'
import { foldText } from '../../shared/table/fold-text.ts'
import type { Template } from '../../shared/templates/template.ts'
import { tableSchemaOf } from '../../shared/templates/to-table-schema.ts'
import { saveFile } from '../files/save-file.ts'
import type { SaveResult } from '../files/save-file.ts'
import { systemCode } from '../files/system-error.ts'
import { makeFolder } from '../files/table-folder.ts'

import { readTemplateFile } from './read-template-file.ts'

/** A file of the folder: a template, or why it is none. */
export type OwnTemplate = { readonly name: string } & (
  | { readonly kind: 'read'; readonly template: Template }
  | { readonly kind: 'refused'; readonly problem: Problem }
)

/** More than this is no collection of templates; the rest is not looked at. */
const MOST_FILES = 500
const LONGEST_NAME = 80
/** Windows keeps these names for devices, whatever their ending. */
const OF_DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** The officer's own templates: files of `<profile>/modeles`, in the order of their names. No folder yet: none. */
export async function ownTemplates(folder: string): Promise<readonly OwnTemplate[]> {
  const found: OwnTemplate[] = []
  for (const name of await jsonNames(folder)) {
    found.push({ name, ...(await readTemplateFile(join(folder, name))) })
  }
  return found
}

/**
 * Keeps a template among the officer's own, in the place of the one of the same id. Two ids may make the same file name,
 * and a file of that name may be one that somebody put there: what is another template, or none that can be read, stays.
 */
export async function keepTemplate(folder: string, template: Template): Promise<SaveResult> {
  const problem = await makeFolder(folder)
  if (problem !== null) return { kind: 'refused', problem }
  const text = `${JSON.stringify(tableSchemaOf(template), null, 2)}\n`
  return saveFile(join(folder, await placeFor(folder, template.id)), [Buffer.from(text, 'utf8')])
}

/** The file of the same id, or the first free name. */
async function placeFor(folder: string, id: string): Promise<string> {
  const own = await ownTemplates(folder)
  const same = own.find((file) => file.kind === 'read' && file.template.id === id)
  if (same) return same.name
  // Of everything there, also beyond the files that are looked at.
  const taken = new Set((await namesIn(folder)).map((name) => name.toLowerCase()))
  const wanted = fileNameOf(id)
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : wanted.replace(/\.json$/, `-${String(number)}.json`)
    if (!taken.has(name)) return name
  }
}

/** « Équipements / Lens » → `equipements-lens.json`: a name that every system takes, and that stays in its folder. */
export function fileNameOf(id: string): string {
  const plain = foldText(id)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '')
  return `${plain === '' || OF_DEVICES.test(plain) ? `modele-${plain}`.replace(/-$/, '') : plain}.json`
}

async function jsonNames(folder: string): Promise<string[]> {
  return (await namesIn(folder))
    .filter((name) => name.toLowerCase().endsWith('.json') && !name.startsWith('.'))
    .sort()
    .slice(0, MOST_FILES)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return []
  }
}
