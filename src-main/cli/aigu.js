#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const built = join(import.meta.dirname, '../../out/main/cli.js')

if (existsSync(built)) {
  await import(pathToFileURL(built).href)
} else {
  console.error("aigu : l'application n'est pas construite. / The application is not built. →  npm run build")
  process.exitCode = 70
}
