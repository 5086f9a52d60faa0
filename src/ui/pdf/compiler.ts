/** One Typst compiler for the process, with the fonts of the three scripts. Loaded when the first PDF is asked for. */
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)

/** Amiri for Arabic: text copied from Noto's Arabic faces comes out garbled. */
const fonts = [
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
]

let compiler: Promise<NodeCompiler> | undefined

const typst = (): Promise<NodeCompiler> => {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler: Compiler }) =>
    Compiler.create({ fontArgs: [{ fontPaths: fonts.map((font) => require.resolve(font)) }] }),
  )
  return compiler
}

/**
 * Sets a template with its data as tagged PDF (PDF/UA-1). The data go in as JSON, so nothing in them can be taken for markup.
 * Throws an error with the compiler's words if the document is not accessible by the rules of PDF/UA-1.
 */
export const pdfOf = async (template: string, data: object, made: Date): Promise<Uint8Array> => {
  const loaded = await typst()
  const creationTimestamp = Math.floor(made.getTime() / 1000)
  try {
    return loaded.pdf(
      { mainFileContent: template, inputs: { data: JSON.stringify(data) } },
      { pdfStandard: 'ua-1', creationTimestamp },
    )
  } catch (error) {
    // The compiler puts its words into `code` and leaves the message empty.
    throw new Error(`Typst: ${(error as { code?: string }).code ?? String(error)}`)
  } finally {
    loaded.evictCache(6)
  }
}
