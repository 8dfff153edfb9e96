-- What a message is about: a call, a candidacy, a meeting, an assignment, by its number.
alter table message add column about varchar(250);
update message set about = coalesce(candidacy_number, call_code);
alter table message alter column about set not null;
create index message_by_subject on message (about, drafted_at);

-- The calendar entry that goes with a message (RFC 5545), as text; null for a message without one.
alter table message add column calendar varchar(1000000);
