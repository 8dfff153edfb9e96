-- What candidates prepare on the page. No candidacy until it has a number; thrown away when it never gets one.
create table candidacy_draft (
    id                  varchar(90)  not null primary key,
    call_code           varchar(64)  not null,
    email               varchar(254) not null,
    version             integer      not null,
    content             varchar(1000000) not null,
    started_at          timestamp(6) with time zone not null,
    saved_at            timestamp(6) with time zone not null,
    number              varchar(80) unique references candidacy (number)
);

create index candidacy_draft_of_call on candidacy_draft (call_code, email);
