-- The documents that came with a message, as JSON; null for a message that was typed in.
alter table candidacy_message add column documents varchar(1000000);
