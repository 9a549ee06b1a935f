/** The `aigu` command: the process around `runCommand`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { commandLineWords } from '../../shared/messages/command-line.ts'
import { openTable } from '../engine/open-table.ts'
import { findLexiconFolder, shippedLexicons } from '../lexicons/shipped-lexicons.ts'

import { languageOf } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { runCommand } from './run.ts'
import { OutputClosed } from './terminal.ts'

const argv = process.argv.slice(2)

// The first Ctrl+C lets the save that is under way clean up behind itself; the second does not wait.
let isInterrupted = false
process.on('SIGINT', () => {
  if (isInterrupted) process.exit(exitCodes.interrupted)
  isInterrupted = true
})

// Errors of the streams come through `writeTo`; without a listener they would end the process first.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

// Two levels up from src-main/cli and from out/main alike.
const appPath = join(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as { version: string }

const lexicons = shippedLexicons(findLexiconFolder(appPath, undefined), ({ message }) => {
  process.stderr.write(`aigu ${version}: ${message}\n`)
})

try {
  process.exitCode = await runCommand(
    argv,
    { input: process.stdin, output: process.stdout, errors: process.stderr, environment: process.env },
    {
      version,
      openTable: (bytes, name, options) => openTable(bytes, name, { ...options, lexicons }),
      isInterrupted: () => isInterrupted,
    },
  )
} catch (error) {
  if (error instanceof OutputClosed) {
    process.exitCode = exitCodes.refused
  } else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`aigu ${version}: ${commandLineWords[languageOf(argv, process.env)].bug}\n${text}\n`)
    process.exitCode = exitCodes.bug
  }
}
