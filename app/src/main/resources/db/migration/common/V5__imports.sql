-- "import" is a word of SQL's elsewhere, hence the file's name for the table.
create table import_file (
  account_id   uuid   not null,
  id           uuid   not null,
  file_name    text   not null,
  system       text   not null,
  status       text   not null,
  -- why nothing came of it, as a sentence; empty while all is well
  problem      text   not null,
  -- the process that reads or commits it, so that another can tell when that one died
  worker       text   not null,
  read_count   integer not null,
  -- the change log's last number when the verdicts were found: when it has moved, they are found anew
  judged_seq   bigint not null,
  created_at   bigint not null,
  committed_at bigint,
  action_id    uuid,
  primary key (account_id, id)
);
create index import_file_by_time on import_file (account_id, created_at desc);

-- What an import brought, as it came; never changed but for what became of it.
create table source_record (
  account_id   uuid    not null,
  id           uuid    not null,
  import_id    uuid    not null,
  position     integer not null,
  line         integer not null,
  source_id    text,
  fingerprint  text    not null,
  name         text    not null,
  record       text    not null,
  raw          text    not null,
  -- what became of it
  verdict      text    not null,
  reason       text    not null,
  adds         text    not null,
  contact_id   uuid,
  left_out     boolean not null,
  primary key (account_id, id),
  foreign key (account_id, import_id) references import_file (account_id, id) on delete cascade
);
create unique index source_record_by_import on source_record (account_id, import_id, position);
create index source_record_by_verdict on source_record (account_id, import_id, verdict, left_out, position);
create index source_record_by_contact on source_record (account_id, contact_id);
create index source_record_by_source on source_record (account_id, source_id) where source_id is not null;
create index source_record_by_fingerprint on source_record (account_id, fingerprint);

-- By which keys the people of a file that is looked at are told apart from each other; gone once it is committed.
create table import_key (
  account_id   uuid    not null,
  import_id    uuid    not null,
  match_key    text    not null,
  contact_id   uuid    not null,
  primary key (account_id, import_id, match_key, contact_id),
  foreign key (account_id, import_id) references import_file (account_id, id) on delete cascade
);

create table import_warning (
  account_id   uuid    not null,
  import_id    uuid    not null,
  position     integer not null,
  line         integer not null,
  message      text    not null,
  remedy       text    not null,
  primary key (account_id, import_id, position),
  foreign key (account_id, import_id) references import_file (account_id, id) on delete cascade
);
