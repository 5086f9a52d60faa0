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
  'accounts.audit.field.verdict': Record<string, never>
  'accounts.audit.field.obligation': Record<string, never>
  'accounts.audit.field.obligations': Record<string, never>
  'accounts.audit.field.version': Record<string, never>
  'accounts.audit.field.finding': Record<string, never>
  'accounts.audit.field.findings': Record<string, never>
  'accounts.audit.field.concern': Record<string, never>
  'accounts.audit.field.concerns': Record<string, never>
  'accounts.audit.field.unread': Record<string, never>
  'accounts.audit.field.safeguard': Record<string, never>
  'accounts.audit.field.suggestion': Record<string, never>
  'accounts.audit.field.disposition': Record<string, never>
  'accounts.audit.field.thread': Record<string, never>
  'accounts.audit.field.comment': Record<string, never>
  'accounts.audit.field.reviewers': Record<string, never>
  'accounts.audit.field.assigned': Record<string, never>
  'accounts.audit.field.removed': Record<string, never>
  'accounts.audit.field.reference': Record<string, never>
  'accounts.audit.field.as_at': Record<string, never>
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
  'accounts.done.treaties_ratification_open': Record<string, never>
  'accounts.done.treaties_ratification_end': Record<string, never>
  'accounts.done.treaties_ratification_step': Record<string, never>
  'accounts.done.treaties_ratification_add_document': Record<string, never>
  'accounts.done.treaties_ratification_remove_document': Record<string, never>
  'accounts.done.treaties_ratification_model': Record<string, never>
  'accounts.done.treaties_obligations_load': Record<string, never>
  'accounts.done.treaties_obligation_correct': Record<string, never>
  'accounts.done.treaties_obligation_add': Record<string, never>
  'accounts.done.treaties_obligation_retire': Record<string, never>
  'accounts.done.treaties_obligation_restore': Record<string, never>
  'accounts.done.treaties_obligation_review': Record<string, never>
  'accounts.done.treaties_obligation_import': Record<string, never>
  'accounts.done.treaties_instrument_add': Record<string, never>
  'accounts.done.treaties_instrument_correct': Record<string, never>
  'accounts.done.treaties_instrument_restore': Record<string, never>
  'accounts.done.treaties_collection_add': Record<string, never>
  'accounts.done.treaties_collection_keep': Record<string, never>
  'accounts.done.assistance_contribution_claim': Record<string, never>
  'accounts.done.assistance_contribution_confirm': Record<string, never>
  'accounts.done.assistance_contribution_verify': Record<string, never>
  'accounts.done.assistance_contribution_withdraw': Record<string, never>
  'accounts.done.assistance_contribution_withdraw_confirmation': Record<string, never>
  'accounts.done.assistance_contribution_withdraw_verification': Record<string, never>
  'accounts.done.assistance_draft_open': Record<string, never>
  'accounts.done.assistance_draft_take_in': Record<string, never>
  'accounts.done.assistance_draft_describe': Record<string, never>
  'accounts.done.assistance_draft_correct': Record<string, never>
  'accounts.done.assistance_draft_undo': Record<string, never>
  'accounts.done.assistance_draft_link': Record<string, never>
  'accounts.done.assistance_draft_match': Record<string, never>
  'accounts.done.assistance_draft_example': Record<string, never>
  'accounts.done.assistance_law_record': Record<string, never>
  'accounts.done.assistance_law_correct': Record<string, never>
  'accounts.done.treaties_act_propose': Record<string, never>
  'accounts.done.treaties_act_withdraw': Record<string, never>
  'accounts.done.treaties_act_decide': Record<string, never>
  'accounts.done.treaties_act_import': Record<string, never>
  'accounts.done.treaties_subscription_begin': Record<string, never>
  'accounts.done.treaties_subscription_end': Record<string, never>
  'accounts.done.treaties_subscription_end_by_link': Record<string, never>
  'accounts.done.assistance_clearance_ask': Record<string, never>
  'accounts.done.assistance_clearance_give': Record<string, never>
  'accounts.done.assistance_clearance_return': Record<string, never>
  'accounts.done.assistance_clearance_withdraw': Record<string, never>
  'accounts.done.assistance_review_open': Record<string, never>
  'accounts.done.assistance_review_rename': Record<string, never>
  'accounts.done.assistance_review_add_obligations': Record<string, never>
  'accounts.done.assistance_review_remove_obligations': Record<string, never>
  'accounts.done.assistance_review_set_reviewers': Record<string, never>
  'accounts.done.assistance_review_see_officers': Record<string, never>
  'accounts.done.assistance_review_assign': Record<string, never>
  'accounts.done.assistance_review_take_up': Record<string, never>
  'accounts.done.assistance_review_close': Record<string, never>
  'accounts.done.assistance_review_reopen': Record<string, never>
  'accounts.done.assistance_review_example': Record<string, never>
  'accounts.done.assistance_finding_make': Record<string, never>
  'accounts.done.assistance_finding_confirm': Record<string, never>
  'accounts.done.assistance_finding_withdraw': Record<string, never>
  'accounts.done.assistance_concern_make': Record<string, never>
  'accounts.done.assistance_concern_correct': Record<string, never>
  'accounts.done.assistance_concern_confirm': Record<string, never>
  'accounts.done.assistance_concern_withdraw': Record<string, never>
  'accounts.done.assistance_comment_make': Record<string, never>
  'accounts.done.assistance_comment_resolve': Record<string, never>
  'accounts.done.assistance_comment_reopen': Record<string, never>
  'accounts.done.assistance_disposition_make': Record<string, never>
  'accounts.done.treaties_rule_add': Record<string, never>
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
  'assistance.contributions.title': Record<string, never>
  'assistance.contributions.answer': { claimed: string | number; confirmed: string | number; verified: string | number }
  'assistance.contributions.make': Record<string, never>
  'assistance.contributions.make_answer': Record<string, never>
  'assistance.contributions.made': Record<string, never>
  'assistance.contributions.graded': Record<string, never>
  'assistance.contributions.choose_state': Record<string, never>
  'assistance.contributions.no_acts': Record<string, never>
  'assistance.contributions.nothing_recorded': Record<string, never>
  'assistance.contributions.any': Record<string, never>
  'assistance.contributions.search': Record<string, never>
  'assistance.contributions.state': Record<string, never>
  'assistance.contributions.instrument': Record<string, never>
  'assistance.contributions.act': Record<string, never>
  'assistance.contributions.act_words': { instrument: string | number; kind: string | number; date: string | number }
  'assistance.contributions.act_gone': Record<string, never>
  'assistance.contributions.deposited_on': Record<string, never>
  'assistance.contributions.sentence': Record<string, never>
  'assistance.contributions.sentence_hint': Record<string, never>
  'assistance.contributions.language': Record<string, never>
  'assistance.contributions.activities': Record<string, never>
  'assistance.contributions.projects': Record<string, never>
  'assistance.contributions.helped': Record<string, never>
  'assistance.contributions.basis': Record<string, never>
  'assistance.contributions.basis_hint': Record<string, never>
  'assistance.contributions.grade': Record<string, never>
  'assistance.contributions.grade.claimed': Record<string, never>
  'assistance.contributions.grade.confirmed': Record<string, never>
  'assistance.contributions.grade.verified': Record<string, never>
  'assistance.contributions.grade.withdrawn': Record<string, never>
  'assistance.contributions.taken_back.claimed': Record<string, never>
  'assistance.contributions.taken_back.confirmed': Record<string, never>
  'assistance.contributions.taken_back.verified': Record<string, never>
  'assistance.contributions.do.confirm': Record<string, never>
  'assistance.contributions.do.verify': Record<string, never>
  'assistance.contributions.do.withdraw': Record<string, never>
  'assistance.contributions.do.withdraw-confirmation': Record<string, never>
  'assistance.contributions.do.withdraw-verification': Record<string, never>
  'assistance.contributions.about.confirm': Record<string, never>
  'assistance.contributions.about.verify': Record<string, never>
  'assistance.contributions.about.withdraw': Record<string, never>
  'assistance.contributions.about.withdraw-confirmation': Record<string, never>
  'assistance.contributions.about.withdraw-verification': Record<string, never>
  'assistance.contributions.acts': Record<string, never>
  'assistance.contributions.one_title': { state: string | number; instrument: string | number }
  'assistance.contributions.one_answer': { date: string | number }
  'assistance.contributions.count': { count: number }
  'assistance.contributions.none': Record<string, never>
  'assistance.contributions.none_text': Record<string, never>
  'assistance.contributions.none_here': Record<string, never>
  'assistance.contributions.figure_label': Record<string, never>
  'assistance.contributions.figure_definition': Record<string, never>
  'assistance.contributions.not_cleared': Record<string, never>
  'assistance.contributions.table.statement': Record<string, never>
  'assistance.contributions.table.support': Record<string, never>
  'assistance.contributions.table.grade': Record<string, never>
  'assistance.contributions.at_least_one': Record<string, never>
  'assistance.contributions.other_person': Record<string, never>
  'assistance.drafts.table.draft': Record<string, never>
  'assistance.drafts.table.version': Record<string, never>
  'assistance.drafts.table.file': Record<string, never>
  'assistance.drafts.table.provision': Record<string, never>
  'assistance.drafts.table.correction': Record<string, never>
  'assistance.drafts.table.match': Record<string, never>
  'assistance.drafts.title': Record<string, never>
  'assistance.drafts.answer': Record<string, never>
  'assistance.drafts.answer_states': Record<string, never>
  'assistance.drafts.training': Record<string, never>
  'assistance.drafts.version_in': { number: string | number; language: string | number }
  'assistance.drafts.status': Record<string, never>
  'assistance.drafts.status.open': Record<string, never>
  'assistance.drafts.status.adopted': Record<string, never>
  'assistance.drafts.status.closed': Record<string, never>
  'assistance.drafts.match.same': Record<string, never>
  'assistance.drafts.match.changed': Record<string, never>
  'assistance.drafts.match.renumbered': Record<string, never>
  'assistance.drafts.match.moved': Record<string, never>
  'assistance.drafts.match.split': Record<string, never>
  'assistance.drafts.match.merged': Record<string, never>
  'assistance.drafts.match.added': Record<string, never>
  'assistance.drafts.match.removed': Record<string, never>
  'assistance.drafts.matched.nothing': Record<string, never>
  'assistance.drafts.matched.changed': { count: number }
  'assistance.drafts.matched.renumbered': { count: number }
  'assistance.drafts.matched.moved': { count: number }
  'assistance.drafts.matched.split': { count: number }
  'assistance.drafts.matched.merged': { count: number }
  'assistance.drafts.matched.added': { count: number }
  'assistance.drafts.matched.removed': { count: number }
  'assistance.drafts.contents': Record<string, never>
  'assistance.drafts.any': Record<string, never>
  'assistance.drafts.search': Record<string, never>
  'assistance.drafts.state': Record<string, never>
  'assistance.drafts.language': Record<string, never>
  'assistance.drafts.languages': Record<string, never>
  'assistance.drafts.count': { count: number }
  'assistance.drafts.articles': { count: number }
  'assistance.drafts.provisions': { count: number }
  'assistance.drafts.corrected': { count: number }
  'assistance.drafts.none': Record<string, never>
  'assistance.drafts.none_text': Record<string, never>
  'assistance.drafts.none_found': Record<string, never>
  'assistance.drafts.working_title': Record<string, never>
  'assistance.drafts.working_title_hint': Record<string, never>
  'assistance.drafts.own_title': Record<string, never>
  'assistance.drafts.versions': Record<string, never>
  'assistance.drafts.version': Record<string, never>
  'assistance.drafts.last_received': Record<string, never>
  'assistance.drafts.received_on': Record<string, never>
  'assistance.drafts.reference': Record<string, never>
  'assistance.drafts.new': Record<string, never>
  'assistance.drafts.new_version': Record<string, never>
  'assistance.drafts.example': Record<string, never>
  'assistance.drafts.example_text': Record<string, never>
  'assistance.drafts.example_take_in': Record<string, never>
  'assistance.drafts.example_taken_in': Record<string, never>
  'assistance.drafts.holds': Record<string, never>
  'assistance.drafts.changes': Record<string, never>
  'assistance.drafts.first_version': Record<string, never>
  'assistance.drafts.steps': Record<string, never>
  'assistance.drafts.taken_in': { format: string | number }
  'assistance.drafts.format.docx': Record<string, never>
  'assistance.drafts.format.pdf': Record<string, never>
  'assistance.drafts.format.html': Record<string, never>
  'assistance.drafts.format.akoma-ntoso': Record<string, never>
  'assistance.drafts.format.text': Record<string, never>
  'assistance.drafts.describe': Record<string, never>
  'assistance.drafts.subject': Record<string, never>
  'assistance.drafts.subject_hint': Record<string, never>
  'assistance.drafts.save': Record<string, never>
  'assistance.drafts.saved': Record<string, never>
  'assistance.drafts.one_answer': { owner: string | number; count: number; date: string | number }
  'assistance.drafts.about': Record<string, never>
  'assistance.drafts.opened': Record<string, never>
  'assistance.drafts.version_taken_in': Record<string, never>
  'assistance.drafts.new_answer': Record<string, never>
  'assistance.drafts.step_text': Record<string, never>
  'assistance.drafts.step_check': Record<string, never>
  'assistance.drafts.ways_in': Record<string, never>
  'assistance.drafts.by_file': Record<string, never>
  'assistance.drafts.by_text': Record<string, never>
  'assistance.drafts.file': Record<string, never>
  'assistance.drafts.file_hint': Record<string, never>
  'assistance.drafts.text': Record<string, never>
  'assistance.drafts.text_hint': Record<string, never>
  'assistance.drafts.text_allowed': Record<string, never>
  'assistance.drafts.read': Record<string, never>
  'assistance.drafts.read_answer': { articles: number; provisions: number }
  'assistance.drafts.no_articles': Record<string, never>
  'assistance.drafts.no_articles_text': Record<string, never>
  'assistance.drafts.note': Record<string, never>
  'assistance.drafts.note_hint': Record<string, never>
  'assistance.drafts.accept': Record<string, never>
  'assistance.drafts.what_was_read': Record<string, never>
  'assistance.drafts.correct_later': Record<string, never>
  'assistance.drafts.more': { count: number }
  'assistance.drafts.state_hint': Record<string, never>
  'assistance.drafts.unreadable.broken': Record<string, never>
  'assistance.drafts.unreadable.encrypted': Record<string, never>
  'assistance.drafts.unreadable.scanned': Record<string, never>
  'assistance.drafts.unreadable.empty': Record<string, never>
  'assistance.drafts.unreadable.too-long': Record<string, never>
  'assistance.drafts.unreadable.too-slow': Record<string, never>
  'assistance.drafts.unreadable.other-format': Record<string, never>
  'assistance.drafts.kind.part': Record<string, never>
  'assistance.drafts.kind.chapter': Record<string, never>
  'assistance.drafts.kind.section': Record<string, never>
  'assistance.drafts.kind.article': Record<string, never>
  'assistance.drafts.kind.paragraph': Record<string, never>
  'assistance.drafts.kind.point': Record<string, never>
  'assistance.drafts.kind.text': Record<string, never>
  'assistance.drafts.provision_kind': Record<string, never>
  'assistance.drafts.number': Record<string, never>
  'assistance.drafts.heading': Record<string, never>
  'assistance.drafts.words': Record<string, never>
  'assistance.drafts.correct': Record<string, never>
  'assistance.drafts.correct_structure': Record<string, never>
  'assistance.drafts.correct_end': Record<string, never>
  'assistance.drafts.correct_hint': Record<string, never>
  'assistance.drafts.close_tools': Record<string, never>
  'assistance.drafts.do.edit': Record<string, never>
  'assistance.drafts.do.split': Record<string, never>
  'assistance.drafts.do.join': Record<string, never>
  'assistance.drafts.do.lower': Record<string, never>
  'assistance.drafts.do.raise': Record<string, never>
  'assistance.drafts.do.insert': Record<string, never>
  'assistance.drafts.do.delete': Record<string, never>
  'assistance.drafts.did.edit': Record<string, never>
  'assistance.drafts.did.split': Record<string, never>
  'assistance.drafts.did.join': Record<string, never>
  'assistance.drafts.did.lower': Record<string, never>
  'assistance.drafts.did.raise': Record<string, never>
  'assistance.drafts.did.insert': Record<string, never>
  'assistance.drafts.did.delete': Record<string, never>
  'assistance.drafts.split_hint': Record<string, never>
  'assistance.drafts.delete_text': { count: number }
  'assistance.drafts.structure_corrected': Record<string, never>
  'assistance.drafts.correction_undone': Record<string, never>
  'assistance.drafts.corrections': Record<string, never>
  'assistance.drafts.undo': Record<string, never>
  'assistance.drafts.undone': Record<string, never>
  'assistance.drafts.views': Record<string, never>
  'assistance.drafts.law_text': Record<string, never>
  'assistance.drafts.since': { number: string | number }
  'assistance.drafts.until': { number: string | number }
  'assistance.drafts.version_answer': { articles: number; provisions: number; date: string | number }
  'assistance.drafts.difference_title': { from: string | number; to: string | number }
  'assistance.drafts.difference_answer': { changed: number; renumbered: number; same: number }
  'assistance.drafts.by_kind': Record<string, never>
  'assistance.drafts.all_changes': Record<string, never>
  'assistance.drafts.whole_text': Record<string, never>
  'assistance.drafts.what_changed': Record<string, never>
  'assistance.drafts.nothing_changed': Record<string, never>
  'assistance.drafts.piece_added': Record<string, never>
  'assistance.drafts.piece_removed': Record<string, never>
  'assistance.drafts.by_hand': Record<string, never>
  'assistance.drafts.link': Record<string, never>
  'assistance.drafts.link_before': Record<string, never>
  'assistance.drafts.link_after': Record<string, never>
  'assistance.drafts.link_hint': Record<string, never>
  'assistance.drafts.link_allowed': Record<string, never>
  'assistance.drafts.linked': Record<string, never>
  'assistance.drafts.match_anew': Record<string, never>
  'assistance.drafts.matched_anew': Record<string, never>
  'assistance.laws.title': Record<string, never>
  'assistance.laws.table': Record<string, never>
  'assistance.laws.law': Record<string, never>
  'assistance.laws.answer': { count: number; states: number }
  'assistance.laws.count': { count: number }
  'assistance.laws.all': { count: number }
  'assistance.laws.search': Record<string, never>
  'assistance.laws.any': Record<string, never>
  'assistance.laws.state': Record<string, never>
  'assistance.laws.year': Record<string, never>
  'assistance.laws.language': Record<string, never>
  'assistance.laws.citation': Record<string, never>
  'assistance.laws.citation_hint': Record<string, never>
  'assistance.laws.adopted_on': Record<string, never>
  'assistance.laws.published_on': Record<string, never>
  'assistance.laws.in_force_on': Record<string, never>
  'assistance.laws.stands': Record<string, never>
  'assistance.laws.stands.in-force': Record<string, never>
  'assistance.laws.stands.not-yet': Record<string, never>
  'assistance.laws.stands.unknown': Record<string, never>
  'assistance.laws.in_force_since': { date: string | number }
  'assistance.laws.in_force_from': { date: string | number }
  'assistance.laws.reference': Record<string, never>
  'assistance.laws.draft': Record<string, never>
  'assistance.laws.draft_hint': Record<string, never>
  'assistance.laws.no_draft': Record<string, never>
  'assistance.laws.field.title': Record<string, never>
  'assistance.laws.field.title_hint': Record<string, never>
  'assistance.laws.record': Record<string, never>
  'assistance.laws.record_answer': Record<string, never>
  'assistance.laws.recorded': Record<string, never>
  'assistance.laws.correct': Record<string, never>
  'assistance.laws.corrected': Record<string, never>
  'assistance.laws.reason_hint': Record<string, never>
  'assistance.laws.none': Record<string, never>
  'assistance.laws.none_text': Record<string, never>
  'assistance.laws.none_found': Record<string, never>
  'assistance.laws.of_state': Record<string, never>
  'assistance.laws.of_draft': Record<string, never>
  'assistance.laws.reviews': Record<string, never>
  'assistance.laws.cleared_on': { date: string | number }
  'assistance.laws.views': Record<string, never>
  'assistance.laws.reviews_cleared': Record<string, never>
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
  'assistance.right.draft_see': Record<string, never>
  'assistance.right.draft_keep': Record<string, never>
  'assistance.right.contribution_see': Record<string, never>
  'assistance.right.contribution_claim': Record<string, never>
  'assistance.right.contribution_confirm': Record<string, never>
  'assistance.right.contribution_verify': Record<string, never>
  'assistance.right.law_see': Record<string, never>
  'assistance.right.law_keep': Record<string, never>
  'assistance.right.review_clear': Record<string, never>
  'assistance.right.publication_see': Record<string, never>
  'assistance.right.review_see': Record<string, never>
  'assistance.right.review_keep': Record<string, never>
  'assistance.right.finding_make': Record<string, never>
  'assistance.right.comment_make': Record<string, never>
  'assistance.right.disposition_make': Record<string, never>
  'assistance.legislation.views': Record<string, never>
  'assistance.legislation.laws': Record<string, never>
  'assistance.legislation.drafts': Record<string, never>
  'assistance.legislation.reviews': Record<string, never>
  'assistance.legislation.cleared': Record<string, never>
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
  'assistance.reviews.clearance.title': Record<string, never>
  'assistance.reviews.clearance.table': Record<string, never>
  'assistance.reviews.clearance.table_sent': Record<string, never>
  'assistance.reviews.clearance.training': Record<string, never>
  'assistance.reviews.clearance.training_text': Record<string, never>
  'assistance.reviews.clearance.standing.none': Record<string, never>
  'assistance.reviews.clearance.standing.with_state': { date: string | number }
  'assistance.reviews.clearance.standing.cleared': { date: string | number }
  'assistance.reviews.clearance.standing.cleared_before': { date: string | number }
  'assistance.reviews.clearance.ask': Record<string, never>
  'assistance.reviews.clearance.ask_text': { count: number }
  'assistance.reviews.clearance.ask_left': { count: number }
  'assistance.reviews.clearance.ask_left_see': Record<string, never>
  'assistance.reviews.clearance.give': Record<string, never>
  'assistance.reviews.clearance.return': Record<string, never>
  'assistance.reviews.clearance.return_words': Record<string, never>
  'assistance.reviews.clearance.return_hint': Record<string, never>
  'assistance.reviews.clearance.changed': Record<string, never>
  'assistance.reviews.clearance.withdraw_request': Record<string, never>
  'assistance.reviews.clearance.withdraw_request_text': Record<string, never>
  'assistance.reviews.clearance.withdraw_publication': Record<string, never>
  'assistance.reviews.clearance.withdraw_publication_text': Record<string, never>
  'assistance.reviews.clearance.course': Record<string, never>
  'assistance.reviews.clearance.course_none': Record<string, never>
  'assistance.reviews.clearance.act.asked': Record<string, never>
  'assistance.reviews.clearance.act.cleared': Record<string, never>
  'assistance.reviews.clearance.act.returned': Record<string, never>
  'assistance.reviews.clearance.act.withdrawn': Record<string, never>
  'assistance.reviews.clearance.hash': { hash: string | number }
  'assistance.reviews.clearance.content_hash': Record<string, never>
  'assistance.reviews.clearance.lies': Record<string, never>
  'assistance.reviews.clearance.would': Record<string, never>
  'assistance.reviews.clearance.holds': Record<string, never>
  'assistance.reviews.clearance.says': Record<string, never>
  'assistance.reviews.clearance.wording': Record<string, never>
  'assistance.reviews.clearance.see_public': Record<string, never>
  'assistance.reviews.clearance.done.asked': Record<string, never>
  'assistance.reviews.clearance.done.cleared': Record<string, never>
  'assistance.reviews.clearance.done.returned': Record<string, never>
  'assistance.reviews.clearance.done.withdrawn': Record<string, never>
  'assistance.reviews.clearance.public_title': Record<string, never>
  'assistance.reviews.clearance.public_text': Record<string, never>
  'assistance.reviews.clearance.public_answer': { state: string | number; read: string | number; count: number; met: string | number; partly: string | number }
  'assistance.reviews.clearance.public_none': Record<string, never>
  'assistance.reviews.clearance.public_none_text': Record<string, never>
  'assistance.reviews.clearance.of_state': Record<string, never>
  'assistance.reviews.clearance.cleared_by': { state: string | number; date: string | number }
  'assistance.reviews.clearance.draft': Record<string, never>
  'assistance.reviews.clearance.version': Record<string, never>
  'assistance.reviews.clearance.version_words': { version: string | number; date: string | number }
  'assistance.reviews.clearance.as_at': Record<string, never>
  'assistance.reviews.clearance.search': Record<string, never>
  'assistance.reviews.clearance.review': Record<string, never>
  'assistance.reviews.clearance.state': Record<string, never>
  'assistance.reviews.clearance.cleared': Record<string, never>
  'assistance.reviews.clearance.count': { count: number }
  'assistance.reviews.clearance.sent_on': Record<string, never>
  'assistance.reviews.clearance.not_public': Record<string, never>
  'assistance.reviews.clearance.figure_label': Record<string, never>
  'assistance.reviews.clearance.figure_definition': Record<string, never>
  'assistance.reviews.clearance.mail.asked_subject': { reference: string | number }
  'assistance.reviews.clearance.mail.asked': { reference: string | number }
  'assistance.reviews.clearance.mail.withdrawn_subject': { reference: string | number }
  'assistance.reviews.clearance.mail.withdrawn': { reference: string | number }
  'assistance.reviews.clearance.mail.cleared_subject': { reference: string | number }
  'assistance.reviews.clearance.mail.cleared': { reference: string | number }
  'assistance.reviews.clearance.mail.returned_subject': { reference: string | number }
  'assistance.reviews.clearance.mail.returned': { reference: string | number }
  'assistance.reviews.clearance.give_title': Record<string, never>
  'assistance.reviews.clearance.give_text': Record<string, never>
  'assistance.reviews.clearance.return_title': Record<string, never>
  'assistance.reviews.clearance.text_changed': Record<string, never>
  'assistance.reviews.clearance.text_changed_text': Record<string, never>
  'assistance.reviews.title': Record<string, never>
  'assistance.reviews.count': { count: number }
  'assistance.reviews.answer': { count: number }
  'assistance.reviews.any': Record<string, never>
  'assistance.reviews.all': Record<string, never>
  'assistance.reviews.search': Record<string, never>
  'assistance.reviews.state': Record<string, never>
  'assistance.reviews.status': Record<string, never>
  'assistance.reviews.status.open': Record<string, never>
  'assistance.reviews.status.with-state': Record<string, never>
  'assistance.reviews.status.cleared': Record<string, never>
  'assistance.reviews.status.closed': Record<string, never>
  'assistance.reviews.reviewer': Record<string, never>
  'assistance.reviews.reviewers': Record<string, never>
  'assistance.reviews.mine': Record<string, never>
  'assistance.reviews.one_draft': Record<string, never>
  'assistance.reviews.review': Record<string, never>
  'assistance.reviews.progress': Record<string, never>
  'assistance.reviews.of': { read: string | number; all: string | number; version: string | number; met: string | number }
  'assistance.reviews.left': { count: number }
  'assistance.reviews.as_at': Record<string, never>
  'assistance.reviews.as_at_hint': Record<string, never>
  'assistance.reviews.opened': Record<string, never>
  'assistance.reviews.open': Record<string, never>
  'assistance.reviews.open_do': Record<string, never>
  'assistance.reviews.open_answer': Record<string, never>
  'assistance.reviews.opened_now': Record<string, never>
  'assistance.reviews.example': Record<string, never>
  'assistance.reviews.example.made': Record<string, never>
  'assistance.reviews.none': Record<string, never>
  'assistance.reviews.none_text': Record<string, never>
  'assistance.reviews.none_found': Record<string, never>
  'assistance.reviews.none_of_draft': Record<string, never>
  'assistance.reviews.parts': Record<string, never>
  'assistance.reviews.tab.overview': Record<string, never>
  'assistance.reviews.tab.obligations': Record<string, never>
  'assistance.reviews.tab.provisions': Record<string, never>
  'assistance.reviews.tab.comments': Record<string, never>
  'assistance.reviews.tab.drift': Record<string, never>
  'assistance.reviews.tab.suggestions': Record<string, never>
  'assistance.reviews.version': { number: string | number }
  'assistance.reviews.answer_one': { read: string | number; count: number; version: string | number; met: string | number }
  'assistance.reviews.go_on': Record<string, never>
  'assistance.reviews.coverage': Record<string, never>
  'assistance.reviews.meaning': Record<string, never>
  'assistance.reviews.type': Record<string, never>
  'assistance.reviews.share': Record<string, never>
  'assistance.reviews.gone': Record<string, never>
  'assistance.reviews.verdict.identified': Record<string, never>
  'assistance.reviews.verdict.goes-further': Record<string, never>
  'assistance.reviews.verdict.partly': Record<string, never>
  'assistance.reviews.verdict.not-identified': Record<string, never>
  'assistance.reviews.verdict.not-applicable': Record<string, never>
  'assistance.reviews.verdict.open': Record<string, never>
  'assistance.reviews.verdict_hint.not-identified': Record<string, never>
  'assistance.reviews.verdict_hint.not-applicable': Record<string, never>
  'assistance.reviews.only.todo': Record<string, never>
  'assistance.reviews.only.unread': Record<string, never>
  'assistance.reviews.origin.kept': Record<string, never>
  'assistance.reviews.origin.carried': Record<string, never>
  'assistance.reviews.disposition': Record<string, never>
  'assistance.reviews.disposition.taken': Record<string, never>
  'assistance.reviews.disposition.partly': Record<string, never>
  'assistance.reviews.disposition.refused': Record<string, never>
  'assistance.reviews.disposition.open': Record<string, never>
  'assistance.reviews.draft': Record<string, never>
  'assistance.reviews.at_hand': Record<string, never>
  'assistance.reviews.set': Record<string, never>
  'assistance.reviews.set_count': { count: number }
  'assistance.reviews.change': Record<string, never>
  'assistance.reviews.change_set': Record<string, never>
  'assistance.reviews.set_answer': { count: number; date: string | number }
  'assistance.reviews.set_changed': Record<string, never>
  'assistance.reviews.set_hint': Record<string, never>
  'assistance.reviews.add': Record<string, never>
  'assistance.reviews.take_out': Record<string, never>
  'assistance.reviews.take_out_hint': Record<string, never>
  'assistance.reviews.owed': Record<string, never>
  'assistance.reviews.owed_hint': Record<string, never>
  'assistance.reviews.of_instruments': Record<string, never>
  'assistance.reviews.instrument_count': { instrument: string | number; count: number }
  'assistance.reviews.of_types': Record<string, never>
  'assistance.reviews.of_types_hint': Record<string, never>
  'assistance.reviews.ids': Record<string, never>
  'assistance.reviews.ids_hint': Record<string, never>
  'assistance.reviews.empty_set': Record<string, never>
  'assistance.reviews.no_draft': Record<string, never>
  'assistance.reviews.to_drafts': Record<string, never>
  'assistance.reviews.which_version': Record<string, never>
  'assistance.reviews.title_field': Record<string, never>
  'assistance.reviews.rename': Record<string, never>
  'assistance.reviews.renamed': Record<string, never>
  'assistance.reviews.mine_to_do': Record<string, never>
  'assistance.reviews.assigned_count': { count: number }
  'assistance.reviews.unread': { count: number }
  'assistance.reviews.no_reviewers': Record<string, never>
  'assistance.reviews.share_out': Record<string, never>
  'assistance.reviews.done_of': { done: string | number; count: number }
  'assistance.reviews.newer': { version: string | number }
  'assistance.reviews.newer_text': Record<string, never>
  'assistance.reviews.take_up': { version: string | number }
  'assistance.reviews.taken_up': Record<string, never>
  'assistance.reviews.see_difference': Record<string, never>
  'assistance.reviews.events': Record<string, never>
  'assistance.reviews.event.opened': { version: string | number }
  'assistance.reviews.event.taken_up': { version: string | number }
  'assistance.reviews.event.closed': Record<string, never>
  'assistance.reviews.step.set': Record<string, never>
  'assistance.reviews.step.findings': Record<string, never>
  'assistance.reviews.step.suggestions': Record<string, never>
  'assistance.reviews.step.clearance': Record<string, never>
  'assistance.reviews.step.closed': Record<string, never>
  'assistance.reviews.close.title': Record<string, never>
  'assistance.reviews.close.text': Record<string, never>
  'assistance.reviews.close.do': Record<string, never>
  'assistance.reviews.closed': Record<string, never>
  'assistance.reviews.reopen.title': Record<string, never>
  'assistance.reviews.reopen.text': Record<string, never>
  'assistance.reviews.reopen.do': Record<string, never>
  'assistance.reviews.reopened': Record<string, never>
  'assistance.reviews.left_over': Record<string, never>
  'assistance.reviews.concerns': { count: number }
  'assistance.reviews.unresolved': { count: number }
  'assistance.reviews.suggestions_open': { count: number }
  'assistance.reviews.finding': Record<string, never>
  'assistance.reviews.assigned': Record<string, never>
  'assistance.reviews.assigned.me': Record<string, never>
  'assistance.reviews.assigned.nobody': Record<string, never>
  'assistance.reviews.assignment': Record<string, never>
  'assistance.reviews.assign': Record<string, never>
  'assistance.reviews.assign_many': Record<string, never>
  'assistance.reviews.assigned_done': Record<string, never>
  'assistance.reviews.words': Record<string, never>
  'assistance.reviews.shown_of': { count: number; all: string | number }
  'assistance.reviews.no_obligation': Record<string, never>
  'assistance.reviews.obligation': Record<string, never>
  'assistance.reviews.provisions': Record<string, never>
  'assistance.reviews.findings_answer': { done: string | number; count: number }
  'assistance.reviews.provisions_hint': Record<string, never>
  'assistance.reviews.provisions_needed': Record<string, never>
  'assistance.reviews.sought': Record<string, never>
  'assistance.reviews.seek': Record<string, never>
  'assistance.reviews.contents': Record<string, never>
  'assistance.reviews.found': { count: number }
  'assistance.reviews.comment': Record<string, never>
  'assistance.reviews.comment_hint': Record<string, never>
  'assistance.reviews.suggestion': Record<string, never>
  'assistance.reviews.suggestion_hint': Record<string, never>
  'assistance.reviews.save': Record<string, never>
  'assistance.reviews.save_next': Record<string, never>
  'assistance.reviews.saved': Record<string, never>
  'assistance.reviews.changed_since': Record<string, never>
  'assistance.reviews.not_open': Record<string, never>
  'assistance.reviews.neighbours': Record<string, never>
  'assistance.reviews.previous': Record<string, never>
  'assistance.reviews.next': Record<string, never>
  'assistance.reviews.place': { place: string | number; count: string | number }
  'assistance.reviews.said_by': Record<string, never>
  'assistance.reviews.carried': { version: string | number }
  'assistance.reviews.carried_text': Record<string, never>
  'assistance.reviews.carried_lost': { verdict: string | number }
  'assistance.reviews.still_holds': Record<string, never>
  'assistance.reviews.withdraw': Record<string, never>
  'assistance.reviews.withdraw_finding': Record<string, never>
  'assistance.reviews.withdraw_finding_text': Record<string, never>
  'assistance.reviews.withdrawn': Record<string, never>
  'assistance.reviews.in_version': { version: string | number }
  'assistance.reviews.concern_of': { safeguard: string | number }
  'assistance.reviews.add_concern': Record<string, never>
  'assistance.reviews.correct_concern': Record<string, never>
  'assistance.reviews.correct': Record<string, never>
  'assistance.reviews.concern': Record<string, never>
  'assistance.reviews.concern_made': Record<string, never>
  'assistance.reviews.concern_carried': Record<string, never>
  'assistance.reviews.withdraw_concern': Record<string, never>
  'assistance.reviews.withdraw_concern_text': Record<string, never>
  'assistance.reviews.no_concern': Record<string, never>
  'assistance.reviews.safeguard': Record<string, never>
  'assistance.reviews.safeguards': Record<string, never>
  'assistance.reviews.provisions_answer': { version: string | number; provisions: number; concerns: number }
  'assistance.reviews.provisions_count': { count: number }
  'assistance.reviews.no_provision': Record<string, never>
  'assistance.reviews.provision_answer': { obligations: number; concerns: number }
  'assistance.reviews.in_draft': Record<string, never>
  'assistance.reviews.obligations_here': Record<string, never>
  'assistance.reviews.about_whole': Record<string, never>
  'assistance.reviews.about_earlier': Record<string, never>
  'assistance.reviews.reply': Record<string, never>
  'assistance.reviews.say': Record<string, never>
  'assistance.reviews.said': Record<string, never>
  'assistance.reviews.words_of_comment': Record<string, never>
  'assistance.reviews.new_comment': Record<string, never>
  'assistance.reviews.resolve': Record<string, never>
  'assistance.reviews.resolved': Record<string, never>
  'assistance.reviews.resolved_by': { who: string | number }
  'assistance.reviews.reopen_thread': Record<string, never>
  'assistance.reviews.thread_reopened': Record<string, never>
  'assistance.reviews.threads.unresolved': Record<string, never>
  'assistance.reviews.threads.resolved': Record<string, never>
  'assistance.reviews.comments_answer': { count: number; unresolved: string | number }
  'assistance.reviews.threads_count': { count: number }
  'assistance.reviews.no_comment': Record<string, never>
  'assistance.reviews.no_comment_text': Record<string, never>
  'assistance.reviews.one_version': Record<string, never>
  'assistance.reviews.one_version_text': Record<string, never>
  'assistance.reviews.drift_answer': { earlier: string | number; before: string | number; later: string | number; after: string | number; gained: string | number; lost: string | number }
  'assistance.reviews.from': Record<string, never>
  'assistance.reviews.to': Record<string, never>
  'assistance.reviews.lost': Record<string, never>
  'assistance.reviews.gained': Record<string, never>
  'assistance.reviews.nothing_lost': Record<string, never>
  'assistance.reviews.nothing_gained': Record<string, never>
  'assistance.reviews.to_read': Record<string, never>
  'assistance.reviews.moved': Record<string, never>
  'assistance.reviews.suggestion_on': { safeguard: string | number; provision: string | number }
  'assistance.reviews.suggestions_answer': { count: number; taken: string | number; refused: string | number; open: string | number }
  'assistance.reviews.suggestions_count': { count: number }
  'assistance.reviews.no_suggestion': Record<string, never>
  'assistance.reviews.no_suggestion_text': Record<string, never>
  'assistance.reviews.since': Record<string, never>
  'assistance.reviews.answer_suggestion': Record<string, never>
  'assistance.reviews.answers': Record<string, never>
  'assistance.reviews.answered': Record<string, never>
  'assistance.reviews.record_answer': Record<string, never>
  'assistance.reviews.reason': Record<string, never>
  'assistance.reviews.reason_hint': Record<string, never>
  'assistance.reviews.ground': Record<string, never>
  'assistance.reviews.legal_officers': Record<string, never>
  'assistance.reviews.legal_officers_hint': Record<string, never>
  'assistance.reviews.reviewers_set': Record<string, never>
  'assistance.reviews.shares': Record<string, never>
  'assistance.reviews.with_finding': Record<string, never>
  'assistance.reviews.people_title': Record<string, never>
  'assistance.reviews.people_answer': { count: number; left: string | number }
  'assistance.reviews.table.review': Record<string, never>
  'assistance.reviews.table.version': Record<string, never>
  'assistance.reviews.table.member': Record<string, never>
  'assistance.reviews.table.obligation': Record<string, never>
  'assistance.reviews.table.finding': Record<string, never>
  'assistance.reviews.table.finding_provision': Record<string, never>
  'assistance.reviews.table.concern': Record<string, never>
  'assistance.reviews.table.comment': Record<string, never>
  'assistance.reviews.table.disposition': Record<string, never>
  'assistance.reviews.menu': Record<string, never>
  'assistance.reviews.chosen': Record<string, never>
  'assistance.reviews.why_not': Record<string, never>
  'assistance.reviews.output.title': Record<string, never>
  'assistance.reviews.output.answer': Record<string, never>
  'assistance.reviews.output.language': Record<string, never>
  'assistance.reviews.output.words_as_written': Record<string, never>
  'assistance.reviews.output.document': Record<string, never>
  'assistance.reviews.output.files': Record<string, never>
  'assistance.reviews.output.data': Record<string, never>
  'assistance.reviews.output.data.coverage': Record<string, never>
  'assistance.reviews.output.data.concerns': Record<string, never>
  'assistance.reviews.output.what.coverage': Record<string, never>
  'assistance.reviews.output.what.letter': Record<string, never>
  'assistance.reviews.output.what.concordance': Record<string, never>
  'assistance.reviews.output.coverage': Record<string, never>
  'assistance.reviews.output.letter': Record<string, never>
  'assistance.reviews.output.concordance': Record<string, never>
  'assistance.reviews.output.notice': Record<string, never>
  'assistance.reviews.output.notice_cleared': { date: string | number }
  'assistance.reviews.output.read': { version: string | number; received: string | number; obligations: number; instruments: number; date: string | number }
  'assistance.reviews.output.verdict.identified': Record<string, never>
  'assistance.reviews.output.verdict.goes-further': Record<string, never>
  'assistance.reviews.output.verdict.partly': Record<string, never>
  'assistance.reviews.output.verdict.not-identified': Record<string, never>
  'assistance.reviews.output.verdict.not-applicable': Record<string, never>
  'assistance.reviews.output.unread': Record<string, never>
  'assistance.reviews.output.count.identified': { count: number }
  'assistance.reviews.output.count.goes-further': { count: number }
  'assistance.reviews.output.count.partly': { count: number }
  'assistance.reviews.output.count.not-identified': { count: number }
  'assistance.reviews.output.count.not-applicable': { count: number }
  'assistance.reviews.output.count.open': { count: number }
  'assistance.reviews.output.shade.identified': Record<string, never>
  'assistance.reviews.output.shade.partly': Record<string, never>
  'assistance.reviews.output.shade.not-identified': Record<string, never>
  'assistance.reviews.output.shade.not-applicable': Record<string, never>
  'assistance.reviews.output.shade.open': Record<string, never>
  'assistance.reviews.output.picture': Record<string, never>
  'assistance.reviews.output.type': Record<string, never>
  'assistance.reviews.output.by_obligation': Record<string, never>
  'assistance.reviews.output.article': Record<string, never>
  'assistance.reviews.output.measure': Record<string, never>
  'assistance.reviews.output.verdict': Record<string, never>
  'assistance.reviews.output.provision': Record<string, never>
  'assistance.reviews.output.provisions': Record<string, never>
  'assistance.reviews.output.comment': Record<string, never>
  'assistance.reviews.output.suggestion': Record<string, never>
  'assistance.reviews.output.suggested': Record<string, never>
  'assistance.reviews.output.concerns': Record<string, never>
  'assistance.reviews.output.concern': Record<string, never>
  'assistance.reviews.output.safeguard': Record<string, never>
  'assistance.reviews.output.obligation': Record<string, never>
  'assistance.reviews.output.existing': Record<string, never>
  'assistance.reviews.output.proposed': Record<string, never>
  'assistance.reviews.output.remark': Record<string, never>
  'assistance.reviews.output.no_existing': Record<string, never>
  'assistance.reviews.output.no_proposed': Record<string, never>
  'assistance.reviews.output.concordance_note': Record<string, never>
  'assistance.reviews.output.laws': Record<string, never>
  'assistance.reviews.output.no_laws': Record<string, never>
  'assistance.reviews.output.authority': Record<string, never>
  'assistance.reviews.output.date': { date: string | number }
  'assistance.reviews.output.reference': { reference: string | number }
  'assistance.reviews.output.greeting': Record<string, never>
  'assistance.reviews.output.thanks': Record<string, never>
  'assistance.reviews.output.spirit': Record<string, never>
  'assistance.reviews.output.general': Record<string, never>
  'assistance.reviews.output.general_text': Record<string, never>
  'assistance.reviews.output.by_provision': Record<string, never>
  'assistance.reviews.output.missing': Record<string, never>
  'assistance.reviews.output.missing_text': Record<string, never>
  'assistance.reviews.output.concerns_text': Record<string, never>
  'assistance.reviews.output.closing': Record<string, never>
  'assistance.reviews.output.closing_next': Record<string, never>
  'assistance.reviews.output.closing_clearance': Record<string, never>
  'assistance.reviews.output.closing_words': Record<string, never>
  'assistance.reviews.output.sign': Record<string, never>
  'assistance.reviews.output.how_to_read': Record<string, never>
  'assistance.reviews.output.office': Record<string, never>
  'assistance.reviews.output.tab': Record<string, never>
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
  'treaties.acts.entering.title': Record<string, never>
  'treaties.acts.entering.title_correct': Record<string, never>
  'treaties.acts.entering.answer': Record<string, never>
  'treaties.acts.entering.what': Record<string, never>
  'treaties.acts.entering.choose': Record<string, never>
  'treaties.acts.entering.depositary_act': Record<string, never>
  'treaties.acts.entering.none_about': Record<string, never>
  'treaties.acts.entering.another_source': { act: string | number }
  'treaties.acts.entering.source': Record<string, never>
  'treaties.acts.entering.source_hint': Record<string, never>
  'treaties.acts.entering.second_hand': Record<string, never>
  'treaties.acts.entering.void': Record<string, never>
  'treaties.acts.entering.void_hint': Record<string, never>
  'treaties.acts.entering.reason': Record<string, never>
  'treaties.acts.entering.reason_hint': Record<string, never>
  'treaties.acts.entering.propose': Record<string, never>
  'treaties.acts.entering.proposed': Record<string, never>
  'treaties.acts.entering.imported': Record<string, never>
  'treaties.acts.entering.yes': Record<string, never>
  'treaties.acts.entering.effect.excludes': Record<string, never>
  'treaties.acts.entering.effect.modifies': Record<string, never>
  'treaties.acts.entering.field.name': Record<string, never>
  'treaties.acts.entering.field.kind': Record<string, never>
  'treaties.acts.entering.field.state': Record<string, never>
  'treaties.acts.entering.field.instrument': Record<string, never>
  'treaties.acts.entering.field.done_on': Record<string, never>
  'treaties.acts.entering.field.deposited_on': Record<string, never>
  'treaties.acts.entering.field.effective_on': Record<string, never>
  'treaties.acts.entering.field.territory': Record<string, never>
  'treaties.acts.entering.field.provisions': Record<string, never>
  'treaties.acts.entering.field.other_provisions': Record<string, never>
  'treaties.acts.entering.field.effect': Record<string, never>
  'treaties.acts.entering.field.about': Record<string, never>
  'treaties.acts.entering.field.precludes': Record<string, never>
  'treaties.acts.entering.field.reservation': Record<string, never>
  'treaties.acts.entering.field.objection': Record<string, never>
  'treaties.acts.entering.field.declaration': Record<string, never>
  'treaties.acts.entering.field.text': Record<string, never>
  'treaties.acts.entering.field.text_language': Record<string, never>
  'treaties.acts.entering.field.depositary': Record<string, never>
  'treaties.acts.entering.field.notification': Record<string, never>
  'treaties.acts.entering.field.notified_on': Record<string, never>
  'treaties.acts.entering.field.source': Record<string, never>
  'treaties.acts.entering.field.note': Record<string, never>
  'treaties.acts.entering.hint.done_on': Record<string, never>
  'treaties.acts.entering.hint.deposited_on': Record<string, never>
  'treaties.acts.entering.hint.effective_on': Record<string, never>
  'treaties.acts.entering.hint.about': Record<string, never>
  'treaties.acts.entering.hint.provisions': Record<string, never>
  'treaties.acts.entering.hint.other_provisions': Record<string, never>
  'treaties.acts.entering.hint.precludes': Record<string, never>
  'treaties.acts.entering.hint.reservation': Record<string, never>
  'treaties.acts.entering.hint.text': Record<string, never>
  'treaties.acts.entering.hint.depositary': Record<string, never>
  'treaties.acts.entering.hint.source': Record<string, never>
  'treaties.acts.entering.rule.unknown': { allowed: string | number }
  'treaties.acts.entering.rule.state-needed': Record<string, never>
  'treaties.acts.entering.rule.date-needed': Record<string, never>
  'treaties.acts.entering.rule.before-adoption': { allowed: string | number }
  'treaties.acts.entering.rule.in-future': { allowed: string | number }
  'treaties.acts.entering.rule.done-after-deposit': { allowed: string | number }
  'treaties.acts.entering.rule.about-needed': { allowed: string | number }
  'treaties.acts.entering.rule.about-other-kind': { allowed: string | number }
  'treaties.acts.entering.rule.about-other-instrument': { allowed: string | number }
  'treaties.acts.entering.rule.about-own': { allowed: string | number }
  'treaties.acts.entering.rule.about-others': Record<string, never>
  'treaties.acts.entering.rule.provisions-needed': Record<string, never>
  'treaties.acts.entering.rule.effect-needed': Record<string, never>
  'treaties.acts.entering.rule.territory-needed': Record<string, never>
  'treaties.acts.entering.rule.language-needed': Record<string, never>
  'treaties.acts.entering.rule.reason-needed': Record<string, never>
  'treaties.acts.entering.rule.same-act': { allowed: string | number }
  'treaties.acts.entering.fault': { field: string | number; value: string | number; rule: string | number }
  'treaties.acts.entering.import': Record<string, never>
  'treaties.acts.entering.import_answer': Record<string, never>
  'treaties.acts.entering.import_verdict': { count: number }
  'treaties.acts.entering.file': Record<string, never>
  'treaties.acts.entering.file_hint': { needed: string | number; optional: string | number }
  'treaties.acts.entering.check': Record<string, never>
  'treaties.acts.entering.sample': Record<string, never>
  'treaties.acts.entering.verdicts': Record<string, never>
  'treaties.acts.entering.verdict': Record<string, never>
  'treaties.acts.entering.line': Record<string, never>
  'treaties.acts.entering.why': Record<string, never>
  'treaties.acts.entering.same_as': { line: string | number }
  'treaties.acts.entering.verdict.new': Record<string, never>
  'treaties.acts.entering.verdict.source': Record<string, never>
  'treaties.acts.entering.verdict.correction': Record<string, never>
  'treaties.acts.entering.verdict.same': Record<string, never>
  'treaties.acts.entering.verdict.proposed': Record<string, never>
  'treaties.acts.entering.verdict.repeated': Record<string, never>
  'treaties.acts.entering.verdict.refused': Record<string, never>
  'treaties.acts.entering.take_over': Record<string, never>
  'treaties.acts.entering.take': Record<string, never>
  'treaties.acts.entering.leave': Record<string, never>
  'treaties.acts.entering.leave_hint': Record<string, never>
  'treaties.acts.entering.accept': Record<string, never>
  'treaties.acts.entering.nothing_to_take': Record<string, never>
  'treaties.acts.entering.first': { count: number; total: number }
  'treaties.acts.entering.table.entry': Record<string, never>
  'treaties.acts.entering.table.decision': Record<string, never>
  'treaties.acts.entering.rule.too-late': { allowed: string | number }
  'treaties.acts.entering.rule.not-known': { allowed: string | number }
  'treaties.acts.entering.proposed_check': Record<string, never>
  'treaties.acts.entering.go_on': Record<string, never>
  'treaties.acts.entering.known_already': Record<string, never>
  'treaties.acts.entering.rule.unknown-instrument': { allowed: string | number }
  'treaties.acts.entering.rule.unknown-state': { allowed: string | number }
  'treaties.acts.entering.rule.unknown-act': { allowed: string | number }
  'treaties.acts.entering.rule.shape': { allowed: string | number }
  'treaties.acts.entering.rule.length': { allowed: string | number }
  'treaties.acts.proposals.group': Record<string, never>
  'treaties.acts.proposals.title': Record<string, never>
  'treaties.acts.proposals.answer': { status: string | number; count: number }
  'treaties.acts.proposals.count': { count: number }
  'treaties.acts.proposals.any': Record<string, never>
  'treaties.acts.proposals.none': Record<string, never>
  'treaties.acts.proposals.none_text': Record<string, never>
  'treaties.acts.proposals.status': Record<string, never>
  'treaties.acts.proposals.status.open': Record<string, never>
  'treaties.acts.proposals.status.approved': Record<string, never>
  'treaties.acts.proposals.status.refused': Record<string, never>
  'treaties.acts.proposals.status.withdrawn': Record<string, never>
  'treaties.acts.proposals.origin': Record<string, never>
  'treaties.acts.proposals.origin.form': Record<string, never>
  'treaties.acts.proposals.origin.import': Record<string, never>
  'treaties.acts.proposals.origin.file': Record<string, never>
  'treaties.acts.proposals.by': Record<string, never>
  'treaties.acts.proposals.mine': Record<string, never>
  'treaties.acts.proposals.own': Record<string, never>
  'treaties.acts.proposals.own_text': { date: string | number }
  'treaties.acts.proposals.choose': Record<string, never>
  'treaties.acts.proposals.choose_some': Record<string, never>
  'treaties.acts.proposals.change': Record<string, never>
  'treaties.acts.proposals.new': Record<string, never>
  'treaties.acts.proposals.void': Record<string, never>
  'treaties.acts.proposals.void_text': Record<string, never>
  'treaties.acts.proposals.difference': Record<string, never>
  'treaties.acts.proposals.no_difference': Record<string, never>
  'treaties.acts.proposals.recorded': Record<string, never>
  'treaties.acts.proposals.proposed': Record<string, never>
  'treaties.acts.proposals.says': Record<string, never>
  'treaties.acts.proposals.of_act': Record<string, never>
  'treaties.acts.proposals.other_sources': Record<string, never>
  'treaties.acts.proposals.decided': Record<string, never>
  'treaties.acts.proposals.decision': Record<string, never>
  'treaties.acts.proposals.decide': Record<string, never>
  'treaties.acts.proposals.approve': Record<string, never>
  'treaties.acts.proposals.refuse': Record<string, never>
  'treaties.acts.proposals.reason_hint': Record<string, never>
  'treaties.acts.proposals.decided_meanwhile': Record<string, never>
  'treaties.acts.proposals.approved': Record<string, never>
  'treaties.acts.proposals.refused': Record<string, never>
  'treaties.acts.proposals.withdraw': Record<string, never>
  'treaties.acts.proposals.withdrawn': Record<string, never>
  'treaties.acts.view.sources': Record<string, never>
  'treaties.acts.view.decides': Record<string, never>
  'treaties.acts.view.rule.only-source': Record<string, never>
  'treaties.acts.view.rule.earliest-deposit': Record<string, never>
  'treaties.acts.view.rule.depositary-itself': Record<string, never>
  'treaties.acts.view.rule.earliest-of-sources': Record<string, never>
  'treaties.acts.view.answer': { instrument: string | number; date: string | number }
  'treaties.acts.view.answer_void': Record<string, never>
  'treaties.acts.view.void_notice': Record<string, never>
  'treaties.acts.view.participation': Record<string, never>
  'treaties.acts.view.participation_link': { state: string | number; instrument: string | number }
  'treaties.acts.view.id': Record<string, never>
  'treaties.acts.view.about_it': Record<string, never>
  'treaties.acts.view.recorded': Record<string, never>
  'treaties.acts.view.says': Record<string, never>
  'treaties.acts.view.superseded': Record<string, never>
  'treaties.acts.view.stands': Record<string, never>
  'treaties.acts.view.proposed_by': Record<string, never>
  'treaties.acts.view.decided_by': Record<string, never>
  'treaties.acts.view.correct': Record<string, never>
  'treaties.acts.view.add_source': Record<string, never>
  'treaties.changes.title': Record<string, never>
  'treaties.changes.answer': { by: string | number; count: number; from: string | number; to: string | number }
  'treaties.changes.count': { count: number }
  'treaties.changes.by': Record<string, never>
  'treaties.changes.by.recorded': Record<string, never>
  'treaties.changes.by.effect': Record<string, never>
  'treaties.changes.none': Record<string, never>
  'treaties.changes.none_text': Record<string, never>
  'treaties.changes.what': Record<string, never>
  'treaties.changes.recorded_at': Record<string, never>
  'treaties.changes.feed': Record<string, never>
  'treaties.changes.feed_link': Record<string, never>
  'treaties.changes.subscribe': Record<string, never>
  'treaties.changes.title.added': { kind: string | number; state: string | number; instrument: string | number; date: string | number }
  'treaties.changes.title.corrected': { kind: string | number; state: string | number; instrument: string | number; date: string | number }
  'treaties.changes.title.voided': { kind: string | number; state: string | number; instrument: string | number; date: string | number }
  'treaties.changes.effect.signed': Record<string, never>
  'treaties.changes.effect.deposited': Record<string, never>
  'treaties.changes.effect.in-force-for': Record<string, never>
  'treaties.changes.effect.ended-for': Record<string, never>
  'treaties.changes.effect.instrument-in-force': Record<string, never>
  'treaties.instruments.keeping.add': Record<string, never>
  'treaties.instruments.keeping.add_answer': Record<string, never>
  'treaties.instruments.keeping.added': Record<string, never>
  'treaties.instruments.keeping.correct': Record<string, never>
  'treaties.instruments.keeping.correct_title': { instrument: string | number }
  'treaties.instruments.keeping.corrected': Record<string, never>
  'treaties.instruments.keeping.versions_title': { instrument: string | number }
  'treaties.instruments.keeping.versions': { count: number }
  'treaties.instruments.keeping.of_form': Record<string, never>
  'treaties.instruments.keeping.code_hint': Record<string, never>
  'treaties.instruments.keeping.kind': Record<string, never>
  'treaties.instruments.keeping.kind.convention': Record<string, never>
  'treaties.instruments.keeping.kind.protocol': Record<string, never>
  'treaties.instruments.keeping.kind.amendment': Record<string, never>
  'treaties.instruments.keeping.kind.agreement': Record<string, never>
  'treaties.instruments.keeping.kind.treaty': Record<string, never>
  'treaties.instruments.keeping.title': Record<string, never>
  'treaties.instruments.keeping.short_title': Record<string, never>
  'treaties.instruments.keeping.short_title_hint': Record<string, never>
  'treaties.instruments.keeping.adopted_at': Record<string, never>
  'treaties.instruments.keeping.in_force_on': Record<string, never>
  'treaties.instruments.keeping.in_force_on_hint': Record<string, never>
  'treaties.instruments.keeping.deposits': Record<string, never>
  'treaties.instruments.keeping.deposits_hint': Record<string, never>
  'treaties.instruments.keeping.share': Record<string, never>
  'treaties.instruments.keeping.share.of': Record<string, never>
  'treaties.instruments.keeping.share.numerator': Record<string, never>
  'treaties.instruments.keeping.share.denominator': Record<string, never>
  'treaties.instruments.keeping.delay': Record<string, never>
  'treaties.instruments.keeping.delay.days': Record<string, never>
  'treaties.instruments.keeping.delay.month': Record<string, never>
  'treaties.instruments.keeping.delay.number': Record<string, never>
  'treaties.instruments.keeping.delay.hint': Record<string, never>
  'treaties.instruments.keeping.counts': Record<string, never>
  'treaties.instruments.keeping.organisations': Record<string, never>
  'treaties.instruments.keeping.limited_to': Record<string, never>
  'treaties.instruments.keeping.limited_to.none': Record<string, never>
  'treaties.instruments.keeping.limited_to.signatories': Record<string, never>
  'treaties.instruments.keeping.limited_to.conference-signatories': Record<string, never>
  'treaties.instruments.keeping.not_before': Record<string, never>
  'treaties.instruments.keeping.article': Record<string, never>
  'treaties.instruments.keeping.requires': Record<string, never>
  'treaties.instruments.keeping.not_before_parent': Record<string, never>
  'treaties.instruments.keeping.unit': Record<string, never>
  'treaties.instruments.keeping.unit.days': Record<string, never>
  'treaties.instruments.keeping.unit.months': Record<string, never>
  'treaties.instruments.keeping.denunciation_hint': Record<string, never>
  'treaties.instruments.keeping.source_id': Record<string, never>
  'treaties.instruments.keeping.source_id_hint': Record<string, never>
  'treaties.instruments.keeping.source_text': Record<string, never>
  'treaties.instruments.keeping.partial_date': Record<string, never>
  'treaties.instruments.keeping.add_collection': Record<string, never>
  'treaties.instruments.keeping.collection_id': Record<string, never>
  'treaties.instruments.keeping.collection_id_hint': Record<string, never>
  'treaties.instruments.keeping.collection_name': Record<string, never>
  'treaties.instruments.keeping.collection_added': Record<string, never>
  'treaties.instruments.keeping.collection_title': { collection: string | number }
  'treaties.instruments.keeping.collection_of_file': Record<string, never>
  'treaties.instruments.keeping.collection_save': Record<string, never>
  'treaties.instruments.keeping.collection_kept': Record<string, never>
  'treaties.instruments.keeping.collection_open': Record<string, never>
  'treaties.instruments.keeping.without_collection': Record<string, never>
  'treaties.instruments.keeping.collections': Record<string, never>
  'treaties.instruments.keeping.no_acts': Record<string, never>
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
  'treaties.act.definitive-signature': Record<string, never>
  'treaties.act.provisional-application': Record<string, never>
  'treaties.act.territorial-application': Record<string, never>
  'treaties.act.territorial-extension': Record<string, never>
  'treaties.act.reservation': Record<string, never>
  'treaties.act.declaration': Record<string, never>
  'treaties.act.objection': Record<string, never>
  'treaties.act.denunciation': Record<string, never>
  'treaties.act.termination': Record<string, never>
  'treaties.act.entry-into-force': Record<string, never>
  'treaties.act.correction': Record<string, never>
  'treaties.act.withdrawal-of-signature': Record<string, never>
  'treaties.act.withdrawal-of-consent': Record<string, never>
  'treaties.act.withdrawal-of-provisional-application': Record<string, never>
  'treaties.act.withdrawal-of-territorial-application': Record<string, never>
  'treaties.act.withdrawal-of-reservation': Record<string, never>
  'treaties.act.withdrawal-of-declaration': Record<string, never>
  'treaties.act.withdrawal-of-objection': Record<string, never>
  'treaties.act.withdrawal-of-denunciation': Record<string, never>
  'treaties.acts.of_depositary': Record<string, never>
  'treaties.remark.provisions': { provisions: string | number }
  'treaties.remark.precludes': Record<string, never>
  'treaties.remark.sources': { count: number }
  'treaties.remark.reserved': Record<string, never>
  'treaties.remark.reserved_to': { provisions: string | number }
  'treaties.remark.provisional': Record<string, never>
  'treaties.remark.end.denunciation': { date: string | number }
  'treaties.remark.end.withdrawal': { date: string | number }
  'treaties.remark.end.termination': { date: string | number }
  'treaties.remark.end.state-ended': { date: string | number }
  'treaties.territories.until': Record<string, never>
  'treaties.known_at.label': Record<string, never>
  'treaties.known_at.notice': { date: string | number }
  'treaties.known_at.before': { date: string | number }
  'treaties.known_at.explained': Record<string, never>
  'treaties.known_at.now': { date: string | number }
  'treaties.view.joining': Record<string, never>
  'treaties.right.ratification_see': Record<string, never>
  'treaties.right.ratification_keep': Record<string, never>
  'treaties.right.obligation_keep': Record<string, never>
  'treaties.right.obligation_review': Record<string, never>
  'treaties.right.instrument_keep': Record<string, never>
  'treaties.view.obligations': Record<string, never>
  'treaties.view.changes': Record<string, never>
  'treaties.right.act_propose': Record<string, never>
  'treaties.right.act_decide': Record<string, never>
  'treaties.right.proposal_see': Record<string, never>
  'treaties.right.subscription_keep': Record<string, never>
  'treaties.right.subscription_end': Record<string, never>
  'treaties.rule.add_dissolved': Record<string, never>
  'treaties.rule.dissolved_missing': Record<string, never>
  'treaties.obligations.title': Record<string, never>
  'treaties.obligations.answer': { count: number; instruments: number; mandatory: string | number }
  'treaties.obligations.obligation': Record<string, never>
  'treaties.obligations.measure': Record<string, never>
  'treaties.obligations.conditions': Record<string, never>
  'treaties.obligations.type': Record<string, never>
  'treaties.obligations.force': Record<string, never>
  'treaties.obligations.bearer': Record<string, never>
  'treaties.obligations.safeguards': Record<string, never>
  'treaties.obligations.safeguard': Record<string, never>
  'treaties.obligations.parallel': Record<string, never>
  'treaties.obligations.instrument': Record<string, never>
  'treaties.obligations.article': Record<string, never>
  'treaties.obligations.reviewed': Record<string, never>
  'treaties.obligations.reviewed.yes': Record<string, never>
  'treaties.obligations.reviewed.no': Record<string, never>
  'treaties.obligations.reviewed.on': { date: string | number }
  'treaties.obligations.any': Record<string, never>
  'treaties.obligations.search': Record<string, never>
  'treaties.obligations.count': { count: number }
  'treaties.obligations.empty.title': Record<string, never>
  'treaties.obligations.empty.text': Record<string, never>
  'treaties.obligations.list': Record<string, never>
  'treaties.obligations.views': Record<string, never>
  'treaties.obligations.picture.title': Record<string, never>
  'treaties.obligations.picture.answer': Record<string, never>
  'treaties.obligations.picture.view': Record<string, never>
  'treaties.obligations.picture.total': Record<string, never>
  'treaties.obligations.rules.title': Record<string, never>
  'treaties.obligations.rules.view': Record<string, never>
  'treaties.obligations.rules.answer': { rules: number }
  'treaties.obligations.rule.answer': { instruments: number }
  'treaties.obligations.instruments': Record<string, never>
  'treaties.obligations.one.title': { instrument: string | number; article: string | number }
  'treaties.obligations.one.title_op': { instrument: string | number; article: string | number }
  'treaties.obligations.at': { article: string | number }
  'treaties.obligations.at_op': { article: string | number }
  'treaties.obligations.cite': Record<string, never>
  'treaties.obligations.source': Record<string, never>
  'treaties.obligations.same_elsewhere': Record<string, never>
  'treaties.obligations.replaces': Record<string, never>
  'treaties.obligations.replaced_by': Record<string, never>
  'treaties.obligations.replaces.text': Record<string, never>
  'treaties.obligations.in_six': Record<string, never>
  'treaties.obligations.versions': Record<string, never>
  'treaties.obligations.version': { number: string | number }
  'treaties.obligations.version.current': Record<string, never>
  'treaties.obligations.version.file': Record<string, never>
  'treaties.obligations.version.form': Record<string, never>
  'treaties.obligations.version.reason': Record<string, never>
  'treaties.obligations.version.changes': Record<string, never>
  'treaties.obligations.version.first': Record<string, never>
  'treaties.obligations.version.field': Record<string, never>
  'treaties.obligations.version.before': Record<string, never>
  'treaties.obligations.version.after': Record<string, never>
  'treaties.obligations.file_changed': Record<string, never>
  'treaties.obligations.file_changed.text': Record<string, never>
  'treaties.obligations.retired': Record<string, never>
  'treaties.obligations.retired.text': Record<string, never>
  'treaties.obligations.checks': Record<string, never>
  'treaties.obligations.checks.none': Record<string, never>
  'treaties.obligations.of_instrument': Record<string, never>
  'treaties.obligations.of_resolution': Record<string, never>
  'treaties.obligations.of_instrument.none': Record<string, never>
  'treaties.obligations.without': Record<string, never>
  'treaties.obligations.clauses': Record<string, never>
  'treaties.obligations.clauses.denunciation': Record<string, never>
  'treaties.obligations.clauses.denunciation_days': { article: string | number; days: number }
  'treaties.obligations.clauses.denunciation_months': { article: string | number; months: number }
  'treaties.obligations.clauses.reservations': Record<string, never>
  'treaties.obligations.clauses.reservation': { article: string | number; excludes: string | number }
  'treaties.obligations.clauses.declarations': Record<string, never>
  'treaties.obligations.clauses.prevails': Record<string, never>
  'treaties.obligations.clauses.amends': Record<string, never>
  'treaties.obligations.clauses.by_article': { instrument: string | number; article: string | number }
  'treaties.obligations.when.on-joining': Record<string, never>
  'treaties.obligations.when.later': Record<string, never>
  'treaties.obligations.search.kind': Record<string, never>
  'treaties.obligations.force.mandatory': Record<string, never>
  'treaties.obligations.force.optional': Record<string, never>
  'treaties.obligations.type.criminalise': Record<string, never>
  'treaties.obligations.type.jurisdiction': Record<string, never>
  'treaties.obligations.type.penalties': Record<string, never>
  'treaties.obligations.type.custody-and-inquiry': Record<string, never>
  'treaties.obligations.type.extradite-or-prosecute': Record<string, never>
  'treaties.obligations.type.extradition-basis': Record<string, never>
  'treaties.obligations.type.mutual-assistance': Record<string, never>
  'treaties.obligations.type.cooperation': Record<string, never>
  'treaties.obligations.type.legal-persons': Record<string, never>
  'treaties.obligations.type.freeze-and-confiscate': Record<string, never>
  'treaties.obligations.type.prevention': Record<string, never>
  'treaties.obligations.type.protection': Record<string, never>
  'treaties.obligations.type.restitution': Record<string, never>
  'treaties.obligations.type.notification': Record<string, never>
  'treaties.obligations.type.designate-authority': Record<string, never>
  'treaties.obligations.type.dispute-settlement': Record<string, never>
  'treaties.obligations.type.human-rights': Record<string, never>
  'treaties.obligations.bearer.every-party': Record<string, never>
  'treaties.obligations.bearer.party-of-territory': Record<string, never>
  'treaties.obligations.bearer.party-of-registration': Record<string, never>
  'treaties.obligations.bearer.flag-state': Record<string, never>
  'treaties.obligations.bearer.party-of-nationality': Record<string, never>
  'treaties.obligations.bearer.party-where-present': Record<string, never>
  'treaties.obligations.bearer.party-of-landing': Record<string, never>
  'treaties.obligations.bearer.party-having-jurisdiction': Record<string, never>
  'treaties.obligations.bearer.requested-party': Record<string, never>
  'treaties.obligations.bearer.requesting-party': Record<string, never>
  'treaties.obligations.bearer.exporting-party': Record<string, never>
  'treaties.obligations.bearer.producing-party': Record<string, never>
  'treaties.obligations.bearer.host-party': Record<string, never>
  'treaties.obligations.bearer.every-member-state': Record<string, never>
  'treaties.obligations.safeguard.legality': Record<string, never>
  'treaties.obligations.safeguard.necessity-and-proportionality': Record<string, never>
  'treaties.obligations.safeguard.fair-trial': Record<string, never>
  'treaties.obligations.safeguard.liberty': Record<string, never>
  'treaties.obligations.safeguard.privacy': Record<string, never>
  'treaties.obligations.safeguard.expression': Record<string, never>
  'treaties.obligations.safeguard.children': Record<string, never>
  'treaties.obligations.safeguard.non-refoulement': Record<string, never>
  'treaties.obligations.safeguard.non-discrimination': Record<string, never>
  'treaties.obligations.safeguard.property': Record<string, never>
  'treaties.obligations.personal.versions': Record<string, never>
  'treaties.obligations.personal.terms': Record<string, never>
  'treaties.obligations.personal.instruments': Record<string, never>
  'treaties.obligations.personal.checks': Record<string, never>
  'treaties.obligations.keep.add': Record<string, never>
  'treaties.obligations.keep.added': Record<string, never>
  'treaties.obligations.keep.correct': Record<string, never>
  'treaties.obligations.keep.correct_title': { obligation: string | number }
  'treaties.obligations.keep.corrected': Record<string, never>
  'treaties.obligations.keep.save': Record<string, never>
  'treaties.obligations.keep.check': Record<string, never>
  'treaties.obligations.keep.check_title': { obligation: string | number }
  'treaties.obligations.keep.check_text': Record<string, never>
  'treaties.obligations.keep.checked': Record<string, never>
  'treaties.obligations.keep.retire': Record<string, never>
  'treaties.obligations.keep.retire_title': { obligation: string | number }
  'treaties.obligations.keep.retire_text': Record<string, never>
  'treaties.obligations.keep.retired_now': Record<string, never>
  'treaties.obligations.keep.retired': Record<string, never>
  'treaties.obligations.keep.restore_version': { number: string | number }
  'treaties.obligations.keep.restore_title': { number: string | number; obligation: string | number }
  'treaties.obligations.keep.restore_text': { number: string | number }
  'treaties.obligations.keep.restored': Record<string, never>
  'treaties.obligations.keep.reason': Record<string, never>
  'treaties.obligations.keep.paragraph': Record<string, never>
  'treaties.obligations.keep.paragraph_hint': Record<string, never>
  'treaties.obligations.keep.article_hint': Record<string, never>
  'treaties.obligations.keep.measure_hint': Record<string, never>
  'treaties.obligations.keep.conditions_hint': Record<string, never>
  'treaties.obligations.keep.six': Record<string, never>
  'treaties.obligations.keep.six_text': Record<string, never>
  'treaties.obligations.keep.no_rule': Record<string, never>
  'treaties.obligations.keep.replaces_hint': Record<string, never>
  'treaties.obligations.keep.other_text': Record<string, never>
  'treaties.obligations.keep.other_text_hint': Record<string, never>
  'treaties.obligations.keep.text_title': Record<string, never>
  'treaties.obligations.keep.text_language': Record<string, never>
  'treaties.obligations.keep.text_language_hint': Record<string, never>
  'treaties.obligations.keep.text_read': Record<string, never>
  'treaties.obligations.keep.note': Record<string, never>
  'treaties.obligations.keep.second': Record<string, never>
  'treaties.obligations.keep.second_hint': Record<string, never>
  'treaties.obligations.import.open': Record<string, never>
  'treaties.obligations.import.title': Record<string, never>
  'treaties.obligations.import.answer': Record<string, never>
  'treaties.obligations.import.file': Record<string, never>
  'treaties.obligations.import.file_hint': Record<string, never>
  'treaties.obligations.import.check': Record<string, never>
  'treaties.obligations.import.verdicts': Record<string, never>
  'treaties.obligations.import.summary': { added: string | number; changed: string | number; same: string | number; refused: string | number }
  'treaties.obligations.import.verdict': Record<string, never>
  'treaties.obligations.import.verdict.added': Record<string, never>
  'treaties.obligations.import.verdict.changed': Record<string, never>
  'treaties.obligations.import.verdict.same': Record<string, never>
  'treaties.obligations.import.verdict.refused': Record<string, never>
  'treaties.obligations.import.detail': Record<string, never>
  'treaties.obligations.import.head': Record<string, never>
  'treaties.obligations.import.refused': Record<string, never>
  'treaties.obligations.import.nothing': Record<string, never>
  'treaties.obligations.import.record': Record<string, never>
  'treaties.obligations.import.done': Record<string, never>
  'treaties.obligations.import.instrument': Record<string, never>
  'treaties.obligations.import.again': Record<string, never>
  'treaties.obligations.keep.add_rule': Record<string, never>
  'treaties.obligations.keep.rule_added': Record<string, never>
  'treaties.obligations.keep.rule_id': Record<string, never>
  'treaties.obligations.keep.rule_id_hint': Record<string, never>
  'treaties.obligations.keep.rule_name': Record<string, never>
  'treaties.owed.views': Record<string, never>
  'treaties.owed.view.profile': Record<string, never>
  'treaties.owed.view.obligations': Record<string, never>
  'treaties.owed.view.joining': Record<string, never>
  'treaties.owed.crumb': Record<string, never>
  'treaties.owed.title': { state: string | number }
  'treaties.owed.answer': { count: number; date: string | number; treaties: number; resolutions: number }
  'treaties.owed.answer_towards': { count: number; other: string | number; date: string | number; treaties: number; resolutions: number }
  'treaties.owed.count': { count: number }
  'treaties.owed.towards': Record<string, never>
  'treaties.owed.towards_all': Record<string, never>
  'treaties.owed.another_state': Record<string, never>
  'treaties.owed.type': Record<string, never>
  'treaties.owed.any_type': Record<string, never>
  'treaties.owed.force': Record<string, never>
  'treaties.owed.any_force': Record<string, never>
  'treaties.owed.known_at': Record<string, never>
  'treaties.owed.article': Record<string, never>
  'treaties.owed.measure': Record<string, never>
  'treaties.owed.standing': Record<string, never>
  'treaties.owed.standing.owed': Record<string, never>
  'treaties.owed.standing.elsewhere': Record<string, never>
  'treaties.owed.standing.not-owed': Record<string, never>
  'treaties.owed.limit.modified': { date: string | number; provision: string | number }
  'treaties.owed.limit.excluded': { date: string | number; provision: string | number }
  'treaties.owed.limit.replaced': { by: string | number }
  'treaties.owed.limit.prevailed-over': { by: string | number }
  'treaties.owed.by_type': Record<string, never>
  'treaties.owed.unspecified': Record<string, never>
  'treaties.owed.not_entered': Record<string, never>
  'treaties.owed.none': Record<string, never>
  'treaties.owed.none_text': { date: string | number }
  'treaties.owed.no_match': Record<string, never>
  'treaties.owed.rules': Record<string, never>
  'treaties.owed.joining': Record<string, never>
  'treaties.owed.joining_title': { state: string | number }
  'treaties.owed.joining_answer': { count: number }
  'treaties.owed.joining_difference': { instruments: string | number; count: number; mandatory: number }
  'treaties.owed.joining_none': Record<string, never>
  'treaties.owed.joining_none_text': Record<string, never>
  'treaties.owed.would_join': Record<string, never>
  'treaties.owed.closing': Record<string, never>
  'treaties.owed.together_with': { instruments: string | number }
  'treaties.owed.closes': Record<string, never>
  'treaties.owed.powers': Record<string, never>
  'treaties.owed.new_rules': Record<string, never>
  'treaties.owed.no_new_rule': Record<string, never>
  'treaties.owed.closing_note': Record<string, never>
  'treaties.owed.gained': { instrument: string | number }
  'treaties.owed.displaced': Record<string, never>
  'treaties.owed.displaced_text': Record<string, never>
  'treaties.owed.declarations': Record<string, never>
  'treaties.owed.when': Record<string, never>
  'treaties.owed.when.on-joining': Record<string, never>
  'treaties.owed.when.later': Record<string, never>
  'treaties.owed.as_if': { date: string | number }
  'treaties.owed.proposals': Record<string, never>
  'treaties.owed.proposals_answer': { instrument: string | number; states: number; date: string | number }
  'treaties.owed.proposals_none': Record<string, never>
  'treaties.owed.proposals_count': { instruments: number; states: number }
  'treaties.owed.by_instrument': Record<string, never>
  'treaties.owed.by_state': Record<string, never>
  'treaties.owed.not_joined_by': Record<string, never>
  'treaties.owed.closes_together': Record<string, never>
  'treaties.owed.most_in': Record<string, never>
  'treaties.owed.first': Record<string, never>
  'treaties.owed.more': Record<string, never>
  'treaties.owed.list': Record<string, never>
  'treaties.owed.since': Record<string, never>
  'treaties.owed.limited': Record<string, never>
  'treaties.owed.conditions': Record<string, never>
  'treaties.ratification.title': Record<string, never>
  'treaties.ratification.group': Record<string, never>
  'treaties.ratification.answer': { open: number; late: number }
  'treaties.ratification.open': Record<string, never>
  'treaties.ratification.open_answer': Record<string, never>
  'treaties.ratification.opened': Record<string, never>
  'treaties.ratification.running_already': Record<string, never>
  'treaties.ratification.joined_already': { date: string | number }
  'treaties.ratification.although_joined': Record<string, never>
  'treaties.ratification.known': Record<string, never>
  'treaties.ratification.known_text': Record<string, never>
  'treaties.ratification.search': Record<string, never>
  'treaties.ratification.any': Record<string, never>
  'treaties.ratification.state': Record<string, never>
  'treaties.ratification.instrument': Record<string, never>
  'treaties.ratification.stands': Record<string, never>
  'treaties.ratification.stands.open': Record<string, never>
  'treaties.ratification.stands.deposited': Record<string, never>
  'treaties.ratification.stands.ended': Record<string, never>
  'treaties.ratification.stands.overdue': Record<string, never>
  'treaties.ratification.overdue': Record<string, never>
  'treaties.ratification.overdue_only': Record<string, never>
  'treaties.ratification.silent': Record<string, never>
  'treaties.ratification.silent_for': { days: number }
  'treaties.ratification.silent_days': Record<string, never>
  'treaties.ratification.mine': Record<string, never>
  'treaties.ratification.holder': Record<string, never>
  'treaties.ratification.holder_hint': Record<string, never>
  'treaties.ratification.keeps': Record<string, never>
  'treaties.ratification.keeps.nobody': Record<string, never>
  'treaties.ratification.keeps.me': Record<string, never>
  'treaties.ratification.keeps.same': { who: string | number }
  'treaties.ratification.due': Record<string, never>
  'treaties.ratification.due_by': { date: string | number }
  'treaties.ratification.when': Record<string, never>
  'treaties.ratification.count': { count: number }
  'treaties.ratification.none': Record<string, never>
  'treaties.ratification.none_text': Record<string, never>
  'treaties.ratification.way': Record<string, never>
  'treaties.ratification.accession_hint': Record<string, never>
  'treaties.ratification.one_title': { state: string | number; instrument: string | number }
  'treaties.ratification.one_answer': { stands: string | number; done: string | number; needed: number }
  'treaties.ratification.standing.deposited': { date: string | number }
  'treaties.ratification.standing.ended': Record<string, never>
  'treaties.ratification.standing.waiting': Record<string, never>
  'treaties.ratification.standing.next': { step: string | number }
  'treaties.ratification.steps': Record<string, never>
  'treaties.ratification.step': Record<string, never>
  'treaties.ratification.step.signature': Record<string, never>
  'treaties.ratification.step.study': Record<string, never>
  'treaties.ratification.step.parliament': Record<string, never>
  'treaties.ratification.step.instrument': Record<string, never>
  'treaties.ratification.step.full-powers': Record<string, never>
  'treaties.ratification.step.deposit': Record<string, never>
  'treaties.ratification.step.declarations': Record<string, never>
  'treaties.ratification.about.signature': Record<string, never>
  'treaties.ratification.about.study': Record<string, never>
  'treaties.ratification.about.parliament': Record<string, never>
  'treaties.ratification.about.instrument': Record<string, never>
  'treaties.ratification.about.full-powers': Record<string, never>
  'treaties.ratification.about.deposit': Record<string, never>
  'treaties.ratification.about.declarations': Record<string, never>
  'treaties.ratification.step_state.not-begun': Record<string, never>
  'treaties.ratification.step_state.under-way': Record<string, never>
  'treaties.ratification.step_state.done': Record<string, never>
  'treaties.ratification.step_state.not-needed': Record<string, never>
  'treaties.ratification.done_on': Record<string, never>
  'treaties.ratification.done_on_hint': Record<string, never>
  'treaties.ratification.note': Record<string, never>
  'treaties.ratification.save': Record<string, never>
  'treaties.ratification.change': Record<string, never>
  'treaties.ratification.step_saved': Record<string, never>
  'treaties.ratification.documents': Record<string, never>
  'treaties.ratification.document': Record<string, never>
  'treaties.ratification.no_documents': Record<string, never>
  'treaties.ratification.add_document': Record<string, never>
  'treaties.ratification.received_on': Record<string, never>
  'treaties.ratification.document_added': Record<string, never>
  'treaties.ratification.document_removed': Record<string, never>
  'treaties.ratification.remove': Record<string, never>
  'treaties.ratification.give_up': Record<string, never>
  'treaties.ratification.give_up_text': Record<string, never>
  'treaties.ratification.given_up': Record<string, never>
  'treaties.ratification.given_up_on': Record<string, never>
  'treaties.ratification.opened_on': Record<string, never>
  'treaties.ratification.deposited_on': Record<string, never>
  'treaties.ratification.due_on_joining': Record<string, never>
  'treaties.ratification.clauses_unread': Record<string, never>
  'treaties.ratification.no_clauses': Record<string, never>
  'treaties.ratification.may_reserve': { article: string | number; excluded: string | number }
  'treaties.ratification.table.process': Record<string, never>
  'treaties.ratification.table.step': Record<string, never>
  'treaties.ratification.table.document': Record<string, never>
  'treaties.ratification.model.kind.full-powers': Record<string, never>
  'treaties.ratification.model.kind.ratification': Record<string, never>
  'treaties.ratification.model.kind.acceptance': Record<string, never>
  'treaties.ratification.model.kind.approval': Record<string, never>
  'treaties.ratification.model.kind.accession': Record<string, never>
  'treaties.ratification.model.kind.declaration': Record<string, never>
  'treaties.ratification.model.kind.reservation': Record<string, never>
  'treaties.ratification.model.adopted': { place: string | number; date: string | number }
  'treaties.ratification.model.whereas_adopted': Record<string, never>
  'treaties.ratification.model.whereas_signed': { date: string | number }
  'treaties.ratification.model.declare.ratification': { signatory: string | number; office: string | number }
  'treaties.ratification.model.declare.acceptance': { signatory: string | number; office: string | number }
  'treaties.ratification.model.declare.approval': { signatory: string | number; office: string | number }
  'treaties.ratification.model.declare.accession': { signatory: string | number; office: string | number }
  'treaties.ratification.model.witness': { place: string | number; date: string | number }
  'treaties.ratification.model.authorize': { signatory: string | number; office: string | number; representative: string | number; representative_office: string | number }
  'treaties.ratification.model.authorize.ratification': { signatory: string | number; office: string | number; representative: string | number; representative_office: string | number }
  'treaties.ratification.model.authorize.acceptance': { signatory: string | number; office: string | number; representative: string | number; representative_office: string | number }
  'treaties.ratification.model.authorize.approval': { signatory: string | number; office: string | number; representative: string | number; representative_office: string | number }
  'treaties.ratification.model.authorize.accession': { signatory: string | number; office: string | number; representative: string | number; representative_office: string | number }
  'treaties.ratification.model.done': { place: string | number; date: string | number }
  'treaties.ratification.model.declares': { signatory: string | number; office: string | number }
  'treaties.ratification.model.reserves': { signatory: string | number; office: string | number }
  'treaties.ratification.model.not_bound': { article: string | number; excluded: string | number }
  'treaties.ratification.model.clause_mandatory': { article: string | number }
  'treaties.ratification.model.clause_optional': { article: string | number }
  'treaties.ratification.model.sign': Record<string, never>
  'treaties.ratification.model.notice': Record<string, never>
  'treaties.ratification.model.title': Record<string, never>
  'treaties.ratification.model.answer': { state: string | number; instrument: string | number }
  'treaties.ratification.model.check': Record<string, never>
  'treaties.ratification.model.check_text': Record<string, never>
  'treaties.ratification.model.depositary': { depositaries: string | number }
  'treaties.ratification.model.deliver.secretary-general': Record<string, never>
  'treaties.ratification.model.deliver.organisation': Record<string, never>
  'treaties.ratification.model.deliver.governments': Record<string, never>
  'treaties.ratification.model.kind': Record<string, never>
  'treaties.ratification.model.language': Record<string, never>
  'treaties.ratification.model.who': Record<string, never>
  'treaties.ratification.model.not_stored': Record<string, never>
  'treaties.ratification.model.signatory': Record<string, never>
  'treaties.ratification.model.office': Record<string, never>
  'treaties.ratification.model.whom': Record<string, never>
  'treaties.ratification.model.whom_hint': Record<string, never>
  'treaties.ratification.model.representative': Record<string, never>
  'treaties.ratification.model.representative_office': Record<string, never>
  'treaties.ratification.model.place': Record<string, never>
  'treaties.ratification.model.date': Record<string, never>
  'treaties.ratification.model.text': Record<string, never>
  'treaties.ratification.model.text_hint': Record<string, never>
  'treaties.ratification.model.preview': Record<string, never>
  'treaties.ratification.model.preview_title': Record<string, never>
  'treaties.ratification.model.take': Record<string, never>
  'treaties.ratification.model.again': Record<string, never>
  'treaties.resolutions.title': Record<string, never>
  'treaties.resolutions.resolution': Record<string, never>
  'treaties.resolutions.note': Record<string, never>
  'treaties.resolutions.answer': { count: number; date: string | number }
  'treaties.resolutions.symbol': Record<string, never>
  'treaties.resolutions.binding': Record<string, never>
  'treaties.resolutions.binding_text': Record<string, never>
  'treaties.status.participation.answer': { status: string | number; date: string | number }
  'treaties.status.participation.periods': Record<string, never>
  'treaties.status.participation.consent': Record<string, never>
  'treaties.status.participation.until': Record<string, never>
  'treaties.status.participation.ended_by': Record<string, never>
  'treaties.status.participation.end.denunciation': Record<string, never>
  'treaties.status.participation.end.withdrawal': Record<string, never>
  'treaties.status.participation.end.termination': Record<string, never>
  'treaties.status.participation.end.state-ended': Record<string, never>
  'treaties.status.participation.end_rule.printed': Record<string, never>
  'treaties.status.participation.end_rule.clause': Record<string, never>
  'treaties.status.participation.end_rule.twelve-months': Record<string, never>
  'treaties.status.participation.end_rule.at-once': Record<string, never>
  'treaties.status.participation.reservations': Record<string, never>
  'treaties.status.participation.no_reservations': Record<string, never>
  'treaties.status.participation.flagged': Record<string, never>
  'treaties.status.participation.objections': Record<string, never>
  'treaties.status.participation.precludes': Record<string, never>
  'treaties.status.participation.between': Record<string, never>
  'treaties.status.participation.other_state': Record<string, never>
  'treaties.status.participation.relation.in-force': { a: string | number; b: string | number; date: string | number }
  'treaties.status.participation.relation.not-parties': { a: string | number; b: string | number; date: string | number }
  'treaties.status.participation.relation.precluded': { a: string | number; b: string | number; date: string | number }
  'treaties.status.participation.altered': Record<string, never>
  'treaties.status.participation.altered.excluded': Record<string, never>
  'treaties.status.participation.altered.modified': Record<string, never>
  'treaties.status.participation.unspecified': Record<string, never>
  'treaties.status.participation.none': Record<string, never>
  'treaties.status.participation.none_text': Record<string, never>
  'treaties.status.participation.acts': Record<string, never>
  'treaties.subscriptions.title': Record<string, never>
  'treaties.subscriptions.answer': { count: number }
  'treaties.subscriptions.none': Record<string, never>
  'treaties.subscriptions.none_text': Record<string, never>
  'treaties.subscriptions.about': Record<string, never>
  'treaties.subscriptions.since': Record<string, never>
  'treaties.subscriptions.end': Record<string, never>
  'treaties.subscriptions.new': Record<string, never>
  'treaties.subscriptions.begin': Record<string, never>
  'treaties.subscriptions.begun': Record<string, never>
  'treaties.subscriptions.ended': Record<string, never>
  'treaties.subscriptions.already': Record<string, never>
  'treaties.subscriptions.everything': Record<string, never>
  'treaties.subscriptions.end_title': Record<string, never>
  'treaties.subscriptions.end_text': Record<string, never>
  'treaties.subscriptions.end_now': Record<string, never>
  'treaties.subscriptions.purpose': Record<string, never>
  'treaties.subscriptions.mail.subject': Record<string, never>
  'treaties.subscriptions.mail.greeting': { name: string | number }
  'treaties.subscriptions.mail.text': Record<string, never>
  'treaties.subscriptions.mail.more': Record<string, never>
  'treaties.subscriptions.mail.end': Record<string, never>
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
