-- The words of search_entry, by its number. They come folded (see Folding), so the tokenizer has only to split them.
-- `owner` holds the account, so that a search meets it as a word and never reads another account's rows.
create virtual table search_text using fts5 (
  owner, name, words,
  content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);
-- Words are collected in memory up to this many bytes before they are laid down: a large import then makes few, large
-- pieces that need little merging. The default is 1 MB.
insert into search_text (search_text, rank) values ('hashsize', 8388608);
