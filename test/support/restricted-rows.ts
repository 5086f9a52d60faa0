/** A row of everything that only some may see, with and without the State or person who may: for tests of what holds every row. */

export const restrictedRows = `
insert into app_user (id, name, email, state) values
  (md5('person')::uuid, 'Amina', 'amina@example.org', 'TUN'), (md5('other')::uuid, 'Bo', 'bo@example.org', null);
insert into session (id, token, user_id, expires_at)
  values (md5('session')::uuid, 'token', md5('person')::uuid, now() + interval '1 day');
insert into credential (id, account_id, provider_id, user_id)
  values (md5('credential')::uuid, 'amina', 'service', md5('person')::uuid);
insert into verification (id, identifier, value, expires_at) values ('verification', 'reset', '{}', now());
insert into two_factor (id, secret, backup_codes, user_id) values (md5('factor')::uuid, 's', 'c', md5('person')::uuid);
insert into passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
  values (md5('passkey')::uuid, 'k', md5('person')::uuid, 'credential', 0, 'd', false);
insert into sso_provider (id, issuer, provider_id, domain, name)
  values (md5('provider')::uuid, 'https://sso.example', 'service', 'example.org', 'Service');
insert into role_grant (id, user_id, role, reach, granted_by)
  values (md5('grant')::uuid, md5('person')::uuid, 'practitioner', 'everything', 'pacta');
insert into invitation (id, state, user_id, grants, token_sha256, invited_by, expires_at) values
  (md5('invitation')::uuid, 'TUN', md5('person')::uuid, '[]', 'one', 'pacta', now()),
  (md5('set-up')::uuid, null, null, '[]', 'two', 'pacta', now());
insert into application (id, name, email, state, profession, institution, motivation)
  values (md5('application')::uuid, 'Chen', 'chen@example.org', 'TUN', 'Judge', 'Court', 'To learn');
insert into api_token (id, user_id, name, sha256, prefix, rights, expires_at)
  values (md5('token')::uuid, md5('person')::uuid, 'Script', 'hash', 'p', '{}', now());
insert into idempotency (actor, key, request, result) values ('user:somebody', 'key', 'request', '{"value": 1}');
insert into mail (id, to_address, to_user, language, kind, subject, body) values
  (md5('mail')::uuid, 'amina@example.org', md5('person')::uuid, 'en', 'notice', 'To you', 'Dear Amina'),
  (md5('letter')::uuid, 'dana@example.org', null, 'en', 'notice', 'To you', 'Dear Dana');
insert into consent (id, user_id, purpose, text, text_sha256, language, through)
  select md5(purpose)::uuid, person, purpose, 'Yes', encode(sha256(convert_to('Yes', 'UTF8')), 'hex'), 'en', 'web'
  from (values ('account', md5('person')::uuid), ('application', null)) as given (purpose, person);
insert into correction_request (id, user_id, words) values (md5('request')::uuid, md5('person')::uuid, 'Amina, not Anna');
insert into dormant_notice (user_id) values (md5('person')::uuid);
insert into audit_value (entry_id, field, salt, after, owner, state)
  select id, field, decode(repeat('cd', 16), 'hex'), '"Amina"', owner, state
  from (select id from audit_entry order by id limit 1) entry,
    (values ('restricted.one', md5('person')::uuid, 'TUN'), ('restricted.two', null, null)) as kept (field, owner, state);
insert into file_content (sha256, bytes) values (repeat('a', 64), 1);
insert into file (id, sha256, name, media_type, about, owner, state_code, uploaded_by) values
  (md5('file')::uuid, repeat('a', 64), 'law.txt', 'text/plain', 'draft:x', md5('person')::uuid, 'TUN', 'pacta'),
  (md5('paper')::uuid, repeat('a', 64), 'own.txt', 'text/plain', 'draft:y', null, null, 'pacta');

-- Proposals of which nothing has become yet, and refused ones.
insert into act_entry (id, act, instrument, state, kind, deposited_on, source, origin, proposed_by)
  select md5(act)::uuid, act, 'FINANCING-1999', state, kind, '2026-01-02', 'letter', 'form', 'user:one'
  from (values ('open', 'TUN', 'denunciation'), ('open-all', null, 'termination'), ('refused', 'TUN', 'denunciation'),
    ('refused-all', null, 'termination')) as proposed (act, state, kind);
insert into act_decision (entry, outcome, decided_by, state, reason) values
  (md5('refused')::uuid, 'refused', 'user:two', 'TUN', 'No'), (md5('refused-all')::uuid, 'refused', 'user:two', null, 'No');
insert into subscription (id, user_id, told) values (md5('subscription')::uuid, md5('person')::uuid, 0);

insert into ratification_process (id, state_code, instrument, way, opened_by)
  values (md5('process')::uuid, 'TUN', 'FINANCING-1999', 'accession', 'pacta');
insert into ratification_step (process_id, kind, holder_user, changed_by)
  values (md5('process')::uuid, 'study', md5('person')::uuid, 'pacta');
insert into ratification_document (process_id, file_id, kind, received_on)
  values (md5('process')::uuid, md5('file')::uuid, 'study', '2026-01-02');
insert into contribution_statement (id, state_code, instrument, act, sentence, language, made_by)
  values (md5('statement')::uuid, 'TUN', 'FINANCING-1999', 'an act', 'It helped.', 'en', 'pacta');
insert into statement_support (statement_id, kind, subject) values (md5('statement')::uuid, 'activity', 'A');
insert into statement_grade (id, statement_id, grade, given, reason, by)
  values (md5('grade')::uuid, md5('statement')::uuid, 'claimed', true, 'Because', 'pacta');

-- Of a State, and of the office for training.
insert into draft (id, reference, state_code, title, working_title, language, opened_by) values
  (md5('draft')::uuid, 'DRAFT-1999-0001', 'TUN', 'Law', 'Law', 'en', 'pacta'),
  (md5('training')::uuid, 'DRAFT-1999-0002', null, 'Law', 'Law', 'en', 'pacta');
insert into draft_version (id, draft_id, language, number, received_on, format, taken_in_by)
  select md5(draft || number)::uuid, md5(draft)::uuid, 'en', number, '2026-01-02', 'text', 'pacta'
  from unnest(array['draft', 'training']) draft, generate_series(1, 2) number;
insert into provision (id, version_id, eid, kind, number, text, position)
  select md5('provision' || version)::uuid, md5(version)::uuid, 'art_1', 'article', 'Article 1', 'Whoever …', 0
  from unnest(array['draft1', 'draft2', 'training1', 'training2']) version;
insert into draft_version_file (version_id, file_id) values (md5('draft1')::uuid, md5('file')::uuid);
insert into draft_correction (id, version_id, number, kind, changes, made_by)
  values (md5('correction')::uuid, md5('draft2')::uuid, 1, 'edit', '[]', 'pacta');
insert into provision_match (id, from_version, to_version, kind, from_provision, to_provision, score)
  select md5('match' || draft)::uuid, md5(draft || 1)::uuid, md5(draft || 2)::uuid, 'same',
    md5('provision' || draft || 1)::uuid, md5('provision' || draft || 2)::uuid, 1
  from unnest(array['draft', 'training']) draft;

insert into review (id, reference, draft_id, state_code, title, as_at, opened_by) values
  (md5('review')::uuid, 'REV-1999-0001', md5('draft')::uuid, 'TUN', 'Review', '2026-01-02', 'pacta'),
  (md5('exercise')::uuid, 'REV-1999-0002', md5('training')::uuid, null, 'Review', '2026-01-02', 'pacta');
insert into review_version (review_id, version_id, number, taken_up_by) values
  (md5('review')::uuid, md5('draft1')::uuid, 1, 'pacta'), (md5('exercise')::uuid, md5('training1')::uuid, 1, 'pacta');
insert into review_member (review_id, user_id) values (md5('review')::uuid, md5('person')::uuid);
insert into review_obligation (review_id, obligation, position) values
  (md5('review')::uuid, 'FINANCING-1999/art.5(1)', 0), (md5('exercise')::uuid, 'FINANCING-1999/art.5(1)', 0);
insert into finding (id, review_id, version_id, obligation, verdict, suggestion, origin, made_by) values
  (md5('finding')::uuid, md5('review')::uuid, md5('draft1')::uuid, 'FINANCING-1999/art.5(1)', 'partly', 'Add', 'reviewer', 'pacta'),
  (md5('found')::uuid, md5('exercise')::uuid, md5('training1')::uuid, 'FINANCING-1999/art.5(1)', 'partly', 'Add', 'reviewer', 'pacta');
insert into finding_provision (finding_id, version_id, provision) values
  (md5('finding')::uuid, md5('draft1')::uuid, md5('provisiondraft1')::uuid),
  (md5('found')::uuid, md5('training1')::uuid, md5('provisiontraining1')::uuid);
insert into concern (id, review_id, version_id, provision, safeguard, concern, origin, made_by) values
  (md5('concern')::uuid, md5('review')::uuid, md5('draft1')::uuid, md5('provisiondraft1')::uuid, 'privacy', 'Wide', 'reviewer', 'pacta');
insert into review_comment (id, review_id, words, made_by) values (md5('comment')::uuid, md5('review')::uuid, 'Why?', 'pacta');
insert into disposition (id, review_id, finding_id, version_id, disposition, made_by)
  values (md5('disposition')::uuid, md5('review')::uuid, md5('finding')::uuid, md5('draft1')::uuid, 'taken', 'pacta');
insert into review_clearance (id, review_id, act, content_sha256, made_by)
  values (md5('clearance')::uuid, md5('review')::uuid, 'asked', encode(sha256(convert_to('{}', 'UTF8')), 'hex'), 'pacta');
insert into review_sent (clearance_id, review_id, content, content_sha256)
  values (md5('clearance')::uuid, md5('review')::uuid, '{}', encode(sha256(convert_to('{}', 'UTF8')), 'hex'));
`
