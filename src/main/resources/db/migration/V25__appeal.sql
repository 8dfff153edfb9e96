-- What a candidate brings against a decision on the own candidacy, what is decided about it and what follows.
create table appeal (
    number        varchar(100) not null primary key,
    candidacy     varchar(80)  not null references candidacy (number),
    call_code     varchar(64)  not null,
    contested     varchar(20)  not null,
    received_on   date         not null,
    channel       varchar(20)  not null,
    content       varchar(20000) not null,
    answers_by    date         not null,
    registered_by varchar(255) not null,
    registered_at timestamp(6) with time zone not null,
    verdict       varchar(20),
    motivation    varchar(4000),
    consequence   varchar(4000),
    decided_by    varchar(255),
    decided_at    timestamp(6) with time zone,
    done          varchar(4000),
    done_by       varchar(255),
    done_at       timestamp(6) with time zone
);
create index appeal_of_candidacy on appeal (candidacy);
