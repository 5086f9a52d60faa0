/** Reads the templates of reports: data/report-templates/<id>/template.yaml and text/<language>.yaml. */
import { type Language, languages } from '../../../kernel/text.ts'
import { readYaml } from '../../../storage/data-files.ts'
import { Prose, type ReportTemplate, Template } from './template.ts'

const folder = (id: string): string => `report-templates/${id}`

const read = (id: string): ReportTemplate => ({
  ...Template.parse(readYaml(`${folder(id)}/template.yaml`)),
  prose: Object.fromEntries(
    languages.map((language) => [language, Prose.parse(readYaml(`${folder(id)}/text/${language}.yaml`))]),
  ) as Record<Language, Prose>,
})

const known = new Map<string, ReportTemplate>()

/** The template of that id under data/report-templates/, read once. Throws a ZodError that names the field at fault. */
export const templateOf = (id: string): ReportTemplate => {
  const template = known.get(id) ?? read(id)
  known.set(id, template)
  return template
}
