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

export const typst = (): Promise<NodeCompiler> => {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler: Compiler }) =>
    Compiler.create({ fontArgs: [{ fontPaths: fonts.map((font) => require.resolve(font)) }] }),
  )
  return compiler
}
