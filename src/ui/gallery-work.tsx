/** Every piece of the pages with forms, as tests look at them. */
import type { Translator } from '../i18n/translate.ts'
import { Problem } from '../kernel/problem.ts'
import { ActionButton, Confirm, Form, type FormItem } from './form.tsx'
import { Section } from './page.tsx'
import { Area, Code, Copyable, History, Person, Secret, SideMenu, StateChip, Steps, workStates } from './work.tsx'

/** Words of each language in place of those that a page would have. */
const words = {
  ar: ['الاسم الكامل', 'عنوان البريد الإلكتروني', 'كلمة المرور', 'كما يرد في جواز السفر.', 'قاضية، المحكمة العليا'],
  en: ['Full name', 'E-mail address', 'Password', 'As it stands in your passport.', 'Judge, Supreme Court'],
  es: [
    'Nombre completo',
    'Correo electrónico',
    'Contraseña',
    'Tal como figura en el pasaporte.',
    'Jueza, Corte Suprema',
  ],
  fr: ['Nom complet', 'Adresse électronique', 'Mot de passe', 'Tel qu’il figure au passeport.', 'Juge, Cour suprême'],
  ru: ['Полное имя', 'Адрес электронной почты', 'Пароль', 'Как в паспорте.', 'Судья Верховного суда'],
  zh: ['姓名', '电子邮件地址', '密码', '与护照一致。', '最高法院法官'],
} as const

export const galleryFields = ({ language }: Translator): FormItem[] => {
  const [name, email, password, hint, post] = words[language]
  const options = [
    { value: 'a', label: post },
    { value: 'b', label: name },
  ]
  const groups = [{ label: email, options: Array.from({ length: 14 }, (_, at) => ({ value: `g${at}`, label: post })) }]
  return [
    { kind: 'hidden', name: 'invitation', value: '7' },
    { kind: 'text', name: 'name', label: name, hint, autocomplete: 'name' },
    { kind: 'text', name: 'post', label: post, optional: true, autocomplete: 'organization-title' },
    { kind: 'email', name: 'email', label: email, hint },
    { kind: 'password', name: 'password', label: password, hint, autocomplete: 'new-password' },
    { kind: 'code', name: 'code', label: 'TOTP', hint },
    {
      kind: 'set',
      legend: post,
      hint,
      fields: [
        { kind: 'textarea', name: 'why', label: name, limit: 500 },
        { kind: 'select', name: 'role', label: post, options, groups },
        {
          kind: 'state',
          name: 'state',
          label: name,
          options: [
            { value: 'TUN', label: 'Tunisia' },
            { value: 'DZA', label: 'Algeria' },
          ],
        },
        { kind: 'language', name: 'language', label: email },
        { kind: 'radios', name: 'scope', label: post, options: [options[0]!, { ...options[1]!, hint }] },
        { kind: 'checks', name: 'kinds', label: post, optional: true, options },
        { kind: 'checks', name: 'states', label: name, options, groups },
        { kind: 'date', name: 'until', label: name, hint, optional: true },
        { kind: 'file', name: 'file', label: post, types: ['pdf', 'docx'], megabytes: 10 },
      ],
    },
    { kind: 'content', content: <p>{hint}</p> },
    { kind: 'check', name: 'consent', label: hint, hint: post },
  ]
}

export const galleryProblem = new Problem('bad-input', [
  { field: 'email', value: 'amina', allowed: 'name@example.org' },
  { field: 'password', value: 'hunter2', allowed: '≥ 15' },
  { field: 'role', value: 'z', allowed: 'a, b' },
  { field: 'scope', value: '', allowed: 'a, b' },
  { field: 'states.0', value: 'x', allowed: 'a, b' },
  { field: 'consent', value: '', allowed: 'yes' },
  { field: 'invitation', value: '7', allowed: '8' },
])

export const WorkGallery = ({ translator }: { translator: Translator }) => {
  const [name, email, password, hint, post] = words[translator.language]
  const values = { name: 'أمينة <b>', password: 'hunter2', code: '123456', role: 'b', kinds: ['a'], states: ['g1'] }
  return (
    <Area
      menu={
        <SideMenu
          label={post}
          groups={[
            { items: [{ label: name, href: '#1', current: true }] },
            {
              label: email,
              items: [
                { label: password, href: '#2', count: '12' },
                { label: post, href: '#3' },
              ],
            },
          ]}
        />
      }
    >
      <Steps translator={translator} current={2} steps={[name, password, email]} />
      <Section title={email}>
        <Form
          translator={translator}
          form="apply"
          formKey="0198"
          action="#apply"
          fields={galleryFields(translator)}
          values={values}
          problem={galleryProblem}
          buttons={[{ label: post }, { label: name, kind: 'quiet', name: 'then', value: 'another' }]}
          cancelHref="#back"
        />
      </Section>
      <Form
        translator={translator}
        form="second"
        formKey="0199"
        action="#second"
        label={password}
        fields={[{ kind: 'code', name: 'code', label: 'TOTP' }]}
        problem={new Problem('conflict')}
        buttons={[{ label: post }]}
      />
      <Confirm
        translator={translator}
        form="erase"
        formKey="0200"
        action="#erase"
        title={post}
        reason="needed"
        button={name}
        cancelHref="#back"
      >
        <p>{hint}</p>
        <ul>
          <li>{post}</li>
          <li>{email}</li>
        </ul>
      </Confirm>
      <Section title={password}>
        <Secret
          translator={translator}
          id="codes"
          label={password}
          values={['7f3k-92dm', 'q81x-pp04', 'm2c9-77tz', 'k0vd-31na']}
        />
      </Section>
      <Copyable id="link" label={email} value="https://pacta.example/en/invitation/3f9a7c1b5d2e4f60a1b2c3d4e5f60718" />
      <Code label={post}>
        {'pacta user invite --role administrator\n  --email name@example.org --language zh --verbose'}
      </Code>
      <Section title={name}>
        <p>
          <Person translator={translator} name="Amina Ben Salah" href="#amina" roles={[post, name]} you />{' '}
          <ActionButton form="revoke" formKey="0201" action="#revoke" label={post} about={name} hidden={{ id: '1' }} />
        </p>
        <ul class="keys">
          {workStates.map((state) => (
            <li key={state}>
              <StateChip translator={translator} state={state} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={post}>
        <History
          translator={translator}
          entries={[
            {
              id: 'h1',
              at: '2026-11-24T08:40:12.123Z',
              who: <Person translator={translator} name="Amina" />,
              through: 'web',
              what: post,
              changes: [
                { field: name, before: 'Tunis', after: 'Sousse' },
                { field: email, after: 'name@example.org' },
              ],
              reason: hint,
            },
            { id: 'h2', at: '2026-11-23T17:05:00Z', who: 'pacta', through: 'job', what: name },
          ]}
        />
        <History translator={translator} entries={[]} />
      </Section>
    </Area>
  )
}
