import { resolve } from 'node:path'

import react from '@vitejs/plugin-react'
import { build } from 'vite'

export const previewFolder = resolve('.cache/preview')

/** Builds the page with the fake bridge. */
await build({
  root: resolve('tests/src-renderer/preview'),
  configFile: false,
  logLevel: 'warn',
  base: './',
  plugins: [react()],
  build: { outDir: previewFolder, emptyOutDir: true, assetsInlineLimit: 0, minify: false },
})
