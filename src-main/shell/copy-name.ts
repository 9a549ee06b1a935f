import { extname, join, parse } from 'node:path'

import type { SaveFormat } from '../../shared/ipc-saving.ts'

const textExtensions: ReadonlySet<string> = new Set(['.csv', '.tsv', '.tab', '.txt'])

/** Dialogs propose a name a person can read; beyond this many copies the bare name does, and the dialog asks. */
const MOST_COPIES = 99

/**
 * A name for the repaired copy that is free in its folder: `voirie.csv` → `voirie corrigé.csv`, `voirie corrigé 2.csv`…
 * The extension stays when the copy is like the original; Excel and data.gouv.fr are given `.csv`.
 * @param suffix in the interface's language, with its leading space
 */
export function proposeCopyPath(
  original: string,
  folder: string,
  format: SaveFormat,
  suffix: string,
  exists: (path: string) => boolean,
): string {
  const { name, ext } = parse(original)
  const keeps = (format === 'original' || format === 'windows-1252') && textExtensions.has(ext.toLowerCase())
  const extension = keeps ? ext : '.csv'
  const stem = name.endsWith(suffix) ? name : `${name}${suffix}`
  const first = join(folder, `${stem}${extension}`)
  for (let number = 1; number <= MOST_COPIES; number++) {
    const path = number === 1 ? first : join(folder, `${stem} ${String(number)}${extension}`)
    if (!exists(path)) return path
  }
  return first
}

/** What the officer typed, with the proposed extension where they typed none: `voirie` → `voirie.csv`. */
export function withExtension(chosen: string, proposed: string): string {
  return extname(chosen) === '' ? `${chosen}${extname(proposed)}` : chosen
}
