/** Written by `node src/i18n/check.ts --write`: each message key with its arguments. */
export interface Messages {
  'action.problem.not-found.title': Record<string, never>
  'action.problem.not-found.text': Record<string, never>
  'action.problem.bad-input.title': Record<string, never>
  'action.problem.bad-input.text': Record<string, never>
  'action.problem.not-allowed.title': Record<string, never>
  'action.problem.not-allowed.text': Record<string, never>
  'action.problem.method-not-allowed.title': Record<string, never>
  'action.problem.method-not-allowed.text': Record<string, never>
  'action.problem.too-large.title': Record<string, never>
  'action.problem.too-large.text': Record<string, never>
  'action.problem.too-many-requests.title': Record<string, never>
  'action.problem.too-many-requests.text': Record<string, never>
  'action.problem.cross-site.title': Record<string, never>
  'action.problem.cross-site.text': Record<string, never>
  'action.problem.conflict.title': Record<string, never>
  'action.problem.conflict.text': Record<string, never>
  'action.problem.unavailable.title': Record<string, never>
  'action.problem.unavailable.text': Record<string, never>
  'action.problem.internal.title': Record<string, never>
  'action.problem.internal.text': Record<string, never>
  'action.problem.field': { field: string | number; value: string | number; allowed: string | number }
  'action.problem.field_missing': { field: string | number; allowed: string | number }
  'action.problem.reference': { reference: string | number }
  'action.problem.home': Record<string, never>
  'action.problem.search': Record<string, never>
  'action.allowed.whole_number': Record<string, never>
  'action.allowed.text': Record<string, never>
  'action.allowed.one_value': Record<string, never>
  'action.allowed.at_least': { count: number }
  'action.allowed.at_most': { count: number }
  'action.allowed.no_such_field': Record<string, never>
  'action.allowed.fields': { names: string | number }
  'action.problem.bad-file.title': Record<string, never>
  'action.problem.bad-file.text': Record<string, never>
  'interfaces.cli.start.binaries-missing': Record<string, never>
  'interfaces.cli.start.data-folder-not-writable': { folder: string | number; reason: string | number }
  'interfaces.cli.start.data-folder-unreachable': { folder: string | number }
  'interfaces.cli.start.second-server': { folder: string | number }
  'interfaces.cli.start.postgres-failed': { folder: string | number; reason: string | number }
  'interfaces.cli.start.database-unreachable': { reason: string | number; host: string | number; port: string | number; user: string | number; said: string | number; database: string | number; version: string | number; encoding: string | number }
  'interfaces.cli.start.database-newer': { migration: string | number }
  'interfaces.cli.start.migration-changed': { migration: string | number }
  'interfaces.cli.start.migration-failed': { migration: string | number; reason: string | number }
  'interfaces.cli.start.port-unavailable': { port: string | number; host: string | number }
  'interfaces.cli.start.unexpected': { reason: string | number }
  'interfaces.cli.start.host-unavailable': { host: string | number }
  'interfaces.web.search.title': Record<string, never>
  'interfaces.web.search.answer': { count: number; words: string | number }
  'interfaces.web.search.prompt': Record<string, never>
  'interfaces.web.search.label': Record<string, never>
  'interfaces.web.search.submit': Record<string, never>
  'interfaces.web.search.empty.title': Record<string, never>
  'interfaces.web.search.empty.text': Record<string, never>
  'assistance.activities.title': Record<string, never>
  'assistance.activities.answer': { year: string | number; activities: string | number; events: string | number; states: string | number }
  'assistance.activities.views': Record<string, never>
  'assistance.activities.view.list': Record<string, never>
  'assistance.activities.view.calendar': Record<string, never>
  'assistance.activities.view.map': Record<string, never>
  'assistance.activities.more': Record<string, never>
  'assistance.activities.column.date': Record<string, never>
  'assistance.activities.column.title': Record<string, never>
  'assistance.activities.column.place': Record<string, never>
  'assistance.activities.column.format': Record<string, never>
  'assistance.activities.column.beneficiaries': Record<string, never>
  'assistance.activities.filter.year': Record<string, never>
  'assistance.activities.filter.theme': Record<string, never>
  'assistance.activities.filter.state': Record<string, never>
  'assistance.activities.filter.format': Record<string, never>
  'assistance.activities.filter.partner': Record<string, never>
  'assistance.activities.filter.role': Record<string, never>
  'assistance.activities.filter.project': Record<string, never>
  'assistance.activities.filter.from': Record<string, never>
  'assistance.activities.filter.to': Record<string, never>
  'assistance.activities.filter.q': Record<string, never>
  'assistance.activities.filter.placeholder': Record<string, never>
  'assistance.activities.filter.any': Record<string, never>
  'assistance.activities.filter.active': { field: string | number; value: string | number }
  'assistance.activities.role.organised': Record<string, never>
  'assistance.activities.role.co-organised': Record<string, never>
  'assistance.activities.role.contributed': Record<string, never>
  'assistance.activities.role.attended': Record<string, never>
  'assistance.activities.note.date-doubtful': Record<string, never>
  'assistance.activities.note.date-incomplete': Record<string, never>
  'assistance.activities.note.possible-duplicate': Record<string, never>
  'assistance.activities.note.place-unclear': Record<string, never>
  'assistance.activities.note.count-only': Record<string, never>
  'assistance.activities.note.interpretation': Record<string, never>
  'assistance.activities.place': { place: string | number; state: string | number }
  'assistance.activities.flagged': Record<string, never>
  'assistance.activities.summary': { count: number; total: number }
  'assistance.activities.groups_note': { activities: string | number; state: string | number }
  'assistance.activities.groups_link': Record<string, never>
  'assistance.activities.empty.title': Record<string, never>
  'assistance.activities.empty.text': Record<string, never>
  'assistance.activities.empty.action': Record<string, never>
  'assistance.activities.none.title': Record<string, never>
  'assistance.activities.none.text': Record<string, never>
  'assistance.activities.of_year': { title: string | number; year: string | number }
  'assistance.activities.calendar.title': Record<string, never>
  'assistance.activities.calendar.by_month': Record<string, never>
  'assistance.activities.calendar.undated': Record<string, never>
  'assistance.activities.calendar.undated_text': Record<string, never>
  'assistance.activities.calendar.answer': { dated: string | number; undated: string | number }
  'assistance.activities.map.title': Record<string, never>
  'assistance.activities.map.answer': { places: string | number; states: string | number }
  'assistance.activities.map.caption': Record<string, never>
  'assistance.activities.map.description': Record<string, never>
  'assistance.activities.map.exactly': { count: number }
  'assistance.activities.map.range': { from: number; to: number }
  'assistance.activities.map.over': { from: number }
  'assistance.activities.map.label': { name: string | number; activities: string | number }
  'assistance.activities.map.states': Record<string, never>
  'assistance.activities.map.places': Record<string, never>
  'assistance.activities.map.state': Record<string, never>
  'assistance.activities.map.country': Record<string, never>
  'assistance.activities.map.named': Record<string, never>
  'assistance.activities.map.through': Record<string, never>
  'assistance.activities.map.nowhere': { count: number }
  'assistance.activities.map.only_through': { states: string | number }
  'assistance.activities.map.offices': Record<string, never>
  'assistance.activities.one.when': Record<string, never>
  'assistance.activities.one.where': Record<string, never>
  'assistance.activities.one.role': Record<string, never>
  'assistance.activities.one.events': Record<string, never>
  'assistance.activities.one.themes': Record<string, never>
  'assistance.activities.one.beneficiaries': Record<string, never>
  'assistance.activities.one.group': { group: string | number; states: string | number }
  'assistance.activities.one.partners': Record<string, never>
  'assistance.activities.one.donors': Record<string, never>
  'assistance.activities.one.project': Record<string, never>
  'assistance.activities.one.source': Record<string, never>
  'assistance.activities.one.paragraph': { symbol: string | number; paragraph: string | number }
  'assistance.activities.one.paragraphs': { symbol: string | number; paragraphs: string | number }
  'assistance.activities.one.also_in': { paragraphs: string | number }
  'assistance.activities.one.reference': Record<string, never>
  'assistance.activities.one.not_given': Record<string, never>
  'assistance.activities.one.not_named': Record<string, never>
  'assistance.activities.one.notes': Record<string, never>
  'assistance.activities.one.same_project': Record<string, never>
  'assistance.activities.one.same_theme': Record<string, never>
  'assistance.activities.one.neighbours': Record<string, never>
  'assistance.activities.one.previous': { title: string | number }
  'assistance.activities.one.next': { title: string | number }
  'assistance.activities.panel.title': { year: string | number }
  'assistance.activities.panel.none': { year: string | number }
  'assistance.activities.panel.through': Record<string, never>
  'assistance.activities.panel.hosted': Record<string, never>
  'assistance.activities.panel.lists': Record<string, never>
  'assistance.activities.panel.projects': Record<string, never>
  'assistance.activities.panel.answer': { activities: string | number; year: string | number }
  'assistance.activities.panel.all': Record<string, never>
  'assistance.activities.panel.examples': Record<string, never>
  'assistance.activities.panel.office': Record<string, never>
  'assistance.menu': Record<string, never>
  'assistance.funding_link': Record<string, never>
  'assistance.count.activities': { count: number }
  'assistance.count.events': { count: number }
  'assistance.count.states': { count: number }
  'assistance.count.partners': { count: number }
  'assistance.count.projects': { count: number }
  'assistance.count.themes': { count: number }
  'assistance.count.places': { count: number }
  'assistance.evidence.date': Record<string, never>
  'assistance.evidence.activity': Record<string, never>
  'assistance.evidence.place': Record<string, never>
  'assistance.evidence.events': Record<string, never>
  'assistance.evidence.days': Record<string, never>
  'assistance.evidence.state': Record<string, never>
  'assistance.evidence.activities': Record<string, never>
  'assistance.evidence.paragraph': Record<string, never>
  'assistance.evidence.period': Record<string, never>
  'assistance.evidence.as_at': { date: string | number }
  'assistance.evidence.statement': Record<string, never>
  'assistance.figure.activities.label': Record<string, never>
  'assistance.figure.activities.definition': Record<string, never>
  'assistance.figure.events.label': Record<string, never>
  'assistance.figure.events.definition': Record<string, never>
  'assistance.figure.workshops.label': Record<string, never>
  'assistance.figure.workshops.definition': { formats: string | number }
  'assistance.figure.states.label': Record<string, never>
  'assistance.figure.states.definition': Record<string, never>
  'assistance.figure.days.label': Record<string, never>
  'assistance.figure.days.definition': Record<string, never>
  'assistance.figure.theme.label': { theme: string | number }
  'assistance.figure.theme.definition': { theme: string | number }
  'assistance.figure.format.label': { formats: string | number }
  'assistance.figure.format.definition': { format: string | number }
  'assistance.figure.partner_format.label': { formats: string | number; partner: string | number }
  'assistance.figure.partner_format.definition': { format: string | number; partner: string | number }
  'assistance.partners.title': Record<string, never>
  'assistance.partners.answer': { organisations: string | number; year: string | number; joint: number }
  'assistance.partners.count.organisations': { count: number }
  'assistance.partners.column.partner': Record<string, never>
  'assistance.partners.column.kind': Record<string, never>
  'assistance.partners.column.cooperation': Record<string, never>
  'assistance.partners.column.activities': Record<string, never>
  'assistance.partners.filter.kind': Record<string, never>
  'assistance.partners.filter.cooperation': Record<string, never>
  'assistance.partners.filter.q': Record<string, never>
  'assistance.partners.filter.any': Record<string, never>
  'assistance.partners.summary': { count: number; total: number }
  'assistance.partners.empty.title': Record<string, never>
  'assistance.partners.empty.text': Record<string, never>
  'assistance.partners.groups.title': Record<string, never>
  'assistance.partners.groups.with': { partners: string | number }
  'assistance.partners.one.done': Record<string, never>
  'assistance.partners.one.answer': { kind: string | number; activities: string | number; year: string | number }
  'assistance.partners.one.no_text': Record<string, never>
  'assistance.partners.one.activities': Record<string, never>
  'assistance.partners.one.no_activities': Record<string, never>
  'assistance.partners.one.donated': Record<string, never>
  'assistance.partners.one.projects': Record<string, never>
  'assistance.partners.one.states': Record<string, never>
  'assistance.partners.one.themes': Record<string, never>
  'assistance.partners.one.role': Record<string, never>
  'assistance.partners.one.as_partner': Record<string, never>
  'assistance.partners.one.as_donor': Record<string, never>
  'assistance.partners.one.source': Record<string, never>
  'assistance.partners.one.acronym': Record<string, never>
  'assistance.projects.title': Record<string, never>
  'assistance.projects.answer': { projects: string | number; year: string | number }
  'assistance.projects.column.project': Record<string, never>
  'assistance.projects.column.status': Record<string, never>
  'assistance.projects.column.period': Record<string, never>
  'assistance.projects.column.for': Record<string, never>
  'assistance.projects.column.activities': Record<string, never>
  'assistance.projects.status.launched': Record<string, never>
  'assistance.projects.status.ongoing': Record<string, never>
  'assistance.projects.status.completed': Record<string, never>
  'assistance.projects.status.prepared': Record<string, never>
  'assistance.projects.filter.status': Record<string, never>
  'assistance.projects.filter.theme': Record<string, never>
  'assistance.projects.filter.any': Record<string, never>
  'assistance.projects.summary': { count: number; total: number }
  'assistance.projects.empty.title': Record<string, never>
  'assistance.projects.empty.text': Record<string, never>
  'assistance.projects.one.answer': { status: string | number; activities: string | number }
  'assistance.projects.one.facts': Record<string, never>
  'assistance.projects.one.note': Record<string, never>
  'assistance.projects.one.period_from': { date: string | number }
  'assistance.projects.one.period_to': { date: string | number }
  'assistance.projects.one.activities': Record<string, never>
  'assistance.projects.one.no_activities': Record<string, never>
  'assistance.projects.one.no_activities_text': Record<string, never>
  'assistance.themes.title': Record<string, never>
  'assistance.themes.answer': { themes: string | number; year: string | number }
  'assistance.themes.column.theme': Record<string, never>
  'assistance.themes.column.activities': Record<string, never>
  'assistance.themes.column.states': Record<string, never>
  'assistance.themes.column.partners': Record<string, never>
  'assistance.themes.narrower_of': { theme: string | number }
  'assistance.themes.one.figures': Record<string, never>
  'assistance.themes.one.by_month': Record<string, never>
  'assistance.themes.one.undated': { activities: string | number }
  'assistance.themes.one.states': Record<string, never>
  'assistance.themes.one.partners': Record<string, never>
  'assistance.themes.one.narrower': Record<string, never>
  'assistance.themes.one.projects': Record<string, never>
  'assistance.themes.one.activities': Record<string, never>
  'assistance.themes.one.no_states': Record<string, never>
  'assistance.themes.one.no_partners': Record<string, never>
  'assistance.themes.one.empty': { year: string | number }
  'assistance.themes.one.filter': Record<string, never>
  'funding.title': Record<string, never>
  'funding.answer': { states: string | number; organisations: string | number; since: string | number }
  'funding.count.states': { count: number }
  'funding.count.organisations': { count: number }
  'funding.amounts.title': Record<string, never>
  'funding.amounts.text': Record<string, never>
  'funding.states': Record<string, never>
  'funding.organisations': Record<string, never>
  'funding.projects': Record<string, never>
  'funding.column.contributor': Record<string, never>
  'funding.column.project': Record<string, never>
  'funding.column.source': Record<string, never>
  'funding.paragraph': { paragraph: string | number }
  'funding.no_projects': Record<string, never>
  'funding.none.title': Record<string, never>
  'funding.none.text': Record<string, never>
  'funding.panel.title': Record<string, never>
  'funding.panel.contributor': { since: string | number }
  'funding.figure.label': Record<string, never>
  'funding.figure.definition': Record<string, never>
  'funding.figure.kind': Record<string, never>
  'funding.kind.state': Record<string, never>
  'funding.kind.organisation': Record<string, never>
  'partners.kind.joint-activity': Record<string, never>
  'partners.kind.coordination': Record<string, never>
  'partners.kind.funding': Record<string, never>
  'partners.kind.working-group': Record<string, never>
  'partners.kind.expertise': Record<string, never>
  'partners.group.chair': Record<string, never>
  'partners.group.co-chair': Record<string, never>
  'partners.group.member': Record<string, never>
  'partners.organisation.academic': Record<string, never>
  'partners.organisation.government': Record<string, never>
  'partners.organisation.international': Record<string, never>
  'partners.organisation.national-institution': Record<string, never>
  'partners.organisation.ngo': Record<string, never>
  'partners.organisation.regional': Record<string, never>
  'partners.organisation.un-body': Record<string, never>
  'partners.organisation.un-entity': Record<string, never>
  'partners.organisation.other': Record<string, never>
  'reference.regions': Record<string, never>
  'reference.regional_groups': Record<string, never>
  'reference.development_groups': Record<string, never>
  'reference.political_groups': Record<string, never>
  'reference.states.title': Record<string, never>
  'reference.states.answer': { members: number }
  'reference.states.search': Record<string, never>
  'reference.states.region': Record<string, never>
  'reference.states.kind': Record<string, never>
  'reference.states.any': Record<string, never>
  'reference.states.name': Record<string, never>
  'reference.states.code': Record<string, never>
  'reference.states.admitted': Record<string, never>
  'reference.states.count': { count: number; total: number }
  'reference.states.empty.title': Record<string, never>
  'reference.states.empty.text': Record<string, never>
  'reference.kind.member': Record<string, never>
  'reference.kind.observer': Record<string, never>
  'reference.kind.other': Record<string, never>
  'reference.kind.organisation': Record<string, never>
  'reference.kind.area': Record<string, never>
  'reference.kind.former': Record<string, never>
  'reference.state.formal_name': Record<string, never>
  'reference.state.codes': Record<string, never>
  'reference.state.regions': Record<string, never>
  'reference.state.groupings': Record<string, never>
  'reference.state.code_history': Record<string, never>
  'reference.state.code_history_item': { code: string | number; name: string | number; date: string | number }
  'reference.state.successors': Record<string, never>
  'reference.state.ended': Record<string, never>
  'reference.state.note': Record<string, never>
  'reference.state.about': Record<string, never>
  'reference.kosovo_footnote': Record<string, never>
  'reports.commands.no_folder': Record<string, never>
  'reports.commands.not_writable': Record<string, never>
  'reports.commands.not_a_file': Record<string, never>
  'reports.commands.no_name': Record<string, never>
  'reports.commands.too_long': Record<string, never>
  'reports.commands.no_room': Record<string, never>
  'reports.commands.written': { file: string | number; size: string | number }
  'reports.commands.frozen': { edition: string | number; figures: number }
  'reports.commands.keep_outside': { edition: string | number }
  'reports.commands.no_editions': Record<string, never>
  'reports.commands.hashes': Record<string, never>
  'reports.commands.unchanged': { edition: string | number; figures: number }
  'reports.commands.changed': { edition: string | number }
  'reports.commands.broken_figure': { figure: string | number }
  'reports.commands.broken_document': { language: string | number }
  'reports.commands.broken_edition': Record<string, never>
  'reports.commands.broken_audit': Record<string, never>
  'reports.commands.broken_unaudited': Record<string, never>
  'reports.commands.broken_gone': Record<string, never>
  'reports.commands.broken_published': Record<string, never>
  'reports.commands.no_such_hash': { sha256: string | number }
  'reports.commands.held_inside': Record<string, never>
  'reports.commands.held_outside': { edition: string | number }
  'reports.commands.figure_gone': { figure: string | number }
  'reports.commands.figure_new': { figure: string | number }
  'reports.commands.value_same': { figure: string | number; value: string | number }
  'reports.commands.value_changed': { figure: string | number; from: string | number; to: string | number }
  'reports.commands.rows': { added: number; removed: number; changed: number }
  'reports.commands.figures_same': { count: number }
  'reports.commands.text_changed': { language: string | number; count: number; paragraphs: string | number }
  'reports.commands.text_elsewhere': { language: string | number }
  'reports.edition.activity': { title: string | number; circumstances: string | number }
  'reports.edition.place': { place: string | number; country: string | number }
  'reports.edition.place_and_dates': { where: string | number; when: string | number }
  'reports.edition.stop': Record<string, never>
  'reports.edition.gap': Record<string, never>
  'reports.edition.activity_alone': { title: string | number; circumstances: string | number }
  'reports.edition.part': Record<string, never>
  'reports.edition.beneficiaries': { count: number }
  'reports.edition.partners': { count: number }
  'reports.edition.member_states': Record<string, never>
  'reports.edition.organisations': Record<string, never>
  'reports.edition.events': { count: number }
  'reports.edition.mandate': { title: string | number; symbol: string | number }
  'reports.edition.which': Record<string, never>
  'reports.edition.and': Record<string, never>
  'reports.edition.doubt': { source: string | number; text: string | number }
  'reports.edition.session': { session: number }
  'reports.edition.agenda_item': { item: string | number }
  'reports.edition.author': Record<string, never>
  'reports.edition.notice': { source: string | number }
  'reports.figures.title': { year: string | number }
  'reports.figures.short': Record<string, never>
  'reports.figures.answer': Record<string, never>
  'reports.figures.name': Record<string, never>
  'reports.figures.kind': Record<string, never>
  'reports.figures.any_kind': Record<string, never>
  'reports.figures.attested': Record<string, never>
  'reports.figures.computed': Record<string, never>
  'reports.figures.value': Record<string, never>
  'reports.figures.beside': Record<string, never>
  'reports.figures.source': Record<string, never>
  'reports.figures.search': Record<string, never>
  'reports.figures.count': { count: number }
  'reports.figures.none': Record<string, never>
  'reports.figures.all': Record<string, never>
  'reports.figures.from_records': { rows: number }
  'reports.figures.from_source': { symbol: string | number; paragraph: string | number }
  'reports.figures.equal': Record<string, never>
  'reports.figures.more_recorded': { difference: string | number }
  'reports.figures.fewer_recorded': { difference: string | number }
  'reports.figures.rows': { count: number }
  'reports.figures.number': Record<string, never>
  'reports.figures.no_rows': Record<string, never>
  'reports.figures.no_rows_text': Record<string, never>
  'reports.figures.never_frozen': Record<string, never>
  'reports.figures.frozen': { value: string | number; date: string | number }
  'reports.figures.still_same': Record<string, never>
  'reports.figures.not_same': Record<string, never>
  'reports.figures.nowhere': Record<string, never>
  'reports.figures.in_summary': { year: string | number }
  'reports.figures.in_paragraph': { year: string | number; number: string | number }
  'reports.figures.cut_off': Record<string, never>
  'reports.figures.cut_off_value': { today: string | number; from: string | number; to: string | number }
  'reports.figures.editions': Record<string, never>
  'reports.figures.appears': Record<string, never>
  'reports.figures.id': Record<string, never>
  'reports.title': Record<string, never>
  'reports.answer': Record<string, never>
  'reports.annual': { year: string | number }
  'reports.living': { date: string | number }
  'reports.frozen_editions': Record<string, never>
  'reports.no_frozen': Record<string, never>
  'reports.edition_named': { edition: string | number }
  'reports.frozen_on': { date: string | number }
  'reports.reason': Record<string, never>
  'reports.hash': Record<string, never>
  'reports.content_hash': Record<string, never>
  'reports.hashes': Record<string, never>
  'reports.hash_outside': Record<string, never>
  'reports.read': Record<string, never>
  'reports.read_living': Record<string, never>
  'reports.language': Record<string, never>
  'reports.none': Record<string, never>
  'reports.none_text': Record<string, never>
  'reports.overview.menu': Record<string, never>
  'reports.overview.title': Record<string, never>
  'reports.overview.answer': { instruments: number }
  'reports.overview.year': { year: string | number }
  'reports.overview.key_figures': { year: string | number }
  'reports.overview.attested': { paragraph: string | number }
  'reports.overview.recorded': { label: string | number; count: string | number }
  'reports.overview.where': Record<string, never>
  'reports.overview.where_all': Record<string, never>
  'reports.overview.where_description': { year: string | number }
  'reports.overview.acts': Record<string, never>
  'reports.overview.acts_all': { count: number }
  'reports.overview.through': Record<string, never>
  'reports.overview.dated': { count: number }
  'reports.overview.calendar': Record<string, never>
  'reports.overview.report': { year: string | number }
  'reports.overview.report_text': Record<string, never>
  'reports.overview.read': Record<string, never>
  'reports.overview.empty.answer': Record<string, never>
  'reports.overview.empty.title': Record<string, never>
  'reports.overview.empty.text': Record<string, never>
  'reports.plans.mandates': Record<string, never>
  'reports.plans.mandates_answer': Record<string, never>
  'reports.plans.short': Record<string, never>
  'reports.plans.both': Record<string, never>
  'reports.plans.both_answer': Record<string, never>
  'reports.plans.symbol': Record<string, never>
  'reports.plans.title': Record<string, never>
  'reports.plans.body': Record<string, never>
  'reports.plans.adopted': Record<string, never>
  'reports.plans.asks': Record<string, never>
  'reports.plans.paragraphs': Record<string, never>
  'reports.plans.paragraph': Record<string, never>
  'reports.plans.no_mandates': Record<string, never>
  'reports.plans.priorities': Record<string, never>
  'reports.plans.priorities_for': { year: string | number }
  'reports.plans.priority': Record<string, never>
  'reports.plans.no_priorities': Record<string, never>
  'reports.plans.themes': Record<string, never>
  'reports.plans.recommendations': Record<string, never>
  'reports.plans.recommendation': Record<string, never>
  'reports.plans.addressed_to': Record<string, never>
  'reports.plans.member_states': Record<string, never>
  'reports.plans.status': Record<string, never>
  'reports.plans.no_status': Record<string, never>
  'reports.plans.kind.to-commission': Record<string, never>
  'reports.plans.kind.to-member-states': Record<string, never>
  'reports.plans.kind.evaluation': Record<string, never>
  'reports.render.summary': Record<string, never>
  'reports.render.contents': Record<string, never>
  'reports.render.annex': Record<string, never>
  'reports.render.annex_intro': { from: string | number; to: string | number; as_at: string | number }
  'reports.render.notes': Record<string, never>
  'reports.render.column_number': Record<string, never>
  'reports.render.column_figure': Record<string, never>
  'reports.render.column_value': Record<string, never>
  'reports.render.column_evidence': Record<string, never>
  'reports.render.number_stop': Record<string, never>
  'reports.render.as_at': { date: string | number }
  'reports.render.computed': { rows: number }
  'reports.render.attested': { symbol: string | number; paragraph: string | number }
  'reports.render.beside': { number: string | number; value: string | number; label: string | number }
  'reports.render.difference': { difference: string | number }
  'reports.render.stated_in': { count: number; paragraphs: string | number }
  'reports.render.running': { year: string | number }
  'reports.render.paragraphs': Record<string, never>
  'reports.render.text': Record<string, never>
  'reports.render.back': Record<string, never>
  'tools.title': Record<string, never>
  'tools.answer': { tools: string | number; year: string | number }
  'tools.count.tools': { count: number }
  'tools.column.tool': Record<string, never>
  'tools.column.kind': Record<string, never>
  'tools.column.status': Record<string, never>
  'tools.column.launched': Record<string, never>
  'tools.column.partners': Record<string, never>
  'tools.kind.course': Record<string, never>
  'tools.kind.database': Record<string, never>
  'tools.kind.guide': Record<string, never>
  'tools.kind.manual': Record<string, never>
  'tools.kind.module': Record<string, never>
  'tools.kind.platform': Record<string, never>
  'tools.kind.publication': Record<string, never>
  'tools.status.in-use': Record<string, never>
  'tools.status.published': { year: string | number }
  'tools.status.revised': Record<string, never>
  'tools.status.in-preparation': Record<string, never>
  'tools.state.published': Record<string, never>
  'tools.filter.kind': Record<string, never>
  'tools.filter.status': Record<string, never>
  'tools.filter.any': Record<string, never>
  'tools.filter.q': Record<string, never>
  'tools.summary': { count: number; total: number }
  'tools.empty.title': Record<string, never>
  'tools.empty.text': Record<string, never>
  'tools.none.title': Record<string, never>
  'tools.none.text': Record<string, never>
  'tools.website': Record<string, never>
  'tools.paragraphs': { paragraphs: string | number }
  'tools.figure.label': Record<string, never>
  'tools.figure.definition': Record<string, never>
  'treaties.title': Record<string, never>
  'treaties.matrix.title': Record<string, never>
  'treaties.matrix.answer': { instruments: number; states: number; date: string | number; count: number; who: string | number }
  'treaties.matrix.region': Record<string, never>
  'treaties.matrix.collection': Record<string, never>
  'treaties.matrix.instruments': Record<string, never>
  'treaties.matrix.show': Record<string, never>
  'treaties.matrix.state': Record<string, never>
  'treaties.matrix.total': { count: number }
  'treaties.matrix.total_label': Record<string, never>
  'treaties.matrix.rows': { count: number; total: number }
  'treaties.matrix.all_states': Record<string, never>
  'treaties.matrix.any_status': Record<string, never>
  'treaties.matrix.empty.title': Record<string, never>
  'treaties.matrix.empty.text': Record<string, never>
  'treaties.matrix.participants': Record<string, never>
  'treaties.matrix.members_only': Record<string, never>
  'treaties.matrix.everyone': Record<string, never>
  'treaties.matrix.no_region': Record<string, never>
  'treaties.views': Record<string, never>
  'treaties.view.matrix': Record<string, never>
  'treaties.view.instruments': Record<string, never>
  'treaties.view.acts': Record<string, never>
  'treaties.as_at': Record<string, never>
  'treaties.sources.title': Record<string, never>
  'treaties.sources.intro': Record<string, never>
  'treaties.sources.status_as_of': Record<string, never>
  'treaties.sources.signatures_as_of': Record<string, never>
  'treaties.sources.not_listed': Record<string, never>
  'treaties.sources.source': Record<string, never>
  'treaties.gaps.title': Record<string, never>
  'treaties.gaps.applies': Record<string, never>
  'treaties.deviations.title': Record<string, never>
  'treaties.deviations.count': { count: number }
  'treaties.deviation.corrected-from-other-edition': Record<string, never>
  'treaties.deviation.declaration-missing': Record<string, never>
  'treaties.deviation.earlier-than-parent': Record<string, never>
  'treaties.deviation.editions-disagree': Record<string, never>
  'treaties.deviation.effective-before-deposit': Record<string, never>
  'treaties.deviation.effective-off-rule': Record<string, never>
  'treaties.deviation.later-by-parent': Record<string, never>
  'treaties.deviation.missing-succession-mark': Record<string, never>
  'treaties.deviation.probable-deposit-misprint': Record<string, never>
  'treaties.deviation.row-from-other-edition': Record<string, never>
  'treaties.deviation.row-left-out': Record<string, never>
  'treaties.deviation.territory-effective-before-deposit': Record<string, never>
  'treaties.deviation.territory-under-wrong-state': Record<string, never>
  'treaties.deviation.territory-without-deposit': Record<string, never>
  'treaties.instruments.title': Record<string, never>
  'treaties.instruments.answer': { count: number }
  'treaties.instrument.adopted': Record<string, never>
  'treaties.instrument.adopted_at': { date: string | number; place: string | number }
  'treaties.instrument.in_force': Record<string, never>
  'treaties.instrument.not_in_force': Record<string, never>
  'treaties.instrument.depositary': Record<string, never>
  'treaties.instrument.parents': Record<string, never>
  'treaties.instrument.children': Record<string, never>
  'treaties.instrument.code': Record<string, never>
  'treaties.instrument.answer': { parties: number; date: string | number }
  'treaties.instrument.answer_not_yet': { parties: number; date: string | number }
  'treaties.parties': Record<string, never>
  'treaties.pending': Record<string, never>
  'treaties.signatories': Record<string, never>
  'treaties.curve.title': Record<string, never>
  'treaties.curve.in_force': { date: string | number }
  'treaties.map.title': { date: string | number }
  'treaties.map.description': Record<string, never>
  'treaties.map.label': { state: string | number; status: string | number }
  'treaties.participants.title': Record<string, never>
  'treaties.participants.deposited': Record<string, never>
  'treaties.participants.signed': Record<string, never>
  'treaties.participants.in_force_from': Record<string, never>
  'treaties.participants.status': Record<string, never>
  'treaties.participants.remark': Record<string, never>
  'treaties.participants.empty.title': Record<string, never>
  'treaties.participants.search': Record<string, never>
  'treaties.participants.count': { count: number }
  'treaties.remark.reservation': Record<string, never>
  'treaties.remark.objection': Record<string, never>
  'treaties.remark.producer': Record<string, never>
  'treaties.remark.not-producer': Record<string, never>
  'treaties.remark.printed-differs-from-rule': { printed: string | number; computed: string | number }
  'treaties.remark.effect-before-deposit': { printed: string | number; computed: string | number }
  'treaties.rule.title': Record<string, never>
  'treaties.rule.deposits': { count: number }
  'treaties.rule.share': { numerator: string | number; denominator: string | number; instrument: string | number }
  'treaties.rule.days': { days: number }
  'treaties.rule.first_day_of_month': { months: number }
  'treaties.rule.article': { article: string | number }
  'treaties.rule.condition.producer-states': { count: number }
  'treaties.rule.condition.parent-in-force': { instrument: string | number }
  'treaties.rule.limited.signatories': Record<string, never>
  'treaties.rule.limited.conference-signatories': Record<string, never>
  'treaties.rule.on_record': Record<string, never>
  'treaties.rule.computed': Record<string, never>
  'treaties.rule.not_reached': Record<string, never>
  'treaties.rule.decisive': Record<string, never>
  'treaties.rule.decisive_value': { needed: number; state: string | number; date: string | number }
  'treaties.rule.agrees': Record<string, never>
  'treaties.rule.differs': Record<string, never>
  'treaties.rule.each_party': Record<string, never>
  'treaties.rule.each_party_days': { days: number }
  'treaties.acts.title': Record<string, never>
  'treaties.acts.answer': { count: number; from: string | number; to: string | number }
  'treaties.acts.deposited_on': Record<string, never>
  'treaties.acts.participant': Record<string, never>
  'treaties.acts.instrument': Record<string, never>
  'treaties.acts.kind': Record<string, never>
  'treaties.acts.from': Record<string, never>
  'treaties.acts.to': Record<string, never>
  'treaties.acts.any_instrument': Record<string, never>
  'treaties.acts.any_kind': Record<string, never>
  'treaties.acts.empty.title': Record<string, never>
  'treaties.acts.empty.text': Record<string, never>
  'treaties.acts.in_period': Record<string, never>
  'treaties.acts.all': Record<string, never>
  'treaties.act.signature': Record<string, never>
  'treaties.act.succession-to-signature': Record<string, never>
  'treaties.act.ratification': Record<string, never>
  'treaties.act.acceptance': Record<string, never>
  'treaties.act.approval': Record<string, never>
  'treaties.act.accession': Record<string, never>
  'treaties.act.succession': Record<string, never>
  'treaties.act.ratification-acceptance-or-approval': Record<string, never>
  'treaties.territories.title': Record<string, never>
  'treaties.territories.territory': Record<string, never>
  'treaties.state.answer': { parties: number; total: number; date: string | number }
  'treaties.state.timeline': Record<string, never>
  'treaties.state.joined_in_year': { year: string | number }
  'treaties.state.joined_nothing': { year: string | number }
  'treaties.state.not_joined': Record<string, never>
  'treaties.state.not_joined_text': { count: number }
  'treaties.figure.deposits.label': Record<string, never>
  'treaties.figure.deposits.definition': Record<string, never>
  'treaties.figure.parties.label': Record<string, never>
  'treaties.figure.parties.definition': Record<string, never>
  'treaties.act.consent': Record<string, never>
  'treaties.state.table': Record<string, never>
  'treaties.state.open_matrix': Record<string, never>
  'treaties.state.as_of': { date: string | number }
  'treaties.figure.instruments.label': { collection: string | number }
  'treaties.figure.instruments.definition': Record<string, never>
  'treaties.matrix.answer_status': { states: number; instruments: number; date: string | number; status: string | number; count: number }
  'treaties.matrix.cells': Record<string, never>
  'treaties.matrix.cells_signs': Record<string, never>
  'treaties.matrix.cells_dates': Record<string, never>
  'treaties.matrix.not_adopted': { count: number; instruments: string | number }
  'treaties.sources.end': { count: number; oldest: string | number }
  'treaties.signatories_unknown': Record<string, never>
  'ui.skip': Record<string, never>
  'ui.nav.label': Record<string, never>
  'ui.nav.menu': Record<string, never>
  'ui.search.label': Record<string, never>
  'ui.search.placeholder': Record<string, never>
  'ui.search.submit': Record<string, never>
  'ui.language.label': Record<string, never>
  'ui.crumbs.label': Record<string, never>
  'ui.footer.about': Record<string, never>
  'ui.footer.sources': Record<string, never>
  'ui.footer.api': Record<string, never>
  'ui.footer.licence': Record<string, never>
  'ui.footer.version': { version: string | number }
  'ui.status.party': Record<string, never>
  'ui.status.pending': Record<string, never>
  'ui.status.signatory': Record<string, never>
  'ui.status.none': Record<string, never>
  'ui.status.host': Record<string, never>
  'ui.status.beneficiary': Record<string, never>
  'ui.status.participant': Record<string, never>
  'ui.status.partner': Record<string, never>
  'ui.status.donor': Record<string, never>
  'ui.status.planned': Record<string, never>
  'ui.status.held': Record<string, never>
  'ui.status.cancelled': Record<string, never>
  'ui.pager.label': Record<string, never>
  'ui.pager.where': { page: number; pages: number; total: number }
  'ui.pager.previous': Record<string, never>
  'ui.pager.next': Record<string, never>
  'ui.export.label': Record<string, never>
  'ui.filters.label': Record<string, never>
  'ui.filters.apply': Record<string, never>
  'ui.filters.chosen': { count: number }
  'ui.filters.active': Record<string, never>
  'ui.filters.remove': { filter: string | number }
  'ui.filters.clear': Record<string, never>
  'ui.map.table': Record<string, never>
  'ui.map.disclaimer': Record<string, never>
  'ui.map.notes': Record<string, never>
  'ui.map.places': Record<string, never>
  'ui.chart.curve': { first: string | number; from: string | number; last: string | number; to: string | number }
  'ui.chart.month': { month: string | number; count: number }
  'ui.chart.timeline': { count: number; from: string | number; to: string | number }
  'ui.calendar.months': { year: string | number }
  'ui.calendar.count': { count: number }
  'ui.calendar.day': { day: string | number; count: number }
  'ui.calendar.none': Record<string, never>
  'ui.filters.more': Record<string, never>
  'ui.filters.fold': Record<string, never>
}
