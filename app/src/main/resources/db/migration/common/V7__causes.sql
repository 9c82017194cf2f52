-- By what an action came: a page, a program with an access token, the command line, an import, Acquaint itself; with
-- the token's name, or the file's name and the import.
alter table action add column cause text not null default 'PAGE';
alter table action add column cause_name text not null default '';
alter table action add column cause_id uuid;
update action set cause = 'ITSELF' where kind in ('cleanup', 'demo');
update action set
  cause = 'IMPORT',
  cause_name = (select f.file_name from import_file f where f.account_id = action.account_id and f.action_id = action.id),
  cause_id = (select f.id from import_file f where f.account_id = action.account_id and f.action_id = action.id)
where exists (select 1 from import_file f where f.account_id = action.account_id and f.action_id = action.id);

-- When it was last given, so that a form that is being filled in keeps its picture.
alter table picture add column added_at bigint not null default 0;
