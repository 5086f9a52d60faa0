import { defineConfig } from 'vite'

/** The benchmarks, built like the product; see bench/README.md. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    outDir: 'dist/bench',
    target: 'node22',
    rolldownOptions: { input: ['bench/run.ts', 'bench/memory-peer.ts'], output: { entryFileNames: '[name].js' } },
  },
})
