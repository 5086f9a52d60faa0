/** The form for a model instrument, the instrument to read, and the file: what is said of persons goes into the file alone. */
import { z } from 'zod'
import { parseInput } from '../../../../action/input.ts'
import { type PageContext, page, type Route } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { translator as inLanguage, type Translator } from '../../../../i18n/translate.ts'
import { languages } from '../../../../kernel/text.ts'
import type { Db } from '../../../../storage/database.ts'
import { docxOf } from '../../../../ui/documents/docx.ts'
import { pdfOf } from '../../../../ui/documents/pdf.ts'
import { DocumentView } from '../../../../ui/documents/view.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Notice, PageHead } from '../../../../ui/page.tsx'
import { WorkArea } from '../../../accounts/index.ts'
import { organisationName, referenceOf, stateName } from '../../../reference/index.ts'
import { obligationsOf } from '../../obligations/queries.ts'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import { makeModel } from '../actions.ts'
import { ModelFields, ModelFile } from '../input.ts'
import { path } from '../list-page.tsx'
import { idIn } from '../page.tsx'
import type { Process } from '../process.ts'
import { processById } from '../queries.ts'
import { depositaryKind, type ModelRecord, modelKinds, modelOf } from './model.ts'

const route = '/model-instrument'

const recordOf = async (
  db: Db,
  { state, instrument, way }: Process,
): Promise<ModelRecord & { depositaries: readonly string[] }> => {
  const [register, reference, obligations] = await Promise.all([registerOf(db), referenceOf(db), obligationsOf(db)])
  const { name, formal_name } = reference.states.get(state)!
  const { title, adopted_at, adopted_on, depositaries } = register.instruments.get(instrument)!
  return {
    stateName: formal_name ?? name,
    instrument: { title, adopted_at, adopted_on },
    way,
    signedOn: register.positions.get(instrument)?.get(state)?.signature?.deposited_on ?? null,
    clauses: obligations.terms.get(instrument)?.clauses ?? null,
    depositaries,
  }
}

const processIn = (context: Pick<PageContext, 'db' | 'actor'>, id: string): Promise<Process> =>
  reading(context, rights['ratification.see'], (tx) => processById(tx, id))

const frame = async (context: PageContext, process: Process) => {
  const { translator, href, db } = context
  const { t, text } = translator
  const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
  const state = stateName(reference, translator, process.state)
  const instrument = text(register.instruments.get(process.instrument)!.short_title)
  const title = t('treaties.ratification.model.title')
  return {
    title,
    answer: t('treaties.ratification.model.answer', { state, instrument }),
    crumbs: [
      { label: t('treaties.ratification.title'), href: href(path) },
      { label: t('treaties.ratification.one_title', { state, instrument }), href: href(`${path}/${process.id}`) },
      { label: title },
    ],
  }
}

const Delivery = async (context: PageContext, depositaries: readonly string[]) => {
  const { translator, db } = context
  const { t, list } = translator
  const reference = await referenceOf(db)
  return (
    <>
      <Notice kind="warning" title={t('treaties.ratification.model.check')}>
        {t('treaties.ratification.model.check_text')}
      </Notice>
      <Notice
        kind="info"
        title={t('treaties.ratification.model.depositary', {
          depositaries: list(depositaries.map((id) => organisationName(reference, translator, id))),
        })}
      >
        {t(`treaties.ratification.model.deliver.${depositaryKind(depositaries)}`)}
      </Notice>
    </>
  )
}

const fieldsOf = ({ t }: Translator) =>
  [
    {
      kind: 'radios',
      name: 'kind',
      label: t('treaties.ratification.model.kind'),
      options: modelKinds.map((value) => ({ value, label: t(`treaties.ratification.model.kind.${value}`) })),
    },
    { kind: 'language', name: 'language', label: t('treaties.ratification.model.language') },
    {
      kind: 'set',
      legend: t('treaties.ratification.model.who'),
      hint: t('treaties.ratification.model.not_stored'),
      fields: [
        { kind: 'text', name: 'signatory', label: t('treaties.ratification.model.signatory'), optional: true },
        { kind: 'text', name: 'office', label: t('treaties.ratification.model.office'), optional: true },
        { kind: 'text', name: 'place', label: t('treaties.ratification.model.place'), optional: true },
        { kind: 'date', name: 'date', label: t('treaties.ratification.model.date'), optional: true },
      ],
    },
    {
      kind: 'set',
      legend: t('treaties.ratification.model.whom'),
      hint: t('treaties.ratification.model.whom_hint'),
      fields: [
        {
          kind: 'text',
          name: 'representative',
          label: t('treaties.ratification.model.representative'),
          optional: true,
        },
        {
          kind: 'text',
          name: 'representative_office',
          label: t('treaties.ratification.model.representative_office'),
          optional: true,
        },
      ],
    },
    {
      kind: 'textarea',
      name: 'text',
      label: t('treaties.ratification.model.text'),
      hint: t('treaties.ratification.model.text_hint'),
      optional: true,
      rows: 5,
      limit: 6000,
    },
  ] as const

const hidden = (fields: object) =>
  Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value: String(value) }]))

const Preview = async (context: PageContext, process: Process, given: z.output<typeof ModelFields>) => {
  const { translator, href, db } = context
  const { t } = translator
  const record = await recordOf(db, process)
  const { title, crumbs } = await frame(context, process)
  const document = modelOf(given, record, new Date())
  return {
    title,
    crumbs,
    body: (
      <WorkArea context={context} current={path}>
        <PageHead
          title={t(`treaties.ratification.model.kind.${given.kind}`)}
          answer={t('treaties.ratification.model.preview_title')}
          actions={
            <form class="actions" method="post" action={route}>
              {hidden({ ...given, process: process.id }).map(({ name, value }) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button type="submit" name="format" value="docx">
                {`${t('treaties.ratification.model.take')} DOCX`}
              </button>
              <button type="submit" name="format" value="pdf" class="quiet">
                {`${t('treaties.ratification.model.take')} PDF`}
              </button>
            </form>
          }
        />
        <DocumentView document={document} />
        {await Delivery(context, record.depositaries)}
        <p>
          <a href={href(`${path}/${process.id}/model`)}>{t('treaties.ratification.model.again')}</a>
        </p>
      </WorkArea>
    ),
  }
}

export const modelPage = page({
  path: `${path}/:id/model`,
  right: rights['ratification.see'],
  query: z.object({}),
  posts: {
    model: {
      action: makeModel,
      run: async (context) => {
        const given = parseInput(ModelFields, context.fields, context.translator.language)
        const { kind, language } = given
        await context.act(makeModel, { process: idIn(context), kind, language })
        return { show: await Preview(context, await processIn(context, idIn(context)), given) }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted } = context
    const process = await processIn(context, idIn(context))
    const { title, answer, crumbs } = await frame(context, process)
    const { depositaries } = await recordOf(context.db, process)
    const own = `${path}/${process.id}`
    return {
      title,
      crumbs,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={answer} />
          {await Delivery(context, depositaries)}
          <Form
            translator={translator}
            form="model"
            formKey={key}
            action={href(`${own}/model`)}
            values={posted?.values ?? { kind: process.way }}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            fields={fieldsOf(translator)}
            buttons={[{ label: translator.t('treaties.ratification.model.preview') }]}
            cancelHref={href(own)}
          />
        </WorkArea>
      ),
    }
  },
})

const makers = {
  docx: { make: docxOf, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { make: pdfOf, type: 'application/pdf' },
} as const

/** The file itself, from the fields that the preview carries: an address would be kept by browsers and logs. */
export const modelRoute: Route = {
  method: 'POST',
  path: route,
  right: rights['ratification.see'],
  handle: async ({ db, actor, request }) => {
    const raw = Object.fromEntries(new URLSearchParams(await request.text()))
    const known = languages.find((language) => language === raw.language)
    const { process: id, format, ...fields } = parseInput(ModelFile, raw, known)
    const process = await processIn({ db, actor }, id)
    const document = modelOf(fields, await recordOf(db, process), new Date())
    const { make, type } = makers[format]
    const name = `${fields.kind}-${process.state}-${process.instrument}.${fields.language}.${format}`
    return new Response(Buffer.from(await make(document)), {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Content-Language': inLanguage(fields.language).language,
        'Cache-Control': 'private, no-store',
      },
    })
  },
}
