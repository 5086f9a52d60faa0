/** A browser without a screen: it keeps its cookies and sends forms, so that the demonstration is filled as people would fill it. */
import { randomUUID } from 'node:crypto'

interface Application {
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface Browser {
  /** Answers the page's text. @throws Error for any answer but a page */
  readonly get: (path: string) => Promise<string>
  /** Sends a form of a page. @throws Error if it is refused */
  readonly post: (path: string, form: string, fields?: Fields) => Promise<void>
  readonly upload: (path: string, fields: Readonly<Record<string, string>>, file: File) => Promise<void>
}

/** `address`: where its requests seem to come from. */
export const browserOf = (app: Application, address: string): Browser => {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = {
      ...init.headers,
      'X-Forwarded-For': address,
      ...(jar.size > 0 && { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
    }
    const response = await app.request(path, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/;\s*Max-Age=0\b/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  const accepted = async (path: string, init: RequestInit): Promise<void> => {
    const { status } = await send(path, init)
    if (status !== 303 && status !== 200)
      throw new Error(`the demonstration was not filled: ${path} answered ${status}`)
  }
  return {
    get: async (path) => {
      const response = await send(path)
      if (response.status !== 200)
        throw new Error(`the demonstration was not filled: ${path} answered ${response.status}`)
      return response.text()
    },
    post: (path, form, fields = {}) => {
      const body = new URLSearchParams({ form, key: randomUUID() })
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
      return accepted(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: body.toString(),
      })
    },
    upload: (path, fields, file) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ ...fields, key: randomUUID() })) body.append(name, value)
      body.append('file', file)
      return accepted(path, { method: 'POST', body })
    },
  }
}
