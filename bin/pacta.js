#!/usr/bin/env node
import { existsSync } from 'node:fs'

const entry = new URL('../dist/main.js', import.meta.url)

if (existsSync(entry)) await import(entry.href)
else {
  console.error('Pacta is not built: run "npm ci" in its folder.')
  process.exitCode = 1
}
