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
  'action.problem.signed-out.title': Record<string, never>
  'action.problem.signed-out.text': Record<string, never>
  'action.problem.sign-in-failed.title': Record<string, never>
  'action.problem.sign-in-failed.text': Record<string, never>
  'action.problem.link-expired.title': Record<string, never>
  'action.problem.link-expired.text': Record<string, never>
  'action.problem.done-already.title': Record<string, never>
  'action.problem.done-already.text': Record<string, never>
  'action.problem.sign_in': Record<string, never>
  'action.audit.whole': { last: string | number; entries: string | number; seals: string | number; values: string | number }
  'action.audit.faulty': { entries: string | number; seals: string | number; values: string | number }
  'action.audit.changed': { span: string | number; from: string | number; to: string | number }
  'action.audit.missing': { span: string | number; from: string | number; to: string | number }
  'action.audit.inserted': { span: string | number; from: string | number; to: string | number }
  'action.audit.moved': { span: string | number; from: string | number; first: string | number; to: string | number; end: string | number }
  'action.audit.broken': { entry: string | number }
  'action.audit.cut_off': { span: string | number; from: string | number; to: string | number }
  'action.audit.unsealed': { time: string | number; to: string | number; from: string | number }
  'action.audit.seal_changed': { seal: string | number }
  'action.audit.seal_missing': { seal: string | number }
  'action.audit.value': { entry: string | number; field: string | number }
  'action.audit.more': { count: string | number }
  'action.audit.sealed': { seal: string | number; time: string | number; entry: string | number; hash: string | number }
  'action.audit.seal_kept': { file: string | number }
  'action.audit.nothing_to_seal': Record<string, never>
  'action.problem.other-secret.title': Record<string, never>
  'action.problem.other-secret.text': Record<string, never>
  'action.allowed.new_key': Record<string, never>
  'action.audit.seal_altered': { file: string | number }
  'action.audit.seal_unreadable': { file: string | number; reason: string | number }
  'interfaces.cli.start.binaries-missing': Record<string, never>
  'interfaces.cli.start.data-folder-not-writable': { folder: string | number; reason: string | number }
  'interfaces.cli.start.data-folder-unreachable': { folder: string | number }
  'interfaces.cli.start.second-server': { folder: string | number }
  'interfaces.cli.start.postgres-failed': { folder: string | number; reason: string | number }
  'interfaces.cli.start.database-unreachable': { reason: string | number; setting: string | number; host: string | number; port: string | number; user: string | number; said: string | number; database: string | number; version: string | number; encoding: string | number }
  'interfaces.cli.start.database-newer': { migration: string | number }
  'interfaces.cli.start.migration-changed': { migration: string | number }
  'interfaces.cli.start.migration-failed': { migration: string | number; reason: string | number }
  'interfaces.cli.start.port-unavailable': { port: string | number; host: string | number }
  'interfaces.cli.start.unexpected': { reason: string | number }
  'interfaces.cli.start.host-unavailable': { host: string | number }
  'interfaces.cli.start.owner-elsewhere': { reason: string | number }
  'interfaces.cli.backup.problem': { code: string | number; file: string | number; reason: string | number; recipient: string | number; at: string | number; member: string | number; version: string | number; migration: string | number; table: string | number }
  'interfaces.cli.backup.created': { file: string | number; megabytes: string | number; tables: string | number; rows: string | number; files: string | number }
  'interfaces.cli.backup.whole': { file: string | number; at: string | number; version: string | number; tables: string | number; rows: string | number; files: string | number }
  'interfaces.cli.backup.restored': { file: string | number; at: string | number; tables: string | number; rows: string | number; files: string | number }
  'interfaces.cli.backup.lost': { sha256: string | number }
  'interfaces.cli.backup.schedule_rests': Record<string, never>
  'interfaces.cli.backup.schedule_off': Record<string, never>
  'interfaces.cli.backup.schedule_on': { every: string | number; minute: string | number; at: string | number; zone: string | number; folder: string | number; keep: string | number; encrypted: string | number }
  'interfaces.cli.backup.last': { outcome: string | number; at: string | number; error: string | number; file: string | number; verified: string | number }
  'interfaces.cli.backup.progress': { megabytes: string | number }
  'interfaces.cli.start.not-a-demonstration': { place: string | number }
  'interfaces.cli.start.only-a-demonstration': { place: string | number }
  'interfaces.cli.backup.restored_next': Record<string, never>
  'interfaces.demo.menu': Record<string, never>
  'interfaces.demo.title': Record<string, never>
  'interfaces.demo.answer': Record<string, never>
  'interfaces.demo.roles': Record<string, never>
  'interfaces.demo.step_in': Record<string, never>
  'interfaces.demo.step_out': Record<string, never>
  'interfaces.demo.you': Record<string, never>
  'interfaces.demo.you_are': { name: string | number }
  'interfaces.demo.someone': Record<string, never>
  'interfaces.demo.suspended': Record<string, never>
  'interfaces.demo.password': { password: string | number }
  'interfaces.demo.keeps': Record<string, never>
  'interfaces.demo.preparing': Record<string, never>
  'interfaces.web.search.title': Record<string, never>
  'interfaces.web.search.answer': { count: number; words: string | number }
  'interfaces.web.search.prompt': Record<string, never>
  'interfaces.web.search.label': Record<string, never>
  'interfaces.web.search.submit': Record<string, never>
  'interfaces.web.search.empty.title': Record<string, never>
  'interfaces.web.search.empty.text': Record<string, never>
  'interfaces.web.right.search_use': Record<string, never>
  'interfaces.web.right.demonstration_see': Record<string, never>
  'interfaces.web.right.demonstration_fill': Record<string, never>
  'accounts.applications.title': Record<string, never>
  'accounts.applications.answer': { count: number }
  'accounts.applications.count': { count: number }
  'accounts.applications.search': Record<string, never>
  'accounts.applications.none': Record<string, never>
  'accounts.applications.none_text': Record<string, never>
  'accounts.applications.one_answer': { state: string | number }
  'accounts.applications.received_on': Record<string, never>
  'accounts.applications.decided_on': Record<string, never>
  'accounts.applications.decided_by': Record<string, never>
  'accounts.applications.decision': Record<string, never>
  'accounts.applications.admit': Record<string, never>
  'accounts.applications.admit_hint': Record<string, never>
  'accounts.applications.refuse': Record<string, never>
  'accounts.applications.refuse_hint': Record<string, never>
  'accounts.applications.reason_hint': Record<string, never>
  'accounts.applications.decide': Record<string, never>
  'accounts.applications.decided': Record<string, never>
  'accounts.applications.apply': Record<string, never>
  'accounts.applications.apply_answer': Record<string, never>
  'accounts.applications.email_hint': Record<string, never>
  'accounts.applications.state_hint': Record<string, never>
  'accounts.applications.profession_hint': Record<string, never>
  'accounts.applications.institution': Record<string, never>
  'accounts.applications.motivation': Record<string, never>
  'accounts.applications.motivation_hint': Record<string, never>
  'accounts.applications.send': Record<string, never>
  'accounts.applications.received': Record<string, never>
  'accounts.applications.received_text': Record<string, never>
  'accounts.applications.received_later': { count: number }
  'accounts.applications.no_such': Record<string, never>
  'accounts.applications.no_such_text': Record<string, never>
  'accounts.applications.yours': Record<string, never>
  'accounts.applications.confirm': Record<string, never>
  'accounts.applications.withdraw': Record<string, never>
  'accounts.applications.confirmed': Record<string, never>
  'accounts.applications.withdrawn': Record<string, never>
  'accounts.applications.status.unconfirmed': Record<string, never>
  'accounts.applications.status.pending': Record<string, never>
  'accounts.applications.status.admitted': Record<string, never>
  'accounts.applications.status.refused': Record<string, never>
  'accounts.applications.status.withdrawn': Record<string, never>
  'accounts.applications.what.unconfirmed': Record<string, never>
  'accounts.applications.what.pending': Record<string, never>
  'accounts.applications.what.admitted': Record<string, never>
  'accounts.applications.what.refused': Record<string, never>
  'accounts.applications.what.withdrawn': Record<string, never>
  'accounts.applications.mail.confirm_subject': Record<string, never>
  'accounts.applications.mail.confirm_text': Record<string, never>
  'accounts.applications.mail.confirm_later': Record<string, never>
  'accounts.applications.mail.ignore': Record<string, never>
  'accounts.applications.mail.account_subject': Record<string, never>
  'accounts.applications.mail.account_text': Record<string, never>
  'accounts.applications.mail.refused_subject': Record<string, never>
  'accounts.applications.mail.refused_text': Record<string, never>
  'accounts.applications.mail.pending_subject': Record<string, never>
  'accounts.applications.mail.pending_text': Record<string, never>
  'accounts.applications.reasons': Record<string, never>
  'accounts.applications.choose': Record<string, never>
  'accounts.applications.received_held': Record<string, never>
  'accounts.audit.title': Record<string, never>
  'accounts.audit.answer': Record<string, never>
  'accounts.audit.any': Record<string, never>
  'accounts.audit.words': Record<string, never>
  'accounts.audit.action': Record<string, never>
  'accounts.audit.actor': Record<string, never>
  'accounts.audit.subject': Record<string, never>
  'accounts.audit.through': Record<string, never>
  'accounts.audit.from': Record<string, never>
  'accounts.audit.to': Record<string, never>
  'accounts.audit.when': Record<string, never>
  'accounts.audit.number': Record<string, never>
  'accounts.audit.empty': Record<string, never>
  'accounts.audit.newer': Record<string, never>
  'accounts.audit.older': Record<string, never>
  'accounts.audit.somebody': Record<string, never>
  'accounts.audit.operator': { account: string | number }
  'accounts.audit.public': Record<string, never>
  'accounts.audit.check': Record<string, never>
  'accounts.audit.check_answer': Record<string, never>
  'accounts.audit.check_command': Record<string, never>
  'accounts.audit.sealed': Record<string, never>
  'accounts.audit.seal.title': Record<string, never>
  'accounts.audit.seal.none': Record<string, never>
  'accounts.audit.seal.last': { entry: string | number; date: string | number }
  'accounts.audit.seal.why': Record<string, never>
  'accounts.audit.seal.make': Record<string, never>
  'accounts.audit.seal.take': Record<string, never>
  'accounts.audit.kind.user': Record<string, never>
  'accounts.audit.kind.users': Record<string, never>
  'accounts.audit.kind.application': Record<string, never>
  'accounts.audit.kind.applications': Record<string, never>
  'accounts.audit.kind.invitation': Record<string, never>
  'accounts.audit.kind.invitations': Record<string, never>
  'accounts.audit.kind.correction': Record<string, never>
  'accounts.audit.kind.role': Record<string, never>
  'accounts.audit.kind.sign-in-service': Record<string, never>
  'accounts.audit.kind.address': Record<string, never>
  'accounts.audit.kind.retention': Record<string, never>
  'accounts.audit.kind.audit': Record<string, never>
  'accounts.audit.kind.seal': Record<string, never>
  'accounts.audit.kind.export': Record<string, never>
  'accounts.audit.kind.file': Record<string, never>
  'accounts.audit.kind.mail': Record<string, never>
  'accounts.audit.kind.job': Record<string, never>
  'accounts.audit.kind.backup': Record<string, never>
  'accounts.audit.kind.state': Record<string, never>
  'accounts.audit.kind.instrument': Record<string, never>
  'accounts.audit.kind.project': Record<string, never>
  'accounts.audit.kind.activity': Record<string, never>
  'accounts.audit.field.grants': Record<string, never>
  'accounts.audit.field.roles': Record<string, never>
  'accounts.audit.field.reach': Record<string, never>
  'accounts.audit.field.until': Record<string, never>
  'accounts.audit.field.way': Record<string, never>
  'accounts.audit.field.decision': Record<string, never>
  'accounts.audit.field.outcome': Record<string, never>
  'accounts.audit.field.domain': Record<string, never>
  'accounts.audit.field.issuer': Record<string, never>
  'accounts.audit.field.people': Record<string, never>
  'accounts.audit.field.entry': Record<string, never>
  'accounts.audit.field.shown': Record<string, never>
  'accounts.audit.field.rows': Record<string, never>
  'accounts.audit.field.bytes': Record<string, never>
  'accounts.audit.field.media_type': Record<string, never>
  'accounts.audit.field.range': Record<string, never>
  'accounts.audit.field.queue': Record<string, never>
  'accounts.audit.field.attempts': Record<string, never>
  'accounts.audit.value.password': Record<string, never>
  'accounts.audit.value.code': Record<string, never>
  'accounts.audit.value.recovery-code': Record<string, never>
  'accounts.audit.value.passkey': Record<string, never>
  'accounts.audit.value.service': Record<string, never>
  'accounts.audit.value.admit': Record<string, never>
  'accounts.audit.value.refuse': Record<string, never>
  'accounts.audit.value.done': Record<string, never>
  'accounts.audit.value.declined': Record<string, never>
  'accounts.audit.field.fields': Record<string, never>
  'accounts.consent.title': Record<string, never>
  'accounts.consent.version': Record<string, never>
  'accounts.consent.notice.what': Record<string, never>
  'accounts.consent.notice.why': Record<string, never>
  'accounts.consent.notice.who': Record<string, never>
  'accounts.consent.notice.long': Record<string, never>
  'accounts.consent.notice.rights': Record<string, never>
  'accounts.consent.agree.account': Record<string, never>
  'accounts.consent.agree.application': Record<string, never>
  'accounts.consent.withdraw': Record<string, never>
  'accounts.consent.withdraw_text': { days: number }
  'accounts.consent.withdrawn': Record<string, never>
  'accounts.consent.given': Record<string, never>
  'accounts.consent.goes': { date: string | number }
  'accounts.consent.agree_button': Record<string, never>
  'accounts.done.export': Record<string, never>
  'accounts.done.audit_chain': Record<string, never>
  'accounts.done.accounts_audit_see': Record<string, never>
  'accounts.done.accounts_audit_seal': Record<string, never>
  'accounts.done.accounts_record_ask': Record<string, never>
  'accounts.done.accounts_user_see': Record<string, never>
  'accounts.done.accounts_user_list': Record<string, never>
  'accounts.done.accounts_application_see': Record<string, never>
  'accounts.done.accounts_consent_give': Record<string, never>
  'accounts.done.accounts_consent_withdraw': Record<string, never>
  'accounts.done.accounts_correction_ask': Record<string, never>
  'accounts.done.accounts_correction_answer': Record<string, never>
  'accounts.done.accounts_grant_give': Record<string, never>
  'accounts.done.accounts_grant_end': Record<string, never>
  'accounts.done.accounts_invitation_accept': Record<string, never>
  'accounts.done.accounts_invitation_make': Record<string, never>
  'accounts.done.accounts_invitation_resend': Record<string, never>
  'accounts.done.accounts_invitation_revoke': Record<string, never>
  'accounts.done.accounts_invitation_set_up': Record<string, never>
  'accounts.done.accounts_application_make': Record<string, never>
  'accounts.done.accounts_application_confirm': Record<string, never>
  'accounts.done.accounts_application_decide': Record<string, never>
  'accounts.done.accounts_application_withdraw': Record<string, never>
  'accounts.done.accounts_application_clean': Record<string, never>
  'accounts.done.accounts_passkey_add': Record<string, never>
  'accounts.done.accounts_passkey_remove': Record<string, never>
  'accounts.done.accounts_passkey_rename': Record<string, never>
  'accounts.done.accounts_password_ask': Record<string, never>
  'accounts.done.accounts_password_change': Record<string, never>
  'accounts.done.accounts_password_reset': Record<string, never>
  'accounts.done.accounts_profile_change': Record<string, never>
  'accounts.done.accounts_retention_run': Record<string, never>
  'accounts.done.accounts_role_require': Record<string, never>
  'accounts.done.accounts_second_factor_begin': Record<string, never>
  'accounts.done.accounts_second_factor_confirm': Record<string, never>
  'accounts.done.accounts_second_factor_remove': Record<string, never>
  'accounts.done.accounts_second_factor_renew_codes': Record<string, never>
  'accounts.done.accounts_second_factor_use': Record<string, never>
  'accounts.done.accounts_session_begin': Record<string, never>
  'accounts.done.accounts_session_begin_by_passkey': Record<string, never>
  'accounts.done.accounts_session_begin_by_service': Record<string, never>
  'accounts.done.accounts_session_failed': Record<string, never>
  'accounts.done.accounts_session_end': Record<string, never>
  'accounts.done.accounts_session_end_one': Record<string, never>
  'accounts.done.accounts_session_end_others': Record<string, never>
  'accounts.done.accounts_session_prove': Record<string, never>
  'accounts.done.accounts_session_prove_by_passkey': Record<string, never>
  'accounts.done.accounts_session_second_factor': Record<string, never>
  'accounts.done.accounts_sign_in_service_add': Record<string, never>
  'accounts.done.accounts_sign_in_service_remove': Record<string, never>
  'accounts.done.accounts_sign_in_service_test': Record<string, never>
  'accounts.done.accounts_token_make': Record<string, never>
  'accounts.done.accounts_token_revoke': Record<string, never>
  'accounts.done.accounts_user_correct': Record<string, never>
  'accounts.done.accounts_user_end_sessions': Record<string, never>
  'accounts.done.accounts_user_reset_second_factor': Record<string, never>
  'accounts.done.accounts_user_restore': Record<string, never>
  'accounts.done.accounts_user_suspend': Record<string, never>
  'accounts.done.accounts_user_send_reset_link': Record<string, never>
  'accounts.done.backup_create': Record<string, never>
  'accounts.done.backup_restore': Record<string, never>
  'accounts.done.backup_schedule': Record<string, never>
  'accounts.done.operation_backup_make': Record<string, never>
  'accounts.done.operation_backup_schedule': Record<string, never>
  'accounts.done.operation_backup_stop': Record<string, never>
  'accounts.done.operation_file_check': Record<string, never>
  'accounts.done.operation_file_upload': Record<string, never>
  'accounts.done.operation_file_remove': Record<string, never>
  'accounts.done.operation_file_see': Record<string, never>
  'accounts.done.operation_job_discard': Record<string, never>
  'accounts.done.operation_job_retry': Record<string, never>
  'accounts.done.operation_mail_discard': Record<string, never>
  'accounts.done.operation_mail_send': Record<string, never>
  'accounts.done.operation_mail_see': Record<string, never>
  'accounts.done.reports_freeze': Record<string, never>
  'accounts.done.reference_load': Record<string, never>
  'accounts.done.treaties_load': Record<string, never>
  'accounts.done.tools_load': Record<string, never>
  'accounts.done.partners_load': Record<string, never>
  'accounts.done.assistance_load': Record<string, never>
  'accounts.done.assistance_load_formats': Record<string, never>
  'accounts.done.funding_load': Record<string, never>
  'accounts.done.reports_load': Record<string, never>
  'accounts.done.accounts_personal_data_erase': Record<string, never>
  'accounts.done.accounts_personal_data_read': Record<string, never>
  'accounts.done.accounts_personal_data_page': Record<string, never>
  'accounts.done.accounts_personal_data_download': Record<string, never>
  'accounts.done.accounts_personal_data_preview': Record<string, never>
  'accounts.done.accounts_correction_see': Record<string, never>
  'accounts.done.operation_mail_list': Record<string, never>
  'accounts.done.operation_mail_read': Record<string, never>
  'accounts.done.operation_file_list': Record<string, never>
  'accounts.done.operation_file_checked': Record<string, never>
  'accounts.done.accounts_application_list': Record<string, never>
  'accounts.done.accounts_invitation_list': Record<string, never>
  'accounts.done.accounts_personal_data_erase_own': Record<string, never>
  'accounts.done.accounts_sign_in_service_add_oidc': Record<string, never>
  'accounts.done.accounts_sign_in_service_add_saml': Record<string, never>
  'accounts.done.accounts_session_half': Record<string, never>
  'accounts.done.accounts_session_prove_failed': Record<string, never>
  'accounts.done.site_demonstration_fill': Record<string, never>
  'accounts.grants.roles_title': Record<string, never>
  'accounts.grants.roles_answer': Record<string, never>
  'accounts.grants.deny': Record<string, never>
  'accounts.grants.role': Record<string, never>
  'accounts.grants.reach': Record<string, never>
  'accounts.grants.reach_hint': Record<string, never>
  'accounts.grants.until': Record<string, never>
  'accounts.grants.until_hint': Record<string, never>
  'accounts.grants.no_end': Record<string, never>
  'accounts.grants.everything': Record<string, never>
  'accounts.grants.states': Record<string, never>
  'accounts.grants.projects': Record<string, never>
  'accounts.grants.modules': Record<string, never>
  'accounts.grants.in_project': { project: string | number }
  'accounts.grants.in_module': { module: string | number }
  'accounts.grants.sentence': { role: string | number; reach: string | number }
  'accounts.grants.sentence_until': { role: string | number; reach: string | number; date: string | number }
  'accounts.grants.mixed': Record<string, never>
  'accounts.grants.give': Record<string, never>
  'accounts.grants.given': Record<string, never>
  'accounts.grants.given_by': Record<string, never>
  'accounts.grants.from': Record<string, never>
  'accounts.grants.end': Record<string, never>
  'accounts.grants.end_what': Record<string, never>
  'accounts.grants.ended': Record<string, never>
  'accounts.grants.ended_flash': Record<string, never>
  'accounts.grants.ended_title': Record<string, never>
  'accounts.grants.none': Record<string, never>
  'accounts.grants.own': Record<string, never>
  'accounts.grants.by_operator': Record<string, never>
  'accounts.grants.by_other': Record<string, never>
  'accounts.grants.may': Record<string, never>
  'accounts.grants.only_public': Record<string, never>
  'accounts.grants.matrix': Record<string, never>
  'accounts.grants.right': Record<string, never>
  'accounts.grants.needs_two': Record<string, never>
  'accounts.grants.two_factors': Record<string, never>
  'accounts.grants.need_two': Record<string, never>
  'accounts.grants.need_two_hint': Record<string, never>
  'accounts.grants.required': Record<string, never>
  'accounts.grants.regions': Record<string, never>
  'accounts.grants.groups': Record<string, never>
  'accounts.invitations.title': Record<string, never>
  'accounts.invitations.one': Record<string, never>
  'accounts.invitations.answer': Record<string, never>
  'accounts.invitations.count': { count: number }
  'accounts.invitations.search': Record<string, never>
  'accounts.invitations.invite': Record<string, never>
  'accounts.invitations.invite_answer': Record<string, never>
  'accounts.invitations.name_hint': Record<string, never>
  'accounts.invitations.language_hint': Record<string, never>
  'accounts.invitations.role_number': { number: number }
  'accounts.invitations.another_role': Record<string, never>
  'accounts.invitations.send': Record<string, never>
  'accounts.invitations.sent': Record<string, never>
  'accounts.invitations.resend': Record<string, never>
  'accounts.invitations.resent': Record<string, never>
  'accounts.invitations.revoke': Record<string, never>
  'accounts.invitations.revoke_what': Record<string, never>
  'accounts.invitations.revoked': Record<string, never>
  'accounts.invitations.made': Record<string, never>
  'accounts.invitations.none': Record<string, never>
  'accounts.invitations.none_text': Record<string, never>
  'accounts.invitations.set_up': Record<string, never>
  'accounts.invitations.has_account': Record<string, never>
  'accounts.invitations.state.open': Record<string, never>
  'accounts.invitations.state.accepted': Record<string, never>
  'accounts.invitations.state.expired': Record<string, never>
  'accounts.invitations.state.revoked': Record<string, never>
  'accounts.invitations.welcome': Record<string, never>
  'accounts.invitations.welcome_answer': Record<string, never>
  'accounts.invitations.you_become': Record<string, never>
  'accounts.invitations.password': Record<string, never>
  'accounts.invitations.password_hint': Record<string, never>
  'accounts.invitations.accept': Record<string, never>
  'accounts.invitations.accepted': Record<string, never>
  'accounts.invitations.ended': Record<string, never>
  'accounts.invitations.ended_used': Record<string, never>
  'accounts.invitations.ended_old': Record<string, never>
  'accounts.invitations.mail.subject': Record<string, never>
  'accounts.invitations.mail.hello': Record<string, never>
  'accounts.invitations.mail.text': Record<string, never>
  'accounts.invitations.mail.link': Record<string, never>
  'accounts.invitations.mail.until': { date: string | number }
  'accounts.invitations.mail.ignore': Record<string, never>
  'accounts.invitations.announced': { link: string | number }
  'accounts.invitations.until': { date: string | number }
  'accounts.invitations.sent_held': Record<string, never>
  'accounts.invitations.resent_held': Record<string, never>
  'accounts.role.administrator': Record<string, never>
  'accounts.role.programme-manager': Record<string, never>
  'accounts.role.programme-officer': Record<string, never>
  'accounts.role.legal-officer': Record<string, never>
  'accounts.role.evaluator': Record<string, never>
  'accounts.role.focal-point': Record<string, never>
  'accounts.role.practitioner': Record<string, never>
  'accounts.role.partner': Record<string, never>
  'accounts.role.donor': Record<string, never>
  'accounts.role.auditor': Record<string, never>
  'accounts.about.administrator': Record<string, never>
  'accounts.about.programme-manager': Record<string, never>
  'accounts.about.programme-officer': Record<string, never>
  'accounts.about.legal-officer': Record<string, never>
  'accounts.about.evaluator': Record<string, never>
  'accounts.about.focal-point': Record<string, never>
  'accounts.about.practitioner': Record<string, never>
  'accounts.about.partner': Record<string, never>
  'accounts.about.donor': Record<string, never>
  'accounts.about.auditor': Record<string, never>
  'accounts.holder.self': Record<string, never>
  'accounts.holder.operator': Record<string, never>
  'accounts.holder.public': Record<string, never>
  'accounts.module.reference': Record<string, never>
  'accounts.module.accounts': Record<string, never>
  'accounts.module.operation': Record<string, never>
  'accounts.module.treaties': Record<string, never>
  'accounts.module.tools': Record<string, never>
  'accounts.module.partners': Record<string, never>
  'accounts.module.assistance': Record<string, never>
  'accounts.module.funding': Record<string, never>
  'accounts.module.reports': Record<string, never>
  'accounts.module.site': Record<string, never>
  'accounts.right.session_begin': Record<string, never>
  'accounts.right.session_see': Record<string, never>
  'accounts.right.session_end': Record<string, never>
  'accounts.right.profile_see': Record<string, never>
  'accounts.right.profile_change': Record<string, never>
  'accounts.right.user_list': Record<string, never>
  'accounts.right.user_see': Record<string, never>
  'accounts.right.user_change': Record<string, never>
  'accounts.right.invitation_see': Record<string, never>
  'accounts.right.invitation_make': Record<string, never>
  'accounts.right.invitation_accept': Record<string, never>
  'accounts.right.application_make': Record<string, never>
  'accounts.right.application_see': Record<string, never>
  'accounts.right.application_decide': Record<string, never>
  'accounts.right.role_see': Record<string, never>
  'accounts.right.role_change': Record<string, never>
  'accounts.right.grant_see': Record<string, never>
  'accounts.right.grant_give': Record<string, never>
  'accounts.right.grant_end': Record<string, never>
  'accounts.right.token_see': Record<string, never>
  'accounts.right.token_make': Record<string, never>
  'accounts.right.token_revoke': Record<string, never>
  'accounts.right.sign_in_service_see': Record<string, never>
  'accounts.right.sign_in_service_change': Record<string, never>
  'accounts.right.record_ask': Record<string, never>
  'accounts.right.audit_see': Record<string, never>
  'accounts.right.audit_seal': Record<string, never>
  'accounts.right.personal_data_see': Record<string, never>
  'accounts.right.personal_data_correct': Record<string, never>
  'accounts.right.personal_data_erase': Record<string, never>
  'accounts.right.retention_see': Record<string, never>
  'accounts.right.retention_run': Record<string, never>
  'accounts.area': Record<string, never>
  'accounts.group.own': Record<string, never>
  'accounts.group.people': Record<string, never>
  'accounts.group.accountability': Record<string, never>
  'accounts.group.running': Record<string, never>
  'accounts.right.privacy_see': Record<string, never>
  'accounts.right.correction_answer': Record<string, never>
  'accounts.held_mail': Record<string, never>
  'accounts.held_mail_text': Record<string, never>
  'accounts.outbox': Record<string, never>
  'accounts.personal-data.title': Record<string, never>
  'accounts.personal-data.answer': Record<string, never>
  'accounts.personal-data.privacy': Record<string, never>
  'accounts.personal-data.privacy_answer': Record<string, never>
  'accounts.personal-data.data': Record<string, never>
  'accounts.personal-data.records': Record<string, never>
  'accounts.personal-data.for': Record<string, never>
  'accounts.personal-data.ground_label': Record<string, never>
  'accounts.personal-data.seen_by': Record<string, never>
  'accounts.personal-data.kept_label': Record<string, never>
  'accounts.personal-data.when_erased': Record<string, never>
  'accounts.personal-data.nobody': Record<string, never>
  'accounts.personal-data.newest_only': { shown: number; count: number }
  'accounts.personal-data.newest_shown': { shown: number; count: number }
  'accounts.personal-data.copy_title': Record<string, never>
  'accounts.personal-data.copy_about': { name: string | number; date: string | number }
  'accounts.personal-data.take': { format: string | number }
  'accounts.personal-data.why_read': Record<string, never>
  'accounts.personal-data.read': Record<string, never>
  'accounts.personal-data.about': { name: string | number }
  'accounts.personal-data.held': Record<string, never>
  'accounts.personal-data.yes': Record<string, never>
  'accounts.personal-data.no': Record<string, never>
  'accounts.personal-data.kept.days': { count: number; after: string | number }
  'accounts.personal-data.kept.years': { count: number; after: string | number }
  'accounts.personal-data.kept.account': Record<string, never>
  'accounts.personal-data.kept.good': Record<string, never>
  'accounts.personal-data.group.people': Record<string, never>
  'accounts.personal-data.group.access': Record<string, never>
  'accounts.personal-data.group.traces': Record<string, never>
  'accounts.personal-data.ground.task': Record<string, never>
  'accounts.personal-data.ground.consent': Record<string, never>
  'accounts.personal-data.ground.security': Record<string, never>
  'accounts.personal-data.ground.accountability': Record<string, never>
  'accounts.personal-data.purpose.identify': Record<string, never>
  'accounts.personal-data.purpose.rights': Record<string, never>
  'accounts.personal-data.purpose.admit': Record<string, never>
  'accounts.personal-data.purpose.consent': Record<string, never>
  'accounts.personal-data.purpose.answer': Record<string, never>
  'accounts.personal-data.purpose.dormant': Record<string, never>
  'accounts.personal-data.purpose.sign_in': Record<string, never>
  'accounts.personal-data.purpose.protect': Record<string, never>
  'accounts.personal-data.purpose.proof': Record<string, never>
  'accounts.personal-data.purpose.tell': Record<string, never>
  'accounts.personal-data.purpose.files': Record<string, never>
  'accounts.personal-data.purpose.once': Record<string, never>
  'accounts.personal-data.table.account': Record<string, never>
  'accounts.personal-data.table.role': Record<string, never>
  'accounts.personal-data.table.invitation': Record<string, never>
  'accounts.personal-data.table.application': Record<string, never>
  'accounts.personal-data.table.consent': Record<string, never>
  'accounts.personal-data.table.correction': Record<string, never>
  'accounts.personal-data.table.dormant': Record<string, never>
  'accounts.personal-data.table.token': Record<string, never>
  'accounts.personal-data.table.session': Record<string, never>
  'accounts.personal-data.table.credential': Record<string, never>
  'accounts.personal-data.table.app': Record<string, never>
  'accounts.personal-data.table.passkey': Record<string, never>
  'accounts.personal-data.table.verification': Record<string, never>
  'accounts.personal-data.table.service': Record<string, never>
  'accounts.personal-data.table.throttle': Record<string, never>
  'accounts.personal-data.table.audit': Record<string, never>
  'accounts.personal-data.table.audit_value': Record<string, never>
  'accounts.personal-data.table.seal': Record<string, never>
  'accounts.personal-data.table.mail': Record<string, never>
  'accounts.personal-data.table.file': Record<string, never>
  'accounts.personal-data.table.request': Record<string, never>
  'accounts.personal-data.table.edition': Record<string, never>
  'accounts.personal-data.after.accepted': Record<string, never>
  'accounts.personal-data.after.expired': Record<string, never>
  'accounts.personal-data.after.asked': Record<string, never>
  'accounts.personal-data.after.decided': Record<string, never>
  'accounts.personal-data.after.answered': Record<string, never>
  'accounts.personal-data.after.session_ended': Record<string, never>
  'accounts.personal-data.after.failed': Record<string, never>
  'accounts.personal-data.after.entry': Record<string, never>
  'accounts.personal-data.after.queued': Record<string, never>
  'accounts.personal-data.field.id': Record<string, never>
  'accounts.personal-data.field.name': Record<string, never>
  'accounts.personal-data.field.email': Record<string, never>
  'accounts.personal-data.field.verified': Record<string, never>
  'accounts.personal-data.field.picture': Record<string, never>
  'accounts.personal-data.field.since': Record<string, never>
  'accounts.personal-data.field.language': Record<string, never>
  'accounts.personal-data.field.state': Record<string, never>
  'accounts.personal-data.field.organisation': Record<string, never>
  'accounts.personal-data.field.profession': Record<string, never>
  'accounts.personal-data.field.second_factor': Record<string, never>
  'accounts.personal-data.field.status': Record<string, never>
  'accounts.personal-data.field.person': Record<string, never>
  'accounts.personal-data.field.role': Record<string, never>
  'accounts.personal-data.field.reach': Record<string, never>
  'accounts.personal-data.field.project': Record<string, never>
  'accounts.personal-data.field.module': Record<string, never>
  'accounts.personal-data.field.until': Record<string, never>
  'accounts.personal-data.field.reason': Record<string, never>
  'accounts.personal-data.field.by': Record<string, never>
  'accounts.personal-data.field.given': Record<string, never>
  'accounts.personal-data.field.ended': Record<string, never>
  'accounts.personal-data.field.expires': Record<string, never>
  'accounts.personal-data.field.answered': Record<string, never>
  'accounts.personal-data.field.asked': Record<string, never>
  'accounts.personal-data.field.institution': Record<string, never>
  'accounts.personal-data.field.motivation': Record<string, never>
  'accounts.personal-data.field.purpose': Record<string, never>
  'accounts.personal-data.field.text': Record<string, never>
  'accounts.personal-data.field.through': Record<string, never>
  'accounts.personal-data.field.withdrawn': Record<string, never>
  'accounts.personal-data.field.words': Record<string, never>
  'accounts.personal-data.field.answer': Record<string, never>
  'accounts.personal-data.field.sent': Record<string, never>
  'accounts.personal-data.field.prefix': Record<string, never>
  'accounts.personal-data.field.rights': Record<string, never>
  'accounts.personal-data.field.used': Record<string, never>
  'accounts.personal-data.field.network': Record<string, never>
  'accounts.personal-data.field.browser': Record<string, never>
  'accounts.personal-data.field.account': Record<string, never>
  'accounts.personal-data.field.service': Record<string, never>
  'accounts.personal-data.field.failures': Record<string, never>
  'accounts.personal-data.field.device': Record<string, never>
  'accounts.personal-data.field.secret': Record<string, never>
  'accounts.personal-data.field.moment': Record<string, never>
  'accounts.personal-data.field.action': Record<string, never>
  'accounts.personal-data.field.about': Record<string, never>
  'accounts.personal-data.field.request': Record<string, never>
  'accounts.personal-data.field.detail': Record<string, never>
  'accounts.personal-data.field.field': Record<string, never>
  'accounts.personal-data.field.before': Record<string, never>
  'accounts.personal-data.field.after': Record<string, never>
  'accounts.personal-data.field.kind': Record<string, never>
  'accounts.personal-data.field.subject': Record<string, never>
  'accounts.personal-data.field.error': Record<string, never>
  'accounts.personal-data.corrections.own': Record<string, never>
  'accounts.personal-data.corrections.text': Record<string, never>
  'accounts.personal-data.corrections.profile': Record<string, never>
  'accounts.personal-data.corrections.words': Record<string, never>
  'accounts.personal-data.corrections.words_hint': Record<string, never>
  'accounts.personal-data.corrections.ask': Record<string, never>
  'accounts.personal-data.corrections.asked': Record<string, never>
  'accounts.personal-data.corrections.open': Record<string, never>
  'accounts.personal-data.corrections.done': Record<string, never>
  'accounts.personal-data.corrections.declined': Record<string, never>
  'accounts.personal-data.corrections.title': Record<string, never>
  'accounts.personal-data.corrections.open_count': { count: number }
  'accounts.personal-data.corrections.none': Record<string, never>
  'accounts.personal-data.corrections.none_text': Record<string, never>
  'accounts.personal-data.corrections.before': Record<string, never>
  'accounts.personal-data.corrections.answer': Record<string, never>
  'accounts.personal-data.corrections.answer_hint': Record<string, never>
  'accounts.personal-data.corrections.answer_to': { name: string | number }
  'accounts.personal-data.corrections.was_done': Record<string, never>
  'accounts.personal-data.corrections.decline': Record<string, never>
  'accounts.personal-data.corrections.correct': Record<string, never>
  'accounts.personal-data.corrections.answered': Record<string, never>
  'accounts.personal-data.corrections.mail_subject': Record<string, never>
  'accounts.personal-data.corrections.mail_done': Record<string, never>
  'accounts.personal-data.corrections.mail_declined': Record<string, never>
  'accounts.personal-data.erase.title': Record<string, never>
  'accounts.personal-data.erase.answer': Record<string, never>
  'accounts.personal-data.erase.preview': Record<string, never>
  'accounts.personal-data.erase.what': Record<string, never>
  'accounts.personal-data.erase.goes': Record<string, never>
  'accounts.personal-data.erase.stays': Record<string, never>
  'accounts.personal-data.erase.row': Record<string, never>
  'accounts.personal-data.erase.for_counts': { fields: string | number }
  'accounts.personal-data.erase.for_audit': Record<string, never>
  'accounts.personal-data.erase.also': Record<string, never>
  'accounts.personal-data.erase.never': Record<string, never>
  'accounts.personal-data.erase.already': Record<string, never>
  'accounts.personal-data.erase.last': Record<string, never>
  'accounts.personal-data.erase.confirm': Record<string, never>
  'accounts.personal-data.erase.sure': Record<string, never>
  'accounts.personal-data.erase.button_own': Record<string, never>
  'accounts.personal-data.erase.button': Record<string, never>
  'accounts.personal-data.erase.final_own': Record<string, never>
  'accounts.personal-data.erase.final': { name: string | number }
  'accounts.personal-data.erase.no_names': Record<string, never>
  'accounts.personal-data.erase.done_own': Record<string, never>
  'accounts.personal-data.erase.done': Record<string, never>
  'accounts.personal-data.erase.of': { name: string | number }
  'accounts.personal-data.retention.title': Record<string, never>
  'accounts.personal-data.retention.due': { count: number }
  'accounts.personal-data.retention.daily': Record<string, never>
  'accounts.personal-data.retention.never': Record<string, never>
  'accounts.personal-data.retention.last': Record<string, never>
  'accounts.personal-data.retention.today': Record<string, never>
  'accounts.personal-data.retention.now': Record<string, never>
  'accounts.personal-data.retention.button': Record<string, never>
  'accounts.personal-data.retention.final': Record<string, never>
  'accounts.personal-data.retention.ran': Record<string, never>
  'accounts.personal-data.retention.runs': Record<string, never>
  'accounts.personal-data.retention.dormant-notices': Record<string, never>
  'accounts.personal-data.retention.dormant-people': Record<string, never>
  'accounts.personal-data.retention.withdrawn-consents': Record<string, never>
  'accounts.personal-data.retention.dormant-notices_after': { count: number }
  'accounts.personal-data.retention.dormant-people_after': { count: number }
  'accounts.personal-data.retention.withdrawn-consents_after': { count: number }
  'accounts.personal-data.dormant.subject': Record<string, never>
  'accounts.personal-data.dormant.text': { days: number }
  'accounts.personal-data.dormant.otherwise': Record<string, never>
  'accounts.personal-data.greeting': { name: string | number }
  'accounts.personal-data.corrections.answered_held': Record<string, never>
  'accounts.profile.title': Record<string, never>
  'accounts.profile.answer': Record<string, never>
  'accounts.profile.state': Record<string, never>
  'accounts.profile.organisation': Record<string, never>
  'accounts.profile.no_roles': Record<string, never>
  'accounts.profile.fixed': Record<string, never>
  'accounts.profile.change': Record<string, never>
  'accounts.profile.name': Record<string, never>
  'accounts.profile.language': Record<string, never>
  'accounts.profile.language_hint': Record<string, never>
  'accounts.profile.profession': Record<string, never>
  'accounts.profile.save': Record<string, never>
  'accounts.profile.saved': Record<string, never>
  'accounts.profile.security': Record<string, never>
  'accounts.profile.security_answer': Record<string, never>
  'accounts.profile.last_way': Record<string, never>
  'accounts.profile.prove': Record<string, never>
  'accounts.profile.prove_text': Record<string, never>
  'accounts.profile.prove_button': Record<string, never>
  'accounts.profile.prove_passkey': Record<string, never>
  'accounts.profile.prove_by_signing_in': Record<string, never>
  'accounts.profile.proved': Record<string, never>
  'accounts.profile.not_proved': Record<string, never>
  'accounts.profile.password_change': Record<string, never>
  'accounts.profile.password_set': Record<string, never>
  'accounts.profile.password_ends': Record<string, never>
  'accounts.profile.password_changed': Record<string, never>
  'accounts.profile.app': Record<string, never>
  'accounts.profile.app_on': Record<string, never>
  'accounts.profile.app_off': Record<string, never>
  'accounts.profile.app_not_used': Record<string, never>
  'accounts.profile.app_use': Record<string, never>
  'accounts.profile.app_used': Record<string, never>
  'accounts.profile.app_begin': Record<string, never>
  'accounts.profile.app_remove': Record<string, never>
  'accounts.profile.app_removed': Record<string, never>
  'accounts.profile.app_answer': Record<string, never>
  'accounts.profile.app_scan': Record<string, never>
  'accounts.profile.app_scan_text': Record<string, never>
  'accounts.profile.app_picture': Record<string, never>
  'accounts.profile.app_key': Record<string, never>
  'accounts.profile.app_confirm': Record<string, never>
  'accounts.profile.app_code_hint': Record<string, never>
  'accounts.profile.codes': Record<string, never>
  'accounts.profile.codes_answer': Record<string, never>
  'accounts.profile.codes_kept': Record<string, never>
  'accounts.profile.codes_renew': Record<string, never>
  'accounts.profile.passkeys': Record<string, never>
  'accounts.profile.passkeys_text': Record<string, never>
  'accounts.profile.passkeys_none': Record<string, never>
  'accounts.profile.passkey_name': Record<string, never>
  'accounts.profile.passkey_hint': Record<string, never>
  'accounts.profile.passkey_made': Record<string, never>
  'accounts.profile.passkey_add': Record<string, never>
  'accounts.profile.passkey_added': Record<string, never>
  'accounts.profile.passkey_not_added': Record<string, never>
  'accounts.profile.passkey_removed': Record<string, never>
  'accounts.profile.rename': Record<string, never>
  'accounts.profile.remove': Record<string, never>
  'accounts.profile.actions': Record<string, never>
  'accounts.profile.sessions': Record<string, never>
  'accounts.profile.sessions_text': Record<string, never>
  'accounts.profile.device_head': Record<string, never>
  'accounts.profile.device': { browser: string | number; system: string | number }
  'accounts.profile.device_unknown': Record<string, never>
  'accounts.profile.this_session': Record<string, never>
  'accounts.profile.begun': Record<string, never>
  'accounts.profile.used': Record<string, never>
  'accounts.profile.network': Record<string, never>
  'accounts.profile.end': Record<string, never>
  'accounts.profile.end_others': Record<string, never>
  'accounts.profile.session_ended': Record<string, never>
  'accounts.profile.sessions_ended': Record<string, never>
  'accounts.profile.notice_password_changed': Record<string, never>
  'accounts.profile.notice_second_factor_added': Record<string, never>
  'accounts.profile.notice_second_factor_removed': Record<string, never>
  'accounts.profile.notice_passkey_added': Record<string, never>
  'accounts.profile.notice_service_linked': Record<string, never>
  'accounts.profile.notice_not_you': Record<string, never>
  'accounts.profile.password_current': Record<string, never>
  'accounts.profile.passkeys_need_name': Record<string, never>
  'accounts.records.record': Record<string, never>
  'accounts.records.history': Record<string, never>
  'accounts.records.sight': Record<string, never>
  'accounts.records.history_of': { record: string | number }
  'accounts.records.history_answer': Record<string, never>
  'accounts.records.no_history': Record<string, never>
  'accounts.records.hidden_value': Record<string, never>
  'accounts.records.sight_of': { record: string | number }
  'accounts.records.sight_answer': Record<string, never>
  'accounts.records.who': Record<string, never>
  'accounts.records.people': Record<string, never>
  'accounts.records.person': Record<string, never>
  'accounts.records.role': Record<string, never>
  'accounts.records.reach': Record<string, never>
  'accounts.records.reach_everything': Record<string, never>
  'accounts.records.reach_states': Record<string, never>
  'accounts.records.reach_project': Record<string, never>
  'accounts.records.reach_module': Record<string, never>
  'accounts.records.because_public': Record<string, never>
  'accounts.records.because_self': Record<string, never>
  'accounts.records.because_operator': Record<string, never>
  'accounts.records.because_grant': { role: string | number; reach: string | number }
  'accounts.records.more': { count: number }
  'accounts.services.title': Record<string, never>
  'accounts.services.answer': Record<string, never>
  'accounts.services.who': Record<string, never>
  'accounts.services.none': Record<string, never>
  'accounts.services.none_text': Record<string, never>
  'accounts.services.name': Record<string, never>
  'accounts.services.name_hint': Record<string, never>
  'accounts.services.id': Record<string, never>
  'accounts.services.id_hint': Record<string, never>
  'accounts.services.domain': Record<string, never>
  'accounts.services.domain_hint': Record<string, never>
  'accounts.services.kind': Record<string, never>
  'accounts.services.oidc': Record<string, never>
  'accounts.services.saml': Record<string, never>
  'accounts.services.people': Record<string, never>
  'accounts.services.test': Record<string, never>
  'accounts.services.answers': Record<string, never>
  'accounts.services.silent': Record<string, never>
  'accounts.services.add_oidc': Record<string, never>
  'accounts.services.add_saml': Record<string, never>
  'accounts.services.issuer': Record<string, never>
  'accounts.services.issuer_hint': Record<string, never>
  'accounts.services.client': Record<string, never>
  'accounts.services.secret': Record<string, never>
  'accounts.services.metadata': Record<string, never>
  'accounts.services.metadata_hint': Record<string, never>
  'accounts.services.added': Record<string, never>
  'accounts.services.removed': Record<string, never>
  'accounts.services.remove': Record<string, never>
  'accounts.services.remove_text': { people: number }
  'accounts.services.is': { kind: string | number; domain: string | number }
  'accounts.services.for_them': Record<string, never>
  'accounts.services.for_them_text': Record<string, never>
  'accounts.services.callback': Record<string, never>
  'accounts.services.our_metadata': Record<string, never>
  'accounts.services.acs': Record<string, never>
  'accounts.sign-in.password_length': { least: number; most: number }
  'accounts.sign-in.password_common': Record<string, never>
  'accounts.sign-in.password_personal': Record<string, never>
  'accounts.sign-in.second_factor_missing': Record<string, never>
  'accounts.sign-in.mail_greeting': { name: string | number }
  'accounts.sign-in.reset_mail_subject': Record<string, never>
  'accounts.sign-in.reset_mail_link': Record<string, never>
  'accounts.sign-in.reset_mail_ignore': Record<string, never>
  'accounts.sign-in.title': Record<string, never>
  'accounts.sign-in.answer': Record<string, never>
  'accounts.sign-in.already': Record<string, never>
  'accounts.sign-in.email': Record<string, never>
  'accounts.sign-in.password': Record<string, never>
  'accounts.sign-in.password_new': Record<string, never>
  'accounts.sign-in.password_hint': { least: number; most: number }
  'accounts.sign-in.forgot': Record<string, never>
  'accounts.sign-in.failed': Record<string, never>
  'accounts.sign-in.wait': { seconds: number }
  'accounts.sign-in.other': Record<string, never>
  'accounts.sign-in.with': { name: string | number }
  'accounts.sign-in.passkey': Record<string, never>
  'accounts.sign-in.passkey_none': Record<string, never>
  'accounts.sign-in.passkey_failed': Record<string, never>
  'accounts.sign-in.no_account': Record<string, never>
  'accounts.sign-in.service_refused': Record<string, never>
  'accounts.sign-in.service_refused_text': Record<string, never>
  'accounts.sign-in.second_title': Record<string, never>
  'accounts.sign-in.second_answer': Record<string, never>
  'accounts.sign-in.code': Record<string, never>
  'accounts.sign-in.code_hint': Record<string, never>
  'accounts.sign-in.code_failed': Record<string, never>
  'accounts.sign-in.go_on': Record<string, never>
  'accounts.sign-in.sign_out': Record<string, never>
  'accounts.sign-in.sign_out_answer': Record<string, never>
  'accounts.sign-in.signed_out': Record<string, never>
  'accounts.sign-in.forgot_title': Record<string, never>
  'accounts.sign-in.forgot_answer': Record<string, never>
  'accounts.sign-in.forgot_button': Record<string, never>
  'accounts.sign-in.forgot_sent': Record<string, never>
  'accounts.sign-in.forgot_sent_text': Record<string, never>
  'accounts.sign-in.reset_title': Record<string, never>
  'accounts.sign-in.reset_answer': Record<string, never>
  'accounts.sign-in.reset_button': Record<string, never>
  'accounts.sign-in.reset_done': Record<string, never>
  'accounts.sign-in.reset_expired': Record<string, never>
  'accounts.sign-in.reset_expired_text': Record<string, never>
  'accounts.sign-in.apply': Record<string, never>
  'accounts.sign-in.second_factor_set_up': Record<string, never>
  'accounts.sign-in.second_factor_opens': Record<string, never>
  'accounts.tokens.title': Record<string, never>
  'accounts.tokens.answer': Record<string, never>
  'accounts.tokens.none': Record<string, never>
  'accounts.tokens.no_rights': Record<string, never>
  'accounts.tokens.new': Record<string, never>
  'accounts.tokens.name': Record<string, never>
  'accounts.tokens.name_hint': Record<string, never>
  'accounts.tokens.rights': Record<string, never>
  'accounts.tokens.rights_hint': Record<string, never>
  'accounts.tokens.until': Record<string, never>
  'accounts.tokens.until_hint': Record<string, never>
  'accounts.tokens.make': Record<string, never>
  'accounts.tokens.made': Record<string, never>
  'accounts.tokens.token': Record<string, never>
  'accounts.tokens.how': Record<string, never>
  'accounts.tokens.back': Record<string, never>
  'accounts.tokens.never': Record<string, never>
  'accounts.tokens.used': Record<string, never>
  'accounts.tokens.revoke': Record<string, never>
  'accounts.tokens.revoked': Record<string, never>
  'accounts.users.title': Record<string, never>
  'accounts.users.answer': { count: number }
  'accounts.users.count': { count: number }
  'accounts.users.any': Record<string, never>
  'accounts.users.search': Record<string, never>
  'accounts.users.name': Record<string, never>
  'accounts.users.email': Record<string, never>
  'accounts.users.email_hint': Record<string, never>
  'accounts.users.state': Record<string, never>
  'accounts.users.organisation': Record<string, never>
  'accounts.users.profession': Record<string, never>
  'accounts.users.language': Record<string, never>
  'accounts.users.roles': Record<string, never>
  'accounts.users.second_factor': Record<string, never>
  'accounts.users.yes': Record<string, never>
  'accounts.users.no': Record<string, never>
  'accounts.users.status': Record<string, never>
  'accounts.users.status.active': Record<string, never>
  'accounts.users.status.suspended': Record<string, never>
  'accounts.users.status.erased': Record<string, never>
  'accounts.users.since': Record<string, never>
  'accounts.users.none': Record<string, never>
  'accounts.users.none_text': Record<string, never>
  'accounts.users.yours_only': Record<string, never>
  'accounts.users.sessions': Record<string, never>
  'accounts.users.sessions_open': { count: number }
  'accounts.users.acts': Record<string, never>
  'accounts.users.data': Record<string, never>
  'accounts.users.erase': Record<string, never>
  'accounts.users.you': Record<string, never>
  'accounts.users.save': Record<string, never>
  'accounts.users.last_administrator': Record<string, never>
  'accounts.users.act.correct': Record<string, never>
  'accounts.users.act.reset-link': Record<string, never>
  'accounts.users.act.second-factor': Record<string, never>
  'accounts.users.act.end-sessions': Record<string, never>
  'accounts.users.act.suspend': Record<string, never>
  'accounts.users.act.restore': Record<string, never>
  'accounts.users.what.reset-link': { name: string | number }
  'accounts.users.what.second-factor': { name: string | number }
  'accounts.users.what.end-sessions': { name: string | number }
  'accounts.users.what.suspend': { name: string | number }
  'accounts.users.what.restore': { name: string | number }
  'accounts.users.done.correct': Record<string, never>
  'accounts.users.done.reset_link': Record<string, never>
  'accounts.users.done.second_factor': Record<string, never>
  'accounts.users.done.end_sessions': Record<string, never>
  'accounts.users.done.suspend': Record<string, never>
  'accounts.users.done.restore': Record<string, never>
  'accounts.users.mail.greeting': { name: string | number }
  'accounts.users.mail.not_you': Record<string, never>
  'accounts.users.mail.factors_subject': Record<string, never>
  'accounts.users.mail.factors_text': Record<string, never>
  'accounts.users.mail.address_subject': Record<string, never>
  'accounts.users.mail.address_text': Record<string, never>
  'accounts.users.command.reason': Record<string, never>
  'accounts.users.command.mailed': { email: string | number }
  'accounts.users.command.nobody': Record<string, never>
  'accounts.users.command.known': Record<string, never>
  'accounts.users.command.sessions': { count: number }
  'accounts.users.command.second_factor': Record<string, never>
  'accounts.users.done.reset_link_held': Record<string, never>
  'accounts.users.command.held': { email: string | number }
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
  'assistance.right.programme_see': Record<string, never>
  'assistance.right.programme_load': Record<string, never>
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
  'funding.right.contribution_see': Record<string, never>
  'funding.right.contribution_load': Record<string, never>
  'operation.backups.title': Record<string, never>
  'operation.backups.answer': Record<string, never>
  'operation.backups.make_now': Record<string, never>
  'operation.backups.asked': Record<string, never>
  'operation.backups.is_waiting': Record<string, never>
  'operation.backups.is_running': Record<string, never>
  'operation.backups.look_again': Record<string, never>
  'operation.backups.off': Record<string, never>
  'operation.backups.never_text': Record<string, never>
  'operation.backups.off_text': Record<string, never>
  'operation.backups.schedule': Record<string, never>
  'operation.backups.begin': Record<string, never>
  'operation.backups.change': Record<string, never>
  'operation.backups.save': Record<string, never>
  'operation.backups.saved': Record<string, never>
  'operation.backups.stop': Record<string, never>
  'operation.backups.stop_title': Record<string, never>
  'operation.backups.stop_text': Record<string, never>
  'operation.backups.stopped': Record<string, never>
  'operation.backups.every': Record<string, never>
  'operation.backups.every_hour': Record<string, never>
  'operation.backups.every_day': Record<string, never>
  'operation.backups.every_week': Record<string, never>
  'operation.backups.at': Record<string, never>
  'operation.backups.at_hint': Record<string, never>
  'operation.backups.zone': Record<string, never>
  'operation.backups.zone_hint': Record<string, never>
  'operation.backups.keep': Record<string, never>
  'operation.backups.keep_hint': Record<string, never>
  'operation.backups.folder': Record<string, never>
  'operation.backups.folder_hint': { folder: string | number }
  'operation.backups.recipients': Record<string, never>
  'operation.backups.recipients_hint': Record<string, never>
  'operation.backups.encryption': Record<string, never>
  'operation.backups.not_encrypted': Record<string, never>
  'operation.backups.encrypted_for': { count: number }
  'operation.backups.runs': Record<string, never>
  'operation.backups.none': Record<string, never>
  'operation.backups.none_text': Record<string, never>
  'operation.backups.begun': Record<string, never>
  'operation.backups.state': Record<string, never>
  'operation.backups.verified': Record<string, never>
  'operation.backups.yes': Record<string, never>
  'operation.backups.no': Record<string, never>
  'operation.backups.size': Record<string, never>
  'operation.backups.file': Record<string, never>
  'operation.backups.encrypted': Record<string, never>
  'operation.backups.removed': Record<string, never>
  'operation.backups.lost': { count: number }
  'operation.backups.restore': Record<string, never>
  'operation.backups.restore_text': Record<string, never>
  'operation.backups.secret': Record<string, never>
  'operation.backups.secret_text': Record<string, never>
  'operation.backups.folder_allowed': { folder: string | number }
  'operation.files.title': Record<string, never>
  'operation.files.answer': Record<string, never>
  'operation.files.upload': Record<string, never>
  'operation.files.upload_answer': Record<string, never>
  'operation.files.uploaded': Record<string, never>
  'operation.files.file': Record<string, never>
  'operation.files.about': Record<string, never>
  'operation.files.about_hint': Record<string, never>
  'operation.files.about_allowed': Record<string, never>
  'operation.files.about_nothing': Record<string, never>
  'operation.files.of_state': Record<string, never>
  'operation.files.of_state_hint': Record<string, never>
  'operation.files.search': Record<string, never>
  'operation.files.any': Record<string, never>
  'operation.files.count': { count: number }
  'operation.files.none': Record<string, never>
  'operation.files.none_text': Record<string, never>
  'operation.files.none_found': Record<string, never>
  'operation.files.name': Record<string, never>
  'operation.files.type': Record<string, never>
  'operation.files.size': Record<string, never>
  'operation.files.who': Record<string, never>
  'operation.files.when': Record<string, never>
  'operation.files.state': Record<string, never>
  'operation.files.state.whole': Record<string, never>
  'operation.files.state.damaged': Record<string, never>
  'operation.files.state.missing': Record<string, never>
  'operation.files.is_damaged': Record<string, never>
  'operation.files.is_missing': Record<string, never>
  'operation.files.broken': { count: number }
  'operation.files.broken_text': Record<string, never>
  'operation.files.download': Record<string, never>
  'operation.files.remove': Record<string, never>
  'operation.files.remove_title': Record<string, never>
  'operation.files.remove_text': Record<string, never>
  'operation.files.removed': Record<string, never>
  'operation.files.check': Record<string, never>
  'operation.files.check_text': Record<string, never>
  'operation.files.check_now': Record<string, never>
  'operation.files.check_asked': Record<string, never>
  'operation.files.contents': Record<string, never>
  'operation.files.contents_of': { count: number; size: string | number }
  'operation.files.last_check': Record<string, never>
  'operation.files.all_since': Record<string, never>
  'operation.files.never': Record<string, never>
  'operation.jobs.title': Record<string, never>
  'operation.jobs.answer': Record<string, never>
  'operation.jobs.well': Record<string, never>
  'operation.jobs.well_text': Record<string, never>
  'operation.jobs.failed_notice': { count: number }
  'operation.jobs.failed_text': Record<string, never>
  'operation.jobs.failed': Record<string, never>
  'operation.jobs.failed_count': { count: number }
  'operation.jobs.none_failed': Record<string, never>
  'operation.jobs.any': Record<string, never>
  'operation.jobs.job': Record<string, never>
  'operation.jobs.failed_at': Record<string, never>
  'operation.jobs.attempts': Record<string, never>
  'operation.jobs.attempt': Record<string, never>
  'operation.jobs.error': Record<string, never>
  'operation.jobs.acts': Record<string, never>
  'operation.jobs.retry': Record<string, never>
  'operation.jobs.discard': Record<string, never>
  'operation.jobs.discard_title': { job: string | number }
  'operation.jobs.discard_text': Record<string, never>
  'operation.jobs.retried': Record<string, never>
  'operation.jobs.discarded': Record<string, never>
  'operation.jobs.queues': Record<string, never>
  'operation.jobs.done_week': Record<string, never>
  'operation.jobs.no_queues': Record<string, never>
  'operation.jobs.no_queues_text': Record<string, never>
  'operation.jobs.waiting': Record<string, never>
  'operation.jobs.retrying': Record<string, never>
  'operation.jobs.running': Record<string, never>
  'operation.jobs.done': Record<string, never>
  'operation.jobs.running_now': Record<string, never>
  'operation.jobs.since': Record<string, never>
  'operation.jobs.schedules': Record<string, never>
  'operation.jobs.no_schedules': Record<string, never>
  'operation.jobs.times': Record<string, never>
  'operation.jobs.last': Record<string, never>
  'operation.jobs.next': Record<string, never>
  'operation.jobs.every_minutes': { count: number }
  'operation.jobs.every_hour': { minute: string | number }
  'operation.jobs.every_day': { time: string | number }
  'operation.jobs.name.mail_send': Record<string, never>
  'operation.jobs.name.mail_sweep': Record<string, never>
  'operation.jobs.name.audit_seal': Record<string, never>
  'operation.jobs.name.files_check': Record<string, never>
  'operation.jobs.name.backup_schedule': Record<string, never>
  'operation.jobs.name.backup_make': Record<string, never>
  'operation.jobs.name.accounts_reset': Record<string, never>
  'operation.jobs.name.accounts_sweep': Record<string, never>
  'operation.jobs.name.retention_run': Record<string, never>
  'operation.right.job_see': Record<string, never>
  'operation.right.job_retry': Record<string, never>
  'operation.right.job_discard': Record<string, never>
  'operation.right.mail_see': Record<string, never>
  'operation.right.mail_discard': Record<string, never>
  'operation.right.mail_send': Record<string, never>
  'operation.right.file_see': Record<string, never>
  'operation.right.file_upload': Record<string, never>
  'operation.right.file_remove': Record<string, never>
  'operation.right.file_check': Record<string, never>
  'operation.right.backup_see': Record<string, never>
  'operation.right.backup_make': Record<string, never>
  'operation.right.setting_see': Record<string, never>
  'operation.outbox.title': Record<string, never>
  'operation.outbox.answer': Record<string, never>
  'operation.outbox.no_server': Record<string, never>
  'operation.outbox.no_server_text': Record<string, never>
  'operation.outbox.no_server_how': Record<string, never>
  'operation.outbox.search': Record<string, never>
  'operation.outbox.any': Record<string, never>
  'operation.outbox.state': Record<string, never>
  'operation.outbox.kind': Record<string, never>
  'operation.outbox.language': Record<string, never>
  'operation.outbox.subject': Record<string, never>
  'operation.outbox.to': Record<string, never>
  'operation.outbox.queued': Record<string, never>
  'operation.outbox.sent': Record<string, never>
  'operation.outbox.expires': Record<string, never>
  'operation.outbox.attempts': Record<string, never>
  'operation.outbox.error': Record<string, never>
  'operation.outbox.error.expired': Record<string, never>
  'operation.outbox.error.discarded': Record<string, never>
  'operation.outbox.count': { count: number }
  'operation.outbox.none': Record<string, never>
  'operation.outbox.none_text': Record<string, never>
  'operation.outbox.none_found': Record<string, never>
  'operation.outbox.mail_answer': Record<string, never>
  'operation.outbox.text': Record<string, never>
  'operation.outbox.no_text': Record<string, never>
  'operation.outbox.send': Record<string, never>
  'operation.outbox.sent_again': Record<string, never>
  'operation.outbox.not_sendable': Record<string, never>
  'operation.outbox.discard': Record<string, never>
  'operation.outbox.discard_title': Record<string, never>
  'operation.outbox.discard_text': Record<string, never>
  'operation.outbox.discarded': Record<string, never>
  'operation.outbox.kind.invitation': Record<string, never>
  'operation.outbox.kind.reset': Record<string, never>
  'operation.outbox.kind.notice': Record<string, never>
  'operation.outbox.kind.application': Record<string, never>
  'operation.outbox.kind.confirmation': Record<string, never>
  'operation.outbox.withheld': Record<string, never>
  'operation.settings.title': Record<string, never>
  'operation.settings.answer': Record<string, never>
  'operation.settings.facts': Record<string, never>
  'operation.settings.version': Record<string, never>
  'operation.settings.address': Record<string, never>
  'operation.settings.database': Record<string, never>
  'operation.settings.database_is': { version: string | number; bundled: string | number; size: string | number }
  'operation.settings.walls': Record<string, never>
  'operation.settings.wall.separate-role': Record<string, never>
  'operation.settings.wall.owner': Record<string, never>
  'operation.settings.wall.bypassed': Record<string, never>
  'operation.settings.wall_advice.owner': Record<string, never>
  'operation.settings.wall_advice.bypassed': Record<string, never>
  'operation.settings.processes': Record<string, never>
  'operation.settings.files': Record<string, never>
  'operation.settings.files_folder': Record<string, never>
  'operation.settings.files_s3': Record<string, never>
  'operation.settings.mail': Record<string, never>
  'operation.settings.mail_sent': Record<string, never>
  'operation.settings.mail_held': Record<string, never>
  'operation.settings.all': Record<string, never>
  'operation.settings.how': Record<string, never>
  'operation.settings.none': Record<string, never>
  'operation.settings.name': Record<string, never>
  'operation.settings.value': Record<string, never>
  'operation.settings.source': Record<string, never>
  'operation.settings.source.environment': Record<string, never>
  'operation.settings.source.default': Record<string, never>
  'operation.settings.source.data-folder': Record<string, never>
  'operation.settings.meaning': Record<string, never>
  'operation.settings.secret_set': Record<string, never>
  'operation.settings.not_set': Record<string, never>
  'operation.settings.migrations': Record<string, never>
  'operation.settings.migration': Record<string, never>
  'operation.settings.applied': Record<string, never>
  'operation.settings.about.port': Record<string, never>
  'operation.settings.about.host': Record<string, never>
  'operation.settings.about.pacta_data': Record<string, never>
  'operation.settings.about.database_url': Record<string, never>
  'operation.settings.about.database_owner_url': Record<string, never>
  'operation.settings.about.trust_proxy': Record<string, never>
  'operation.settings.about.public_url': Record<string, never>
  'operation.settings.about.pacta_secret': Record<string, never>
  'operation.settings.about.smtp_url': Record<string, never>
  'operation.settings.about.mail_from': Record<string, never>
  'operation.settings.about.metrics_token': Record<string, never>
  'operation.settings.about.log_level': Record<string, never>
  'operation.settings.about.files_max_mb': Record<string, never>
  'operation.settings.about.files_s3_bucket': Record<string, never>
  'operation.settings.about.files_s3_endpoint': Record<string, never>
  'operation.settings.about.files_s3_region': Record<string, never>
  'operation.settings.about.files_s3_access_key_id': Record<string, never>
  'operation.settings.about.files_s3_secret_access_key': Record<string, never>
  'operation.settings.about.files_s3_path_style': Record<string, never>
  'operation.settings.plain.readers': Record<string, never>
  'operation.settings.plain.database': Record<string, never>
  'operation.settings.plain.files': Record<string, never>
  'operation.settings.about.backup_folder': Record<string, never>
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
  'partners.right.partnership_see': Record<string, never>
  'partners.right.partnership_load': Record<string, never>
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
  'reference.right.data_see': Record<string, never>
  'reference.right.data_load': Record<string, never>
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
  'reports.right.report_see': Record<string, never>
  'reports.right.plan_load': Record<string, never>
  'reports.right.edition_freeze': Record<string, never>
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
  'tools.right.tool_see': Record<string, never>
  'tools.right.tool_load': Record<string, never>
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
  'treaties.right.register_see': Record<string, never>
  'treaties.right.register_load': Record<string, never>
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
  'ui.form.optional': Record<string, never>
  'ui.form.error': Record<string, never>
  'ui.form.corrections': { count: number }
  'ui.form.nothing_saved': Record<string, never>
  'ui.form.missing': { allowed: string | number }
  'ui.form.refused': { value: string | number; allowed: string | number }
  'ui.form.refused_secret': { allowed: string | number }
  'ui.form.choose_one': Record<string, never>
  'ui.form.choose_some': Record<string, never>
  'ui.form.tick': Record<string, never>
  'ui.form.choose': Record<string, never>
  'ui.form.choose_state': Record<string, never>
  'ui.form.limit': { count: number }
  'ui.form.file': { types: string | number; size: string | number }
  'ui.form.cancel': Record<string, never>
  'ui.form.reason': Record<string, never>
  'ui.form.reason_hint': Record<string, never>
  'ui.steps.where': { step: number; steps: number }
  'ui.steps.past': Record<string, never>
  'ui.secret.once': Record<string, never>
  'ui.secret.keep': Record<string, never>
  'ui.secret.copy': Record<string, never>
  'ui.person.you': Record<string, never>
  'ui.moment': { date: string | number; time: string | number }
  'ui.history.none': Record<string, never>
  'ui.history.nothing': Record<string, never>
  'ui.history.before': Record<string, never>
  'ui.history.after': Record<string, never>
  'ui.history.reason': Record<string, never>
  'ui.through.start': Record<string, never>
  'ui.through.cli': Record<string, never>
  'ui.through.web': Record<string, never>
  'ui.through.api': Record<string, never>
  'ui.through.job': Record<string, never>
  'ui.state.active': Record<string, never>
  'ui.state.invited': Record<string, never>
  'ui.state.suspended': Record<string, never>
  'ui.state.expired': Record<string, never>
  'ui.state.revoked': Record<string, never>
  'ui.state.queued': Record<string, never>
  'ui.state.running': Record<string, never>
  'ui.state.held': Record<string, never>
  'ui.state.sent': Record<string, never>
  'ui.state.done': Record<string, never>
  'ui.state.failed': Record<string, never>
  'ui.account.label': Record<string, never>
  'ui.account.sign_in': Record<string, never>
  'ui.account.sign_out': Record<string, never>
  'ui.demonstration.title': Record<string, never>
  'ui.demonstration.text': Record<string, never>
  'ui.account.profile': Record<string, never>
  'ui.record.history': Record<string, never>
  'ui.record.sight': Record<string, never>
  'ui.footer.privacy': Record<string, never>
  'ui.demonstration.people': Record<string, never>
}
