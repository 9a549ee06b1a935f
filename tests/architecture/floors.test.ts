import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What each floor may import, and the sentence that says why. */
const floors = {
  shared: {
    own: ['shared'],
    packages: ['papaparse', 're2js', 'zod'],
    why: 'shared/ is the pure domain: no Node, no Electron, no page, no React, so that it runs and is tested anywhere',
  },
  'src-main': {
    own: ['src-main', 'shared'],
    packages: 'any',
    why: 'src-main/ is disk and processes; it meets the page in shared/ipc.ts only',
  },
  'src-renderer': {
    own: ['src-renderer', 'shared'],
    packages: 'any',
    why: 'src-renderer/ is pixels; it reaches the disk through window.aigu only',
  },
} as const
type Floor = keyof typeof floors

/** The page must never reach for these, and main must never draw. */
const forbiddenPackages: Partial<Record<Floor, RegExp>> = {
  'src-main': /^(react|react-dom|react-aria-components|@tanstack\/.*)$/,
  'src-renderer': /^(node:.*|electron|fs|path|os|child_process|worker_threads)$/,
}

const LONGEST_FILE = 350
const LONGEST_ROOT = 150
const roots = ['src-main/index.ts', 'src-renderer/main.tsx', 'src-renderer/app.tsx']

type Import = { readonly file: string; readonly target: string }

function sourcesOf(floor: Floor): string[] {
  return readdirSync(join(root, floor), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(floor, name))
}

/** Imports and re-exports, static and dynamic, types included: as the compiler finds them. */
function importsOf(file: string, text = readFileSync(join(root, file), 'utf8')): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ file, target: fileName }))
}

function violation(floor: Floor, { file, target }: Import): string | null {
  const { own, packages, why } = floors[floor]
  if (target.startsWith('.')) {
    const place = relative(root, resolve(root, dirname(file), target))
    return own.some((allowed) => place.startsWith(`${allowed}/`)) ? null : `${file} imports ${place}: ${why}`
  }
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '')
  const isForbidden =
    packages === 'any' ? forbiddenPackages[floor]?.test(target) : !packages.includes(name as never)
  return isForbidden ? `${file} imports ${target}: ${why}` : null
}

describe('the floors of the house', () => {
  for (const floor of Object.keys(floors) as Floor[]) {
    it(`${floor}/ imports downwards only`, () => {
      const imports = sourcesOf(floor).flatMap((file) => importsOf(file))
      expect(imports.length).toBeGreaterThan(20)
      expect(imports.map((found) => violation(floor, found)).filter((found) => found !== null)).toEqual([])
    })
  }

  it('sees a violation of each kind', () => {
    const seen = (floor: Floor, line: string) =>
      importsOf(join(floor, 'text/x.ts'), line).map((found) => violation(floor, found) !== null)
    expect(seen('shared', "import { join } from 'node:path'")).toEqual([true])
    expect(seen('shared', "import type { X } from '../../src-main/engine/service.ts'")).toEqual([true])
    expect(seen('shared', "export { x } from 'react'")).toEqual([true])
    expect(seen('src-main', "import {\n  a,\n} from '../../src-renderer/app.tsx'")).toEqual([true])
    expect(seen('src-renderer', "import { ipcRenderer } from 'electron'")).toEqual([true])
    expect(seen('src-renderer', "const x = import('node:fs')")).toEqual([true])
    expect(seen('shared', "import { x } from '../csv/dialect.ts'")).toEqual([false])
  })

  it('has no file that cannot be read in one go, and small roots', () => {
    const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length
    const files = (Object.keys(floors) as Floor[])
      .flatMap(sourcesOf)
      .filter((file) => !file.endsWith('.data.ts'))
    expect(files.filter((file) => lines(file) > LONGEST_FILE)).toEqual([])
    expect(roots.filter((file) => lines(file) > LONGEST_ROOT)).toEqual([])
  })

  it('has no room for what has no name', () => {
    const files = (Object.keys(floors) as Floor[]).flatMap(sourcesOf)
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|managers?|index)\.tsx?$/.test(file))).toEqual([
      'src-main/index.ts',
    ])
  })
})
