-- What is ready to leave is called released. A letter waits before that: a second person releases it.
alter table message add column released_at timestamp(6) with time zone;
alter table message add column released_by varchar(255);
update message set released_at = drafted_at where state <> 'WAIVED' or attempts > 0;
update message set state = 'RELEASED' where state = 'DRAFTED';

-- The letters of a call that are looked at and released together.
create table dispatch (
    number       varchar(60)  not null primary key,
    call_code    varchar(40)  not null,
    state        varchar(10)  not null,
    opened_at    timestamp(6) with time zone not null,
    reviewed_by  varchar(255),
    reviewed_at  timestamp(6) with time zone,
    released_by  varchar(255),
    released_at  timestamp(6) with time zone,
    remarks      varchar(4000),
    ended_at     timestamp(6) with time zone
);
create index dispatch_of_call on dispatch (call_code, opened_at);

-- What a message has beside its row when it is a letter.
create table letter (
    message        varchar(100)  not null primary key references message (id),
    dispatch       varchar(60)   not null references dispatch (number),
    version        integer       not null,
    offered        boolean       not null,
    by_post        boolean       not null,
    postal_address varchar(1000),
    -- As changed in the sending room; null: as it was decided.
    motivation     varchar(10000),
    -- The letter that this one rectifies, and what was wrong with it.
    replaces       varchar(100)  references message (id),
    rectification  varchar(4000),
    pdf            ${bytes},
    sha256         varchar(64),
    printed_at     timestamp(6) with time zone
);
create index letter_of_dispatch on letter (dispatch);
create index letter_that_replaces on letter (replaces);

-- Every text that a letter had; the last one is what is printed. The body is XHTML.
create table letter_version (
    message    varchar(100)     not null references letter (message),
    version    integer          not null,
    subject    varchar(500)     not null,
    body       varchar(1000000) not null,
    missing    varchar(10000)   not null,
    written_at timestamp(6) with time zone not null,
    written_by varchar(255),
    why        varchar(4000),
    primary key (message, version)
);
