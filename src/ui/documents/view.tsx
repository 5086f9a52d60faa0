/** A document on a page of the application, to be read before it is taken as a file. */

import type { Language } from '../../kernel/text.ts'
import { type Block, type Document, leading, runsOf, type Words } from './document.ts'

const Said = ({ words, language }: { words: Words; language: Language }) => (
  <>
    {runsOf(words).map((run, index) => {
      const text = run.text.split('\n').flatMap((line, at) => (at > 0 ? [<br key={at} />, line] : [line]))
      const bold = run.bold ? <strong>{text}</strong> : text
      const look = run.italic ? <em>{bold}</em> : bold
      return run.language === undefined || run.language === language ? (
        <span key={index}>{look}</span>
      ) : (
        <bdi key={index} lang={run.language}>
          {look}
        </bdi>
      )
    })}
  </>
)

/** Attributes of a paragraph whose words are wholly in another language. */
const spoken = (words: Words, language: Language) => {
  const first = leading(words, language)
  return first === language ? {} : ({ lang: first, dir: first === 'ar' ? 'rtl' : 'ltr' } as const)
}

const Part = ({ block, language }: { block: Block; language: Language }) => {
  switch (block.kind) {
    case 'heading': {
      const Level = `h${block.level + 2}` as 'h3'
      return (
        <Level>
          <Said words={block.words} language={language} />
        </Level>
      )
    }
    case 'paragraph': {
      const content = (
        <p class={block.look === 'note' ? 'note' : undefined} {...spoken(block.words, language)}>
          <Said words={block.words} language={language} />
        </p>
      )
      return block.look === 'quotation' ? <blockquote>{content}</blockquote> : content
    }
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index} {...spoken(item, language)}>
          <Said words={item} language={language} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'signatures':
      return (
        <>
          {block.lines.map((under, index) => (
            <p key={index}>
              {under.map((line) => (
                <span key={line}>
                  {line}
                  <br />
                </span>
              ))}
            </p>
          ))}
        </>
      )
    case 'letterhead':
      return (
        <p>
          {[...block.from, ...(block.to ?? []), block.date, block.reference]
            .filter((line) => line !== undefined)
            .map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
        </p>
      )
    case 'page':
      return <hr />
    default:
      return (
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {(block.kind === 'table' ? block.columns.map(({ head }) => head) : [block.head, ...block.series]).map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {(block.kind === 'table'
              ? block.rows
              : block.rows.map(({ label, values }): readonly Words[] => [label, ...values.map(String)])
            ).map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at} {...spoken(cell, language)}>
                    <Said words={cell} language={language} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

export const DocumentView = ({ document }: { document: Document }) => {
  const { language, blocks, title, notice } = document
  const heads = blocks.filter(({ kind }) => kind === 'letterhead')
  const rest = blocks.filter(({ kind }) => kind !== 'letterhead')
  return (
    <article class="sheet prose" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {heads.map((block, index) => (
        <Part key={index} block={block} language={language} />
      ))}
      <h2>{title}</h2>
      {rest.map((block, index) => (
        <Part key={index} block={block} language={language} />
      ))}
      {notice !== undefined && <p class="note">{notice}</p>}
    </article>
  )
}
