import { describe, expect, test } from 'vitest'

import { fileInArguments } from '../../../src-main/shell/command-line.ts'
import cases from '../../cases/shell/command-lines.json' with { type: 'json' }

// The cases are of a system with / paths; Windows has its own in the real file associations' tests.
describe.skipIf(process.platform === 'win32')('the file given at the start', () => {
  test.each(cases)('$fear', ({ argv, packaged, file }) => {
    expect(fileInArguments(argv, packaged, '/work/here')).toBe(file)
  })
})
