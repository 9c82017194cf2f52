-- The words of search_entry, by its number. They come folded (see Folding), so the tokenizer has only to split them.
-- `owner` holds the account, so that a search meets it as a word and never reads another account's rows.
create virtual table search_text using fts5 (
  owner, name, words,
  content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);
