-- With the name in it, the search looks through those talked to last without reading their cards.
create index contact_lately on contact (account_id, last_contact_at, id, sort_name) where trashed_at is null;
drop index contact_by_last_contact;
