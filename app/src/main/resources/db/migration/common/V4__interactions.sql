create table interaction (
  account_id   uuid   not null,
  id           uuid   not null,
  kind         text   not null,
  direction    text   not null,
  happened_at  bigint not null,
  note         text   not null,
  occasion     text   not null,
  balance      text   not null,
  created_at   bigint not null,
  primary key (account_id, id)
);
create index interaction_by_time on interaction (account_id, happened_at desc, id);

-- Who took part: a contact, or a name that is no contact (yet).
create table participant (
  account_id     uuid    not null,
  interaction_id uuid    not null,
  position       integer not null,
  contact_id     uuid,
  name           text    not null,
  dismissed      boolean not null,
  happened_at    bigint  not null,
  primary key (account_id, interaction_id, position),
  foreign key (account_id, interaction_id) references interaction (account_id, id) on delete cascade,
  foreign key (account_id, contact_id) references contact (account_id, id)
);
create index participant_by_contact on participant (account_id, contact_id, happened_at desc);

create table commitment (
  account_id     uuid   not null,
  id             uuid   not null,
  interaction_id uuid,
  contact_id     uuid   not null,
  by_me          boolean not null,
  text           text   not null,
  due_on         text,
  status         text   not null,
  snoozed_until_on text,
  created_at     bigint not null,
  closed_at      bigint,
  primary key (account_id, id),
  foreign key (account_id, contact_id) references contact (account_id, id)
);
create index commitment_by_contact on commitment (account_id, contact_id);
create index commitment_open on commitment (account_id, due_on) where status = 'open';
