import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'

import react from '@vitejs/plugin-react'
import { build } from 'vite'

export const previewFolder = resolve('.cache/preview')

/** Builds the page with the fake bridge. */
await build({
  root: resolve('tests/src-renderer/preview'),
  configFile: false,
  logLevel: 'warn',
  base: './',
  plugins: [
    react(),
    {
      name: 'standins',
      enforce: 'pre',
      resolveId(source, importer) {
        if (!importer || !source.startsWith('.')) return null
        const path = resolve(importer, '..', source)
        return existsSync(path) ? null : resolve('tests/src-renderer/preview/standins', basename(path))
      },
    },
  ],
  build: { outDir: previewFolder, emptyOutDir: true, assetsInlineLimit: 0, minify: false },
})
