/** The peer of the page benchmark: the same server library, answering bytes that it fetched once, from memory. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const [origin = '', ...paths] = process.argv.slice(2)
const app = new Hono()
for (const path of paths) {
  const answer = await fetch(origin + path, { headers: { 'Accept-Encoding': 'identity' } })
  const body = new Uint8Array(await answer.arrayBuffer())
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'content-length'].includes(name)),
  )
  const { pathname } = new URL(origin + path)
  app.get(pathname, () => new Response(body, { headers: { ...headers, 'Content-Length': String(body.byteLength) } }))
}
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/`),
)
process.once('SIGTERM', () => {
  server.close()
  process.exit(0)
})
