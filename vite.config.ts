import { defineConfig } from 'vitest/config'

/** One build: the server and the command line share one entry, src/main.ts. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    target: 'node22',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global.ts'],
    setupFiles: ['test/support/silence.ts', 'test/support/installation.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Otherwise Vitest empties style sheets, and pages are tested without one.
    css: { include: [/\/styles\/.*\.css/] },
    pool: 'forks',
    maxWorkers: 2,
  },
})
