/** Every form of a draft, made by our own programs or by hand, gives the same numbered provisions; bad ones give their reason. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pdfOf } from '../../../../ui/pdf/compiler.ts'
import type { DraftFormat } from '../draft.ts'
import { provisionsIn } from './read.ts'
import { zipOf } from './testing.ts'

const read = async (content: string | Uint8Array, format: DraftFormat) =>
  (await provisionsIn(Buffer.from(content as Uint8Array), format)).provisions

const shown = async (content: string | Uint8Array, format: DraftFormat) =>
  (await read(content, format)).map(({ eid, heading, text }) => [eid, heading, text].join('|'))

const reason = (content: string | Uint8Array, format: DraftFormat) =>
  read(content, format).then(
    () => 'read',
    (error: { reason?: string }) => error.reason ?? String(error),
  )

const typst = (language: string, font: string, paragraphs: readonly string[]) =>
  pdfOf(
    `#set document(title: "x")\n#set text(lang: "${language}", font: "${font}", size: 11pt)\n#set page(numbering: "1")\n${paragraphs.join('\n\n')}`,
    {},
    new Date(0),
  )

describe('a PDF', () => {
  test('in English, with a paragraph over several lines and pages', async () => {
    const long = 'a person who commits an offence within the meaning of this paragraph shall be punished; '.repeat(60)
    const pdf = await typst('en', 'Noto Sans', [
      'Article 1. Definitions',
      `For the purposes of this Law, ${long}namely:`,
      '(a) funds;',
      '(b) means.',
      'Article 2',
      'This Law applies.',
    ])
    expect(await shown(pdf, 'pdf')).toEqual([
      `art_1|Definitions|For the purposes of this Law, ${long}namely:`,
      'art_1__point_a||funds;',
      'art_1__point_b||means.',
      'art_2||This Law applies.',
    ])
  })
  test('in Arabic, with Latin words and two kinds of digits', async () => {
    const words =
      'لأغراض هذا القانون يقصد بعبارة الأموال الأصول أيا كان نوعها (2016) بقرار United Nations Security Council مادية كانت أو غير مادية خلال ١٢ شهرا:'
    const pdf = await typst('ar', 'Amiri', [
      'المادة ١: الأحكام',
      words,
      '(أ) الأموال؛',
      '(ب) الإرهاب.',
      'المادة الثانية',
      'تختص المحاكم.',
    ])
    expect(await shown(pdf, 'pdf')).toEqual([
      `art_1|الأحكام|${words}`,
      'art_1__point_a||الأموال؛',
      'art_1__point_b||الإرهاب.',
      'art_2||تختص المحاكم.',
    ])
  })
  test('in Chinese', async () => {
    const words =
      '为了防范和惩治恐怖活动，加强反恐怖主义工作，维护国家安全、公共安全和人民生命财产安全，根据宪法，制定本法，自 2016 年起施行：'
    const pdf = await typst('zh', 'Noto Sans SC', [`第一条 ${words}`, '（一）组织；', '（二）参加。'])
    expect(await shown(pdf, 'pdf')).toEqual([`art_1||${words}`, 'art_1__point_1||组织；', 'art_1__point_2||参加。'])
  })
  test('that is broken, or has no text', async () => {
    expect(await reason('%PDF-1.7 nothing', 'pdf')).toBe('broken')
    expect(await reason(await typst('en', 'Noto Sans', ['#rect(width: 100%, height: 60%)']), 'pdf')).toBe('scanned')
  })
  test('that is encrypted', async () => {
    // An owner's and a user's key that no password gives.
    const encrypted = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>
startxref
0
%%EOF`
    expect(await reason(encrypted, 'pdf')).toBe('encrypted')
  })
})

const word = (body: string, numbering = '', styles = '') =>
  zipOf({
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...(numbering === '' ? {} : { 'word/numbering.xml': `<w:numbering xmlns:w="w">${numbering}</w:numbering>` }),
    ...(styles === '' ? {} : { 'word/styles.xml': `<w:styles xmlns:w="w">${styles}</w:styles>` }),
  })
const paragraph = (text: string, level?: number, style?: string) =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${level === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const level = (at: number, format: string, label: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`

describe('a Word document', () => {
  const numbering = `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', 'Article %1')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`
  test('with the numbers that Word counts, by paragraph and by style', async () => {
    const styles =
      '<w:style w:styleId="Sub"><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="Own"><w:basedOn w:val="Sub"/></w:style>'
    const body = [
      paragraph('Law on x'),
      paragraph('Jurisdiction', 0),
      paragraph('The courts decide:', 1),
      paragraph('on land;', undefined, 'Sub'),
      paragraph('at sea.', undefined, 'Own'),
      paragraph('They may sit elsewhere.', 1),
      paragraph('Custody', 0),
      paragraph('Nobody is held without a warrant.', 1),
    ].join('')
    expect(await shown(word(body, numbering, styles), 'docx')).toEqual([
      'p_1||Law on x',
      'art_1|Jurisdiction|',
      'art_1__para_1||The courts decide:',
      'art_1__para_1__point_a||on land;',
      'art_1__para_1__point_b||at sea.',
      'art_1__para_2||They may sit elsewhere.',
      'art_2|Custody|',
      'art_2__para_1||Nobody is held without a warrant.',
    ])
  })
  test('as if every change were accepted, and without the table of contents', async () => {
    const body = `${paragraph('Article 1 ... 3', undefined, 'TOC1')}<w:p><w:r><w:t>Article 1</w:t><w:br/><w:t>Scope</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Applies to </w:t></w:r><w:del><w:r><w:delText>all</w:delText><w:t>all</w:t></w:r></w:del><w:ins><w:r><w:t>some &amp; &lt;many&gt;.</w:t></w:r></w:ins></w:p>`
    expect(await shown(word(body), 'docx')).toEqual(['art_1|Scope|Applies to some & <many>.'])
  })
  test('that is broken, is no Word document, or swells', async () => {
    expect(await reason('PK\u0003\u0004 nothing', 'docx')).toBe('broken')
    expect(await reason(zipOf({ 'other.xml': '<a/>' }), 'docx')).toBe('broken')
    expect(await reason(zipOf({ 'word/document.xml': '<w:document><w:body><w:p>' }), 'docx')).toBe('broken')
    expect(await reason(word('').subarray(0, 60), 'docx')).toBe('broken')
    expect(await reason(word(''), 'docx')).toBe('empty')
    // 200 MB in 200 KB, which says of itself that it holds one byte.
    const bomb = zipOf({ 'word/document.xml': { packed: deflateRawSync(Buffer.alloc(200_000_000, 32)), bytes: 1 } })
    expect(bomb.length).toBeLessThan(300_000)
    expect(await reason(bomb, 'docx')).toBe('too-long')
  }, 60_000)
})

describe('a page', () => {
  test('gives its words and the numbers of its lists, and nothing that runs', async () => {
    const html = `<!doctype html><title>no</title><style>p{}</style><h1>Law</h1><script>alert(1)</script><h2>Article 1 – Scope</h2>
      <p onclick="x()">It applies:</p><ol type="a"><li>to <b>one</b> &amp; all;<li>to <img src=x onerror=y>others.</ol><p hidden>secret</p><p>Article 2<br>The <svg><text>x</text></svg>end.</p>`
    expect(await shown(html, 'html')).toEqual([
      'p_1||Law',
      'art_1|Scope|It applies:',
      'art_1__point_a||to one & all;',
      'art_1__point_b||to others.',
      'art_2||The end.',
    ])
  })
  test('however unclosed, and as deep as browsers go', async () => {
    expect(await shown(`${'<div>'.repeat(500)}Article 1<p>Words.`, 'html')).toEqual(['art_1||Words.'])
    expect(await reason('<p></p>', 'html')).toBe('empty')
  })
})

describe('Akoma Ntoso', () => {
  const law = (body: string) =>
    `<?xml version="1.0"?><akomaNtoso xmlns="x"><act><meta><identification source="#s">no</identification></meta><preface><p>Law on <docTitle>x</docTitle></p></preface><body>${body}</body></act></akomaNtoso>`
  test('keeps its ids, and has some made where it gives none', async () => {
    const body = `<chapter eId="chp_I"><num>CHAPTER I</num><heading>General</heading>
      <article eId="art_1"><num>Article 1</num><heading>Terms</heading>
        <paragraph eId="art_1__para_1"><num>1.</num><list><intro><p>In <i>this</i> Law:</p></intro>
          <point eId="art_1__para_1__point_a"><num>(a)</num><content><p>one;</p></content></point>
          <point><num>(b)</num><content><p>two.</p></content></point><wrapUp><p>And so on.</p></wrapUp></list></paragraph></article></chapter>`
    expect(await shown(law(body), 'akoma-ntoso')).toEqual([
      'p_1||Law on x',
      'chp_I|General|',
      'art_1|Terms|',
      'art_1__para_1||In this Law:',
      'art_1__para_1__point_a||one;',
      'art_1__para_1__point_b||two.',
      'art_1__para_1__p_1||And so on.',
    ])
  })
  test('takes sections for articles where there are none, and two of one id apart', async () => {
    const section =
      '<section eId="sec_1"><num>1.</num><subsection eId="sec_1"><num>(1)</num><content><p>Words.</p></content></subsection></section>'
    expect((await read(law(section), 'akoma-ntoso')).slice(1).map(({ kind, eid }) => `${kind} ${eid}`)).toEqual([
      'article sec_1',
      'paragraph sec_1__para_1',
    ])
  })
  test('what is quoted of another law is text', async () => {
    const body =
      '<article><num>Article 9</num><content><p>Article 3 reads: <mod><quotedStructure><article><num>Article 3</num><content><p>New words.</p></content></article></quotedStructure></mod></p></content></article>'
    const provisions = await read(law(body), 'akoma-ntoso')
    expect(provisions.filter(({ kind }) => kind === 'article').map(({ eid }) => eid)).toEqual(['art_9'])
  })
  test('that is broken, something else, or full of entities', async () => {
    expect(await reason(law('<article><num>1</num>'), 'akoma-ntoso')).toBe('broken')
    expect(await reason('<akomaNtoso><act><body>', 'akoma-ntoso')).toBe('broken')
    expect(await reason('<html><body/></html>', 'akoma-ntoso')).toBe('other-format')
    expect(await reason(law('<hcontainer>'.repeat(1000)), 'akoma-ntoso')).toBe('too-long')
    const laughs = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${law('<article><num>1</num><content><p>&b;&b;</p></content></article>')}`
    expect((await read(laughs, 'akoma-ntoso')).at(-1)?.text).toBe('&b;&b;')
  })
})

describe('plain text', () => {
  test('in other encodings that it names by its first bytes', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Article 1\nWords.', 'utf16le')])
    expect(await shown(utf16, 'text')).toEqual(['art_1||Words.'])
    expect(await reason(Buffer.from([0x41, 0xe9, 0x42]), 'text')).toBe('broken')
  })
  test('without a word, or without end', async () => {
    expect(await reason(' \n\n', 'text')).toBe('empty')
    expect(await reason('Article 1\nx\n'.repeat(12_000), 'text')).toBe('too-long')
    expect(await reason('x'.repeat(13_000_000), 'text')).toBe('too-long')
  })
})
