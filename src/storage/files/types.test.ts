import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { officeDocument, samples, zip } from './samples.ts'
import { newFolder } from './testing.ts'
import { acceptedEndings, servedType, typeOf } from './types.ts'

const folder = newFolder()
mkdirSync(folder)
const typeOfBytes = (content: Buffer, name: string) => {
  const path = join(folder, 'content')
  writeFileSync(path, content)
  return typeOf(path, name)
}

test.each(Object.entries(samples))('%s is taken under its own name and no other', async (ending, content) => {
  expect(await typeOfBytes(content, `a.${ending}`)).toBeDefined()
  expect(await typeOfBytes(content, `A.B.${ending.toUpperCase()}`)).toBeDefined()
  const text = ['txt', 'csv']
  const same = text.includes(ending) ? text : ending === 'jpg' ? ['jpg', 'jpeg'] : [ending]
  // A PDF without a picture can be plain text; as such it is harmless.
  const others = acceptedEndings.filter(
    (other) => !same.includes(other.slice(1)) && !(ending === 'pdf' && text.includes(other.slice(1))),
  )
  for (const other of others) expect([other, await typeOfBytes(content, `a${other}`)]).toEqual([other, undefined])
  for (const name of [ending, `${ending}.`, `a.${ending}.html`, `a.${ending}x`, 'a.constructor'])
    expect(await typeOfBytes(content, name)).toBeUndefined()
})

test('a document as a word processor writes it is taken', async () => {
  const content = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('报告')] }] }))
  expect(await typeOfBytes(content, 'a.docx')).toMatch(/wordprocessingml/)
})

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test.each<[string, string, Buffer]>([
  ['a page called PDF', 'a.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a page', 'a.html', Buffer.from('<!doctype html>')],
  ['a page called text', 'a.txt', Buffer.from('\ufeff \n<HTML><script>alert(1)</script>')],
  ['a drawing', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a drawing called PNG', 'a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a drawing called CSV', 'a.csv', Buffer.from('<?xml version="1.0"?><svg/>')],
  ['a program', 'a.exe', Buffer.from('MZ\x90\0')],
  ['a program called text', 'a.txt', Buffer.from('MZ\x90\0')],
  ['a program of Linux called PDF', 'a.pdf', Buffer.from('\x7fELF\x02\x01\x01')],
  ['a script', 'a.sh', Buffer.from('#!/bin/sh\n')],
  ['an archive', 'a.zip', zip({ name: 'a.txt', content: 'x' })],
  ['an archive called DOCX', 'a.docx', zip({ name: 'a.txt', content: 'x' })],
  [
    'a document with macros',
    'a.docm',
    officeDocument('application/vnd.ms-word.document.macroEnabled', 'word/document.xml'),
  ],
  [
    'a document with macros called DOCX',
    'a.docx',
    officeDocument('application/vnd.ms-word.document.macroEnabled', 'word/document.xml'),
  ],
  ['a broken document', 'a.docx', samples.docx!.subarray(0, 40)],
  ['text in another encoding', 'a.csv', Buffer.from('r\xe9sum\xe9', 'latin1')],
  ['text cut within a character', 'a.txt', Buffer.from('报告').subarray(0, 5)],
  ['text in UTF-16', 'a.txt', Buffer.from('\ufefftext', 'utf16le')],
  ['an old document of Word', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['nothing known', 'a.pdf', Buffer.from('hello')],
])('%s is refused', async (_, name, content) => {
  expect(await typeOfBytes(content, name)).toBeUndefined()
})

test('a wrong byte is found at the end of a long text', async () => {
  const long = Buffer.alloc(1_100_000, 'текст ')
  expect(await typeOfBytes(long, 'a.txt')).toBe('text/plain')
  expect(await typeOfBytes(Buffer.concat([long, Buffer.from([0xff])]), 'a.txt')).toBeUndefined()
})

test('an archive that unpacks to very much is not unpacked', async () => {
  const entry = { name: '[Content_Types].xml', content: Buffer.alloc(300_000_000), compressed: true }
  for (const bomb of [zip(entry), zip({ ...entry, said: 1000 })]) {
    const before = process.memoryUsage().rss
    expect(await typeOfBytes(bomb, 'a.docx')).toBeUndefined()
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  }
  // What a document holds beside is not looked at.
  const inside = officeDocument(word, 'word/document.xml', [{ ...entry, name: 'word/media/image1.bmp' }])
  const before = process.memoryUsage().rss
  expect(await typeOfBytes(inside, 'a.docx')).toBe(word)
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

test('a browser is told a type of the list or none', () => {
  expect(servedType('application/pdf')).toBe('application/pdf')
  expect(servedType('text/csv')).toBe('text/csv; charset=utf-8')
  for (const other of ['text/html', 'image/svg+xml', '', 'application/pdf\r\nx: y'])
    expect(servedType(other)).toBe('application/octet-stream')
})
