// Reads the words of a PDF with their places, in a thread of its own: a hostile file can take time and memory without end,
// and is stopped with its thread. Run from its text, so it imports nothing but what it is told.
const { parentPort, workerData } = require('node:worker_threads')

const run = async ({ reader, bytes, mostPages, mostCharacters }) => {
  const { getDocumentProxy } = await import(reader)
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: false, verbosity: 0 })
  if (pdf.numPages > mostPages) return { fault: 'too-long' }
  const pages = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const words = []
    for (const { str, transform, width, height } of items) {
      if (!str) continue
      characters += str.length
      if (characters > mostCharacters) return { fault: 'too-long' }
      // Upright text alone: what lies across is a watermark.
      if (Math.abs(transform[1]) < 0.01) words.push([str, transform[4], transform[5], width, height])
    }
    pages.push(words)
    page.cleanup()
  }
  return { pages }
}

run(workerData).then(
  (result) => parentPort.postMessage(result),
  (error) => parentPort.postMessage({ fault: error?.name === 'PasswordException' ? 'encrypted' : 'broken' }),
)
