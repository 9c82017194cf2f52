create table contact (
  account_id     uuid   not null,
  id             uuid   not null,
  prefix         text   not null,
  given          text   not null,
  additional     text   not null,
  family         text   not null,
  suffix         text   not null,
  nickname       text   not null,
  display_name   text   not null,
  phonetic_given  text  not null,
  phonetic_family text  not null,
  pronouns       text   not null,
  how_met        text   not null,
  met_on         text,
  note           text   not null,
  photo          text,
  vcard_uid      text   not null,
  vcard_extra    text   not null,
  created_at     bigint not null,
  trashed_at     bigint,
  -- derived from the rest, for lists
  sort_name      text   not null,
  headline       text   not null,
  organisation   text   not null,
  locality       text   not null,
  -- derived from interactions
  last_contact_at bigint not null default 0,
  interactions    integer not null default 0,
  primary key (account_id, id)
);
create index contact_by_name on contact (account_id, sort_name, id) where trashed_at is null;
create index contact_by_creation on contact (account_id, created_at, id) where trashed_at is null;
create index contact_by_last_contact on contact (account_id, last_contact_at, id) where trashed_at is null;
create index contact_trash on contact (account_id, trashed_at) where trashed_at is not null;

create table affiliation (
  account_id   uuid    not null,
  contact_id   uuid    not null,
  position     integer not null,
  organisation text    not null,
  department   text    not null,
  title        text    not null,
  from_date    text,
  to_date      text,
  seen_at      bigint  not null,
  primary key (account_id, contact_id, position),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
);
create index affiliation_by_organisation on affiliation (account_id, organisation, contact_id);

create table channel (
  account_id   uuid    not null,
  contact_id   uuid    not null,
  position     integer not null,
  kind         text    not null,
  value        text    not null,
  -- the value in the one form by which two are compared: lower-case e-mail, E.164, profile address
  match_key    text    not null,
  use          text    not null,
  label        text    not null,
  preferred    boolean not null,
  seen_at      bigint  not null,
  primary key (account_id, contact_id, position),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
);
create index channel_by_key on channel (account_id, match_key);

create table place (
  account_id   uuid    not null,
  contact_id   uuid    not null,
  position     integer not null,
  label        text    not null,
  street       text    not null,
  locality     text    not null,
  region       text    not null,
  postcode     text    not null,
  country      text    not null,
  zone         text,
  seen_at      bigint  not null,
  primary key (account_id, contact_id, position),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
);
create index place_by_locality on place (account_id, locality, contact_id);

create table important_date (
  account_id   uuid    not null,
  contact_id   uuid    not null,
  position     integer not null,
  kind         text    not null,
  label        text    not null,
  date         text    not null,
  -- MM-DD, where the date has a month and a day
  month_day    text,
  primary key (account_id, contact_id, position),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
);
create index important_date_by_day on important_date (account_id, month_day);

create table contact_tag (
  account_id   uuid not null,
  contact_id   uuid not null,
  tag          text not null,
  primary key (account_id, tag, contact_id),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
);
create index contact_tag_by_contact on contact_tag (account_id, contact_id, tag);

-- What can be found: one row a searchable thing; its words lie in search_text (SQLite) or in this row (PostgreSQL).
create table search_entry (
  account_id   uuid   not null,
  entity       text   not null,
  entity_id    uuid   not null,
  number       bigint not null,
  primary key (account_id, entity, entity_id)
);
create index search_entry_by_number on search_entry (number);
