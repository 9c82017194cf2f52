-- The account leads every key, so that the schema can be spread over servers by account.
-- Times (…_at) are milliseconds since 1970 in UTC, days (…_on) are ISO 8601 text.

-- Something a user did, in one transaction; what undo takes back.
create table action (
  account_id uuid   not null,
  id         uuid   not null,
  kind       text   not null,
  summary    text   not null,
  done_at    bigint not null,
  undoes     uuid,
  undone_by  uuid,
  primary key (account_id, id)
);
create index action_by_time on action (account_id, done_at desc);

-- Every write of user data: what stood there before and after, as JSON.
create table change_log (
  account_id uuid   not null,
  seq        bigint not null,
  action_id  uuid   not null,
  entity     text   not null,
  entity_id  uuid   not null,
  logged_at  bigint not null,
  before     text,
  after      text,
  primary key (account_id, seq),
  foreign key (account_id, action_id) references action (account_id, id) on delete cascade
);
create index change_log_by_entity on change_log (account_id, entity, entity_id, seq);
create index change_log_by_action on change_log (account_id, action_id, seq);

-- The last sequence number given out, per account.
create table change_sequence (
  account_id uuid   not null primary key,
  last_seq   bigint not null
);

-- Which process does a piece of background work, and until when. No user data.
create table lease (
  name     text   not null primary key,
  holder   uuid   not null,
  until_at bigint not null
);
