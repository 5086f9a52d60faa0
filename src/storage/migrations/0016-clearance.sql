-- What was sent to a State for its clearance, word for word; and, of what it cleared, what stands before the public today.

create table review_sent (
  -- The act `asked`.
  clearance_id uuid primary key references review_clearance,
  review_id uuid not null references review,
  content text not null,
  content_sha256 text not null,
  check (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create index review_sent_review_id on review_sent (review_id);

alter table review_sent enable row level security;
alter table review_sent force row level security;
create policy sight on review_sent using (exists (select from review r where r.id = review_id));

-- Public, because the State has cleared it. Later changes of the review are not here until they are cleared too.
create table cleared_review (
  review_id uuid primary key references review,
  -- The act `cleared`.
  clearance_id uuid not null references review_clearance,
  draft_id uuid not null references draft,
  state_code text not null references state,
  reference text not null,
  title text not null,
  content text not null,
  content_sha256 text not null,
  cleared_at timestamptz not null default now(),
  check (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create index cleared_review_clearance_id on cleared_review (clearance_id);
create index cleared_review_draft_id on cleared_review (draft_id);
create index cleared_review_state_code on cleared_review (state_code);
create index cleared_review_cleared on cleared_review (cleared_at desc, review_id desc);
