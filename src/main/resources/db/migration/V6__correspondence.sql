-- One row per message and addressee: what was written, to whom, and what became of it.
create table message (
    id               varchar(100)  primary key,
    occasion         varchar(40)   not null,
    call_code        varchar(40)   not null,
    candidacy_number varchar(60),
    letter           boolean       not null,
    addressee        varchar(300)  not null,
    address          varchar(1000) not null,
    sender           varchar(300)  not null,
    sender_address   varchar(320)  not null,
    subject          varchar(500)  not null,
    body             varchar(1000000) not null,
    state            varchar(10)   not null,
    -- The bytes as first handed over: a message that is sent again is the same message.
    mime             ${bytes},
    attempts         integer       not null,
    server_answer    varchar(1000),
    drafted_at       timestamp(6) with time zone not null,
    attempted_at     timestamp(6) with time zone,
    settled_at       timestamp(6) with time zone,
    waived_by        varchar(255),
    waived_why       varchar(4000)
);
create index message_by_call on message (call_code, drafted_at);
create index message_by_candidacy on message (candidacy_number, letter, state);
