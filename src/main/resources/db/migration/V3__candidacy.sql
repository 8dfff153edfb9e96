-- The last number given out per call: its row is locked while a candidacy is registered, so no number is given twice.
create table candidacy_counter (
    call_code   varchar(64) not null primary key,
    last_number integer     not null
);

create table candidacy (
    number              varchar(80)  not null primary key,
    call_code           varchar(64)  not null,
    state               varchar(20)  not null,
    outcome             varchar(20),
    received_at         timestamp(6) with time zone not null,
    channel             varchar(20)  not null,
    registered_at       timestamp(6) with time zone not null,
    registered_by       varchar(255) not null,
    lateness_accepted   boolean,
    lateness_reason     varchar(10000),
    lateness_by         varchar(255),
    lateness_at         timestamp(6) with time zone,
    admissible          boolean,
    admissible_reason   varchar(10000),
    admissible_by       varchar(255),
    admissible_at       timestamp(6) with time zone,
    settled_at          timestamp(6) with time zone,
    stopped_at          timestamp(6) with time zone
);

create index candidacy_of_call on candidacy (call_code, state);

create table candidacy_version (
    number              varchar(80)  not null references candidacy (number),
    version             integer      not null,
    kind                varchar(20)  not null,
    received_at         timestamp(6) with time zone not null,
    counted             boolean      not null,
    entered_at          timestamp(6) with time zone not null,
    entered_by          varchar(255) not null,
    dossier             varchar(1000000) not null,
    findings            varchar(1000000),
    conclusion          varchar(4000),
    primary key (number, version)
);

-- What candidates wrote to us about a candidacy: supplements, withdrawals, declined places.
create table candidacy_message (
    id                  varchar(36)  not null primary key,
    number              varchar(80)  not null references candidacy (number),
    kind                varchar(20)  not null,
    received_at         timestamp(6) with time zone not null,
    content             varchar(10000) not null,
    registered_at       timestamp(6) with time zone not null,
    registered_by       varchar(255) not null,
    version             integer
);

create index candidacy_message_of_candidacy on candidacy_message (number);

-- What a person judged about one optional partner, with the reason.
create table candidacy_judgement (
    number              varchar(80)  not null references candidacy (number),
    organisation        varchar(400) not null,
    accepted            boolean      not null,
    reason              varchar(10000) not null,
    judged_by           varchar(255) not null,
    judged_at           timestamp(6) with time zone not null,
    primary key (number, organisation)
);
