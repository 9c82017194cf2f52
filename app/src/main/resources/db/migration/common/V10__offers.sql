-- What somebody can help with: a contact or, without one, the account's owner.
create table offer (
  account_id   uuid   not null,
  id           uuid   not null,
  contact_id   uuid,
  text         text   not null,
  -- the text as it is compared: case and diacritics aside
  folded       text   not null,
  status       text   not null,
  -- the system that told of it; empty when the user did
  source       text   not null,
  created_at   bigint not null,
  primary key (account_id, id),
  foreign key (account_id, contact_id) references contact (account_id, id)
);
create unique index offer_once on offer (account_id, coalesce(contact_id, account_id), folded);
create index offer_by_contact on offer (account_id, contact_id);
create index offer_suggested on offer (account_id, contact_id) where status = 'suggested';

-- Who says so: the account's owner, a contact, or a name that is no contact.
create table endorsement (
  account_id   uuid    not null,
  offer_id     uuid    not null,
  position     integer not null,
  by_me        boolean not null,
  contact_id   uuid,
  name         text    not null,
  endorsed_at  bigint,
  primary key (account_id, offer_id, position),
  foreign key (account_id, offer_id) references offer (account_id, id) on delete cascade,
  foreign key (account_id, contact_id) references contact (account_id, id)
);
create index endorsement_by_contact on endorsement (account_id, contact_id);
