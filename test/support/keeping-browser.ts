/** A browser without a screen that keeps its cookies, as people's own does. */
import { browserOf } from './people.ts'

interface Application {
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>
}

export const keepingBrowser = (app: Application) => {
  const jar = new Map<string, string>()
  const keep = (response: Response): Response => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/Max-Age=0/.test(cookie)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  const headers = () => ({ Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })
  const it = () => browserOf(app, headers())
  return {
    jar,
    get: async (path: string, more?: Record<string, string>) => keep(await it().get(path, more)),
    post: async (path: string, form: string, fields: Record<string, string> = {}) =>
      keep(await it().post(path, form, fields)),
    /** Any other request, such as one that a script or another site sends. */
    send: async (path: string, init: RequestInit) =>
      keep(
        await app.request(path, { ...init, headers: { ...headers(), ...(init.headers as Record<string, string>) } }),
      ),
  }
}
