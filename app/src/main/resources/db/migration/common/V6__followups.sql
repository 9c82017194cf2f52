create table follow_up (
  account_id   uuid   not null,
  id           uuid   not null,
  contact_id   uuid   not null,
  reason       text   not null,
  due_on       text   not null,
  status       text   not null,
  created_at   bigint not null,
  closed_at    bigint,
  primary key (account_id, id),
  foreign key (account_id, contact_id) references contact (account_id, id)
);
create index follow_up_open on follow_up (account_id, due_on) where status = 'open';
create index follow_up_by_contact on follow_up (account_id, contact_id);

-- The user's answer to something Today suggested that is no commitment and no follow-up:
-- a birthday, a person imported and never annotated.
create table answer (
  account_id   uuid   not null,
  id           uuid   not null,
  contact_id   uuid   not null,
  suggestion   text   not null,
  rests_until_on text,
  answered_at  bigint not null,
  primary key (account_id, id),
  foreign key (account_id, contact_id) references contact (account_id, id)
);
create index answer_by_contact on answer (account_id, contact_id, suggestion);

-- Whom Today may ask about ("Who was that again?"), the lately connected first.
create index contact_not_annotated on contact (account_id, coalesce(met_on, ''), id)
  where trashed_at is null and interactions = 0 and note = '' and how_met = '';
