-- Pictures, by the SHA-256 of their bytes; never changed.
create table picture (
  account_id uuid not null,
  hash       text not null,
  media_type text not null,
  bytes      blob not null,
  primary key (account_id, hash)
);
