/**
 * A process that saves a file and is killed at a given moment, for save-killed.test.ts.
 *
 *   node save-and-die.ts ours|in-place FILE at N    kills itself before the N-th call to the file system
 *   node save-and-die.ts ours|in-place FILE endless saves the two contents by turns, telling every call on stdout
 */
import { writeSync } from 'node:fs'

import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { clockPatience } from '../../../src-main/files/patience.ts'

import { faultyFileSystem } from './faulty-file-system.ts'
import { newContent, oldContent } from './saved-contents.ts'
import { ours, wrongWriters } from './writers.ts'

const [, , writerName, path = '', mode, number] = process.argv
const writer = writerName === 'ours' ? ours : wrongWriters['in place']

const { fileSystem } = faultyFileSystem(nodeFileSystem, ({ index }) => {
  if (mode === 'at' && index === Number(number)) process.kill(process.pid, 'SIGKILL')
  if (mode === 'endless') writeSync(1, '.')
  return 'works'
})

if (mode === 'at') {
  await writer(path, newContent, fileSystem, clockPatience)
} else {
  for (let turn = 0; ; turn++) {
    await writer(path, turn % 2 === 0 ? newContent : oldContent, fileSystem, clockPatience)
  }
}
