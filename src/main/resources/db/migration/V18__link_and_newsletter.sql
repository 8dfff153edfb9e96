-- What lets someone without an account in at one place. Of the token only its hash.
create table personal_link (
    sha256 varchar(64) not null primary key,
    purpose varchar(40) not null,
    subject varchar(400) not null,
    issued_at timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null
);
create index personal_link_by_subject on personal_link (purpose, subject);
create index personal_link_by_end on personal_link (valid_until);

-- Who asked for the newsletter; who unsubscribes is deleted.
create table newsletter_subscriber (
    id varchar(36) not null primary key,
    email varchar(254) not null unique,
    asked_at timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone
);

create table newsletter_edition (
    number varchar(40) not null primary key,
    title varchar(200) not null,
    body varchar(100000) not null,
    composed_by varchar(64) not null,
    composed_at timestamp(6) with time zone not null,
    sent_by varchar(64),
    sent_at timestamp(6) with time zone,
    dropped_at timestamp(6) with time zone
);

-- Where one click ends what this message is part of (RFC 8058); null for a message that nobody subscribed to.
alter table message add column unsubscribe varchar(1000);
