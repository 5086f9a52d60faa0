/** A file that was made just now, for the reader alone. */
export const respond = ({ name, type, content }: { name: string; type: string; content: Uint8Array }): Response =>
  new Response(content as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
