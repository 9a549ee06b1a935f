import { join } from 'node:path'

import { replaceFile } from '../files/replace-file.ts'
import { systemCode } from '../files/system-error.ts'
import { knowFolder, readInside } from '../project/guarded-read.ts'
import type { KnownFolder } from '../project/guarded-read.ts'
import { parseObject } from '../project/journal-line.ts'
import type { Means } from '../project/means.ts'
import { BASES, contentHash } from '../project/project-tree.ts'
import { newProjectFacts, readProjectFacts, readTableFacts } from './work-facts.ts'
import type { KnownProject, ProjectFacts, TableFacts } from './work-facts.ts'

/**
 * What this machine remembers of its projects: `travail.json` of each as a whole, `fichiers/<base>.json` of each table. One
 * file each, so that a spoilt one hides no other; what is lost with one is found again in the project's records.
 */
export type KeptFacts = {
  /** Null for a project that is not here, or of which nothing is remembered. */
  find(project: string): Promise<KnownProject | null>
  keepTable(project: string, facts: TableFacts): Promise<void>
  keepProject(project: string, facts: ProjectFacts): Promise<void>
}

const PROJECT_FACTS = 'travail.json'
const TABLES = 'fichiers'
/** Of projects that had one table each; read, never written. */
const SINGLE = 'fichier.json'
const LARGEST_FACTS = 128 * 1024
const PROJECT_NAME = /^[a-z0-9-]{8,64}$/
const TABLE_FACTS = /^[0-9a-f]{64}\.json$/

/** @param folder `projets` in the officer's profile */
export function createKeptFacts(folder: string, means: Means): KeptFacts {
  const { fileSystem } = means

  async function objectIn(known: KnownFolder, name: string): Promise<unknown> {
    const read = await readInside(known, name, LARGEST_FACTS, means)
    return read.kind === 'read' ? parseObject(read.bytes.toString('utf8')) : null
  }

  async function write(path: string, facts: object): Promise<void> {
    await replaceFile({ path, existing: null }, [Buffer.from(`${JSON.stringify(facts)}\n`)], means)
  }

  async function tablesIn(known: KnownFolder): Promise<TableFacts[]> {
    const tables = await knowFolder(join(known.path, TABLES), fileSystem)
    const found: TableFacts[] = []
    const names = tables ? (await fileSystem.listFolder(tables.path)).sort() : []
    for (const name of names) {
      if (!tables || !TABLE_FACTS.test(name)) continue
      const facts = readTableFacts(await objectIn(tables, name))
      // The name of the file says which table: a copy under another name is nobody's.
      if (facts?.base !== undefined && name.startsWith(facts.base)) found.push(facts)
    }
    return found
  }

  /** Where it does not say which table it is about, that is the only one there is. */
  async function withBase(known: KnownFolder, facts: TableFacts): Promise<TableFacts> {
    if (facts.base !== undefined) return facts
    const bases = await knowFolder(join(known.path, BASES), fileSystem)
    const hashes = bases ? (await fileSystem.listFolder(bases.path)).map(contentHash) : []
    const [base] = hashes
    return hashes.length === 1 && base ? { ...facts, base } : facts
  }

  async function read(project: string): Promise<KnownProject | null> {
    const known = await knowFolder(join(folder, project), fileSystem)
    if (!known) return null
    const single = await objectIn(known, SINGLE)
    const ofSingle = readTableFacts(single)
    const tables = await tablesIn(known)
    if (ofSingle) {
      const facts = await withBase(known, ofSingle)
      if (!tables.some(({ base }) => base === facts.base)) tables.push(facts)
    }
    const ofProject = readProjectFacts(await objectIn(known, PROJECT_FACTS)) ?? readProjectFacts(single)
    if (!ofProject && tables.length === 0) return null
    const facts = ofProject ?? newProjectFacts(0)
    tables.sort((x, y) => Number(y.base === facts.shown) - Number(x.base === facts.shown))
    return { project, facts, tables }
  }

  return {
    async find(project) {
      if (!PROJECT_NAME.test(project)) return null
      try {
        return await read(project)
      } catch (error) {
        // One folder that does not answer must not hide the others.
        if (systemCode(error) === null) throw error
        return null
      }
    },
    async keepTable(project, facts) {
      if (facts.base === undefined) return
      await fileSystem.makeFolder(join(folder, project, TABLES))
      await write(join(folder, project, TABLES, `${facts.base}.json`), facts)
    },
    keepProject: (project, facts) => write(join(folder, project, PROJECT_FACTS), facts),
  }
}
