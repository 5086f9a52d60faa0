/** Which files may be uploaded: few types, told by their content, which the ending of the name must agree with. */
import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'

/** By the ending of the name. No type here is shown by a browser as a page of its own or runs what it holds. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
}

/** For the `accept` of an upload field. */
export const acceptedEndings = Object.keys(mediaTypes).map((ending) => `.${ending}`)

/** In words of every language. */
export const allowedTypes = Object.keys(mediaTypes).join(', ').toUpperCase().replace('TXT, CSV', 'TXT, CSV (UTF-8)')

/** What a browser is told: a type of the list or nothing in particular. */
export const servedType = (mediaType: string): string => {
  if (!Object.values(mediaTypes).includes(mediaType)) return 'application/octet-stream'
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}

/** The media type of a file whose name and content agree on one of the list; undefined for any other. */
export const typeOf = async (path: string, name: string): Promise<string | undefined> => {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const mediaType = Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : undefined
  if (mediaType?.startsWith('text/')) return (await isPlainText(path)) ? mediaType : undefined
  // A broken archive counts as nothing.
  const found = mediaType ? await fileTypeFromFile(path).catch(() => undefined) : undefined
  return found?.mime === mediaType ? mediaType : undefined
}

/** Text has these controls alone: tab, line feed, form feed, carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f]/

/** A page or drawing under another name. */
const markup = /^\s*<(!|\?|html|head|body|svg|script|iframe|style|meta|link|math)/i

const isPlainText = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let beginning = true
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Uint8Array, { stream: true })
      if (controls.test(text) || (beginning && markup.test(text))) return false
      beginning = false
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
