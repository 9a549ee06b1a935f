/** The fear: a share that cannot make names durable is taken for a disk that loses, or a disk that loses for such a share. */
import { describe, expect, it } from 'vitest'

import type { FileSystem } from '../../../src-main/files/file-system.ts'
import { systemError } from '../../../src-main/files/system-error.ts'
import { contentOf, openOn, type } from './project-life.ts'
import { randomFrom } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'

const refusing = (fileSystem: FileSystem, code: string): FileSystem => ({
  ...fileSystem,
  syncFolder: () => Promise.reject(systemError(code, 'fsync of a folder')),
})

describe('fsync of a folder', () => {
  it.each(['EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EBADF'])(
    'that answers %s cannot be done here: work is saved',
    async (code) => {
      const { fileSystem } = simulatedFiles(randomFrom(1))
      const replica = await openOn(refusing(fileSystem, code), virtualClock())
      await type(replica, 'un')
      expect(replica.state.kind).toBe('saved')
      expect(await replica.close()).toBe(0)
      const again = await openOn(refusing(fileSystem, code), virtualClock())
      expect(contentOf(again.found).join()).toContain('un')
    },
  )

  it.each(['EIO', 'ENOSPC'])('that answers %s has lost something: nothing is promised', async (code) => {
    const { fileSystem } = simulatedFiles(randomFrom(1))
    const clock = virtualClock()
    let isLost = false
    const lossy: FileSystem = {
      ...fileSystem,
      syncFolder: (path) =>
        isLost ? Promise.reject(systemError(code, 'fsync of a folder')) : fileSystem.syncFolder(path),
    }
    const replica = await openOn(lossy, clock)
    isLost = true
    void type(replica, 'un')
    await clock.pass(10_000)
    expect(replica.state.kind).toBe('refused')
  })
})
