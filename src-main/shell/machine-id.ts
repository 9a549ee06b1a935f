import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ID = /^[0-9a-f]{16}$/

/**
 * A folder that does not follow the officer to other machines. On Windows the settings do, in a roaming profile.
 * @param userData where the settings are
 */
export function machineFolder(
  userData: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const local = platform === 'win32' ? environment['LOCALAPPDATA'] : undefined
  return local ? join(local, 'Aigu') : userData
}

/**
 * What tells this machine from another one: the host's name, which changes when a copied disk image is set up, and a
 * random number of this machine's own, which does not roam. Where the number cannot be kept, the name alone.
 */
export function readMachine(folder: string, hostname: string, randomId: () => string): string {
  const path = join(folder, 'machine.txt')
  const known = readId(path)
  if (known !== null) return `${hostname}-${known}`
  try {
    const id = randomId()
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${id}\n`)
    return `${hostname}-${id}`
  } catch {
    // A full disk or a locked profile: a number that is another one at each start would be worse than none.
    return hostname
  }
}

function readId(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8').trim()
    return ID.test(text) ? text : null
  } catch {
    // Absent at the first start.
    return null
  }
}
