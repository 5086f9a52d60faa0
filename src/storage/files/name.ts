/** Names of files: cleaned when they come in, and written so that every browser reads them when they go out. */

/** Bytes that every file system takes, with room for the " (2)" that a browser adds. */
const longest = 200

/** Controls, and what makes a name look like another: overrides and isolates of direction, marks and spaces without width. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu
const reserved = /[<>:"|?*]/g
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** The last part of any path, without what a file system, a header or an eye would take for something else. */
export const cleanName = (given: string): string => {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(unseen, '')
    .replace(reserved, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,10})?$/.exec(plain) ?? []
  const safe = deviceName.test(plain) ? `_${stem}` : stem
  return cut(safe || 'file', longest - Buffer.byteLength(ending)).trimEnd() + ending
}

/** Whole characters only, as a reader counts them. */
const cut = (text: string, bytes: number): string => {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(segment) > bytes) break
    kept += segment
  }
  return kept
}

/** RFC 6266: the name in ASCII for old programs, and as it is in the form of RFC 8187. */
export const asAttachment = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
