-- What of an import is read beside names and times; both only when asked for.
alter table import_file add column texts boolean not null default false;
alter table import_file add column subjects boolean not null default false;

-- Which of the people who only took part in something become contacts.
alter table import_file add column strangers text not null default 'MUTUAL';

-- Who wrote a row, and what the row is: a person, an attendee, or somebody met only as party to what happened.
alter table source_record add column system text not null default '';
alter table source_record add column kind text not null default 'PERSON';
update source_record set system = coalesce((
  select case f.system
    when 'vCard' then 'VCARD' when 'LinkedIn' then 'LINKEDIN' when 'Google Contacts' then 'GOOGLE'
    when 'Outlook' then 'OUTLOOK' when 'Thunderbird' then 'THUNDERBIRD' when 'LDIF' then 'LDIF'
    when 'HubSpot' then 'HUBSPOT' when 'Salesforce' then 'SALESFORCE' when 'Acquaint' then 'ACQUAINT'
    else 'TABLE' end
  from import_file f
  where f.account_id = source_record.account_id and f.id = source_record.import_id), 'TABLE');
-- Of a party: whether they were written to and wrote back.
alter table source_record add column mutual boolean not null default true;

-- A file among several.
alter table import_warning add column file_name text not null default '';

-- What is in an import, by system and kind, and whether it shall be taken.
create table import_part (
  account_id   uuid    not null,
  import_id    uuid    not null,
  system       text    not null,
  kind         text    not null,
  amount       integer not null,
  taken        boolean not null,
  primary key (account_id, import_id, system, kind),
  foreign key (account_id, import_id) references import_file (account_id, id) on delete cascade
);

-- What an import brought that tells what people did, not who they are; as it came.
create table source_happening (
  account_id   uuid    not null,
  import_id    uuid    not null,
  position     integer not null,
  line         integer not null,
  system       text    not null,
  kind         text    not null,
  -- what belongs together: an exchange of messages, an event
  conversation text    not null,
  day          text    not null,
  happened_at  bigint,
  record       text    not null,
  raw          text    not null,
  primary key (account_id, import_id, position),
  foreign key (account_id, import_id) references import_file (account_id, id) on delete cascade
);
create index source_happening_by_day on source_happening (account_id, import_id, kind, conversation, day, position);

-- How the user mapped the columns of tables with the same header.
create table column_mapping (
  account_id   uuid   not null,
  shape        text   not null,
  mapping      text   not null,
  updated_at   bigint not null,
  primary key (account_id, shape)
);
