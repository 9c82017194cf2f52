create table account (
  account_id     uuid    not null primary key,
  name           text    not null,
  email          text    not null,
  password_hash  text    not null,
  zone           text    not null,
  country        text    not null,
  daily_limit    integer not null,
  demo           boolean not null,
  created_at     bigint  not null
);
-- One account an e-mail address; kept lower-case.
create unique index account_by_email on account (email);

-- A signed-in browser. The cookie holds the account and a secret; only the secret's hash is kept.
create table session (
  account_id   uuid   not null,
  secret_hash  text   not null,
  created_at   bigint not null,
  expires_at   bigint not null,
  home         text,
  primary key (account_id, secret_hash),
  foreign key (account_id) references account (account_id) on delete cascade
);

-- A personal access token for the API.
create table access_token (
  account_id   uuid   not null,
  id           uuid   not null,
  secret_hash  text   not null,
  name         text   not null,
  created_at   bigint not null,
  used_at      bigint,
  primary key (account_id, id),
  foreign key (account_id) references account (account_id) on delete cascade
);

-- A link that lets one more person make an account here.
create table invitation (
  account_id   uuid   not null,
  secret_hash  text   not null,
  created_at   bigint not null,
  expires_at   bigint not null,
  used_at      bigint,
  primary key (account_id, secret_hash),
  foreign key (account_id) references account (account_id) on delete cascade
);
