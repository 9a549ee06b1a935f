/**
 * A folder with the shape of an Electron distribution for Linux and nothing in it that runs: enough for electron-builder
 * to package on, where the real one cannot be downloaded.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks the fuses in Electron's executable (@electron/fuses looks for it). */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1 of the wire, eight fuses, as a freshly built Electron has them; "0" off, "1" on. */
const DEFAULT_FUSES = '\u0001\u0008' + '10110101'
/** More languages than Aigu keeps, so that those it does not keep are seen to go. */
const locales = ['de', 'en-US', 'es', 'fr']

/** Writes the folder anew. */
export function writeStandInRuntime(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  for (const locale of locales) writeFileSync(join(folder, 'locales', `${locale}.pak`), '')
  writeFileSync(join(folder, 'version'), '45.4.1')
  const executable = join(folder, 'electron')
  const script = `#!/bin/sh\necho "A rehearsal of Aigu's packaging: there is no Electron in it." >&2\nexit 1\n`
  writeFileSync(executable, Buffer.from(`${script}${FUSE_SENTINEL}${DEFAULT_FUSES}\n`, 'latin1'))
  chmodSync(executable, 0o755)
}
