create sequence search_number;

-- The words, folded (see Folding): names weigh A, the rest B; the account stands among them as a word.
alter table search_entry add column words tsvector;
create index search_entry_by_words on search_entry using gin (words);
create index search_entry_newest on search_entry (account_id, entity, number desc);

-- Names are sorted by their bytes, as SQLite does.
alter table contact alter column sort_name type text collate "C";
