import { resolve } from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Every dependency is bundled: the packaged application holds `out/` and `package.json`, nothing else. */
const bundleEverything = { externalizeDeps: false as const }

/** What the licences of the bundled packages ask of whoever passes them on: their notices go with each bundle. */
const license = { fileName: 'licences.md' } as const

export default defineConfig({
  main: {
    build: {
      ...bundleEverything,
      minify: false,
      license,
      rollupOptions: {
        input: {
          index: resolve('src-main/index.ts'),
          cli: resolve('src-main/cli/main.ts'),
          engine: resolve('src-main/engine/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      ...bundleEverything,
      license,
      // A sandboxed preload must be CommonJS: Electron does not load ES modules there.
      lib: { entry: { index: resolve('src-main/shell/preload.ts') }, formats: ['cjs'] },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      minify: true,
      license,
      // No inlined data: URLs: the content security policy does not allow them for fonts and images.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve('src-renderer/index.html') },
    },
  },
})
