import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { compareWithDisk, writeUntil } from './kills.ts'
import type { Losses } from './kills.ts'

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
const run = (command: string, ...options: string[]): void =>
  void execFileSync(command, options, { stdio: 'ignore' })

/** Null where loop devices cannot be mounted: it needs root, Linux and mkfs. */
export async function powerCuts(
  cuts: number,
  fileSystem: string,
  wrong: string | null = null,
): Promise<Losses | null> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'aigu-cut-'))
  const [image, copy, mount] = [join(folder, 'image'), join(folder, 'copy'), join(folder, 'mount')]
  mkdirSync(mount)
  let [total, lost, altered] = [0, 0, 0]
  try {
    for (let cut = 0; cut < cuts; cut++) {
      rmSync(image, { force: true })
      run('truncate', '-s', fileSystem === 'ext4' ? '48m' : '320m', image)
      run(`mkfs.${fileSystem}`, '-q', image)
      run('mount', '-o', 'loop', image, mount)
      const store = join(mount, 'journal')
      mkdirSync(store)
      run('sync', '-f', mount)
      let told: number[] = []
      try {
        told = await writeUntil(store, wrong, async (kill) => {
          await wait(50 + Math.random() * 500)
          kill()
          // What the disk had received when the process died; the page cache may hold more.
          run('cp', '--sparse=always', image, copy)
        })
      } finally {
        run('umount', mount)
      }
      run('mount', '-o', fileSystem === 'xfs' ? 'loop,nouuid' : 'loop', copy, mount)
      const found = await compareWithDisk(existsSync(store) ? store : mount, new Set(told))
      run('umount', mount)
      total += told.length
      lost += found.lost
      altered += found.altered
    }
    return { rounds: cuts, acknowledged: total, lost, altered }
  } catch (error) {
    if (total > 0) throw error
    return null
  } finally {
    spawnSync('umount', [mount])
    rmSync(folder, { recursive: true, force: true })
  }
}
