/** Forms and pieces of work in a real browser, and what must hold of their markup. */

import type { Browser } from 'playwright-core'
import { renderToString } from 'preact-render-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, expectNoSidewaysScroll, launchBrowser } from '../../test/support/browser.ts'
import { translator } from '../i18n/translate.ts'
import { Problem } from '../kernel/problem.ts'
import type { Language } from '../kernel/text.ts'
import type { AccountProps } from './account.tsx'
import { ActionButton, Form, type FormItem, type FormProps } from './form.tsx'
import { galleryFields, galleryProblem, WorkGallery } from './gallery-work.tsx'
import { Document, type DocumentProps, renderDocument } from './layout.tsx'
import { PageHead } from './page.tsx'
import { sheets } from './stylesheet.ts'
import { Steps } from './work.tsx'

const signedIn: AccountProps = {
  signedIn: true,
  name: 'Amina Ben Salah-Oussedik of the Ministry of Justice',
  profileHref: '#profile',
  items: [{ label: 'Administration', href: '#administration' }],
  signOut: { action: '#out', key: '0300' },
}
const signedOut: AccountProps = { signedIn: false, signInHref: '#in' }

const documentOf = (language: Language, props: Partial<DocumentProps>): string => {
  const own = translator(language)
  return renderDocument(
    <Document
      language={language}
      translator={own}
      title="T"
      path={`/${language}/account`}
      menu={['treaties.title', 'reference.states.title', 'reports.title'].map((key) => ({
        key,
        label: own.t(key as 'treaties.title'),
        href: `#${key}`,
      }))}
      footer={{ version: '1.2.3' }}
      work
      {...props}
    >
      <PageHead title="Title" answer="Answer" />
      {props.children ?? <WorkGallery translator={own} />}
    </Document>,
  )
}

const en = translator('en')

const formOf = (props: Partial<FormProps>): string =>
  renderToString(
    <Form
      translator={en}
      form="f"
      formKey="k1"
      action="/en/f"
      fields={galleryFields(en)}
      buttons={[{ label: 'Send' }]}
      {...props}
    />,
  )

const nameField: FormItem = { kind: 'text', name: 'name', label: 'Name' }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)

/** The page with its sheets inside, so that no server is needed. */
const inlined = (html: string): string =>
  sheets.reduce(
    (text, { path, text: css }) =>
      text.replace(
        new RegExp(`<link rel="stylesheet" href="${path}"( media="\\w+")?/>`),
        (_, media = '') => `<style${media}>${css}</style>`,
      ),
    html,
  )

const openPage = async (html: string, width: number, colorScheme: 'light' | 'dark' = 'light') => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
  await page.setContent(inlined(html))
  return page
}

describe.each(['en', 'ar', 'zh', 'fr'] as const)('in %s', (language) => {
  it.each([
    { width: 1280, colorScheme: 'light', account: signedIn },
    { width: 320, colorScheme: 'dark', account: signedIn },
    { width: 320, colorScheme: 'light', account: signedOut },
  ] as const)('reads well at $width px, $colorScheme', async ({ width, colorScheme, account }) => {
    const props = { account, banner: 'demonstration', flash: 'Saved', private: true } as const
    const page = await openPage(documentOf(language, props), width, colorScheme)
    try {
      expect(await accessibilityFaults(page)).toEqual([])
      await expectNoSidewaysScroll(page)
      const bar = await page.locator('.bar > .frame').evaluate((frame) => {
        const spans = [...frame.children]
          .map((child) => child.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .sort((a, b) => a.left - b.left)
        return spans.every((box, at) => at === 0 || box.left >= spans[at - 1]!.right)
      })
      expect(bar, 'nothing in the bar lies on another thing').toBe(true)
    } finally {
      await page.close()
    }
  })
})

describe('a refused form in a browser', () => {
  it('brings the reader to the summary, and from there to each field', async () => {
    const page = await openPage(documentOf('en', {}), 1280)
    try {
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('apply-problem')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('apply-email')
    } finally {
      await page.close()
    }
  })

  it('gives every target 24 px and takes what is pasted into a password', async () => {
    const page = await openPage(documentOf('en', { account: signedIn }), 320)
    try {
      const small = await page
        .locator('button:visible, input:visible, select:visible, summary:visible')
        .evaluateAll((all) =>
          all
            .map((each) => each.closest('label') ?? each)
            .filter((each) => each.getBoundingClientRect().height < 24)
            .map((each) => each.outerHTML),
        )
      expect(small).toEqual([])
      await page.locator('#apply-password').focus()
      await page.keyboard.insertText('from a password manager')
      expect(await page.inputValue('#apply-password')).toBe('from a password manager')
    } finally {
      await page.close()
    }
  })

  it('sends what the reader chose, with the name of the form and its key', async () => {
    const page = await openPage(documentOf('en', {}), 1280)
    try {
      const sent = await page
        .locator('form[action="#apply"]')
        .evaluate((form) =>
          [...new FormData(form as HTMLFormElement).entries()].map(
            ([name, value]) => `${name}=${typeof value === 'string' ? value : 'file'}`,
          ),
        )
      expect(sent).toEqual([
        'form=apply',
        'key=0198',
        'invitation=7',
        'name=أمينة <b>',
        'post=',
        'email=',
        'password=',
        'code=',
        'why=',
        'role=b',
        'state=',
        'language=en',
        'kinds=a',
        'states=g1',
        'until=',
        'file=file',
      ])
    } finally {
      await page.close()
    }
  })
})

describe('forms', () => {
  it('never carries a secret back, nor repeats one in what is wrong', () => {
    const html = formOf({ values: { password: 'hunter2', code: '123456' }, problem: galleryProblem })
    expect(html).not.toContain('hunter2')
    expect(html).not.toContain('123456')
    expect(html).toContain('“amina” is not accepted')
  })

  it('says in words what may be left out, and what is wrong beside each field', () => {
    const html = formOf({ problem: galleryProblem })
    expect(html).toContain('(optional)')
    expect(html).not.toContain('*')
    expect(html).toContain('id="f-email-wrong"')
    expect(html).toMatch(/id="f-email"[^>]* aria-describedby="f-email-hint f-email-wrong" aria-invalid="true"/)
    expect(html).toContain('7 fields need to be corrected')
    expect(html).toContain('invitation: “7” is not accepted; allowed: 8')
  })

  it('lists no codes of choices where a choice is refused', () => {
    const html = formOf({ problem: galleryProblem })
    expect(html).not.toContain('allowed: a, b')
    expect(html).toContain('Choose one of those listed.')
    expect(html).toContain('Tick this box to go on.')
  })

  it('keeps a reason of the server where a listed choice is refused for it', () => {
    const problem = new Problem('bad-input', [{ field: 'state', value: 'TUN', allowed: 'a State with a focal point' }])
    expect(formOf({ problem })).toContain('allowed: a State with a focal point')
  })

  it('says what the page or the problem says where no field is to blame', () => {
    const conflict = formOf({ fields: [nameField], problem: new Problem('conflict') })
    expect(conflict).toContain(en.t('action.problem.conflict.title'))
    expect(conflict).toContain(en.t('action.problem.conflict.text'))
    const says = formOf({ fields: [nameField], problem: new Problem('bad-input'), says: 'Not right.' })
    expect(says).toContain('<strong>Not right.</strong>')
    expect(says).not.toContain('<ul')
  })

  it('sends files as such, and only then', () => {
    expect(formOf({})).toContain('enctype="multipart/form-data"')
    expect(formOf({})).toContain('accept=".pdf,.docx"')
    expect(formOf({ fields: [nameField] })).not.toContain('enctype')
  })

  it('sorts States as the language does, and offers no State unasked', () => {
    const html = formOf({})
    expect(html.indexOf('Algeria')).toBeLessThan(html.indexOf('Tunisia'))
    expect(html).toContain('<option value>Choose a State</option>')
  })

  it('names the thing that a button in a row acts on', () => {
    const html = renderToString(
      <ActionButton form="revoke" formKey="k" action="#r" label="Revoke" about="Firefox" hidden={{ id: '9' }} />,
    )
    expect(html).toContain('Revoke<span class="hidden"> Firefox</span>')
    expect(html).toContain('<input type="hidden" name="id" value="9"/>')
  })

  it('says in words how far the steps are', () => {
    const html = renderToString(<Steps translator={en} current={2} steps={['A', 'B', 'C']} />)
    expect(html).toContain('<p>Step 2 of 3</p>')
    expect(html).toMatch(/aria-current="step">B/)
  })
})

describe('the document', () => {
  it('offers the way in, or a way out that is posted', () => {
    expect(documentOf('en', { account: signedOut })).toContain('<a class="sign-in" href="#in">Sign in</a>')
    const html = documentOf('en', { account: signedIn })
    expect(html).not.toContain('sign-in"')
    expect(html).toMatch(/<form method="post" action="#out">.*name="key" value="0300"/)
    expect(documentOf('en', {})).not.toMatch(/sign-in|sign-out/)
  })

  it('keeps a private page from search engines and gives its address to nobody', () => {
    const html = documentOf('en', { private: true })
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toMatch(/<link rel="(canonical|alternate)"/)
    expect(documentOf('en', {})).not.toContain('noindex')
  })

  it('asks for the sheet of work only where there is work', () => {
    const plain = { work: false, children: 'x' }
    const asks = (props: Partial<DocumentProps>) => documentOf('en', { ...plain, ...props }).includes('/assets/work-')
    expect(asks({})).toBe(false)
    expect(asks({ account: signedOut })).toBe(false)
    expect(asks({ account: signedIn })).toBe(true)
    expect(asks({ banner: 'demonstration' })).toBe(true)
    expect(asks({ flash: 'Saved' })).toBe(true)
  })
})
