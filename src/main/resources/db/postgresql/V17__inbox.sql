-- One row per mail, kept whole before anything of it is read.
create table mail (
    id               varchar(36)  primary key,
    mailbox          varchar(254) not null,
    -- Message-ID together with the hash of the body; of a mail without one the hash of the whole.
    fingerprint      varchar(64)  not null,
    received_at      timestamp(6) with time zone not null,
    -- What the instant above was taken from, and what the sender wrote (never taken).
    server_date      timestamp(6) with time zone,
    internal_date    timestamp(6) with time zone not null,
    written_date     timestamp(6) with time zone,
    raw              ${bytes}     not null,
    sha256           varchar(64)  not null,
    -- As the mail server counts them; more than the bytes above when only the header was taken.
    size_in_bytes    bigint       not null,
    whole            boolean      not null,
    stored_at        timestamp(6) with time zone not null,
    tries            integer      not null,
    kind             varchar(20),
    reading          varchar(1000000),
    place            varchar(20)  not null,
    placement        varchar(1000000),
    call_code        varchar(64),
    candidacy_number varchar(80),
    -- The candidate's message that it became, if it did.
    message          varchar(36),
    answered_at      timestamp(6) with time zone,
    unique (mailbox, fingerprint)
);
create index mail_by_moment on mail (stored_at);
create index mail_of_candidacy on mail (candidacy_number);
create index mail_of_message on mail (message);

-- Where a mail lies on the mail server. A second copy of a mail has a row of its own here, and none above.
create table mail_position (
    mailbox      varchar(254) not null,
    folder       varchar(200) not null,
    uid_validity bigint       not null,
    uid          bigint       not null,
    mail         varchar(36)  not null references mail (id),
    primary key (mailbox, folder, uid_validity, uid)
);
create index mail_position_of_mail on mail_position (mail);

-- One row per mailbox: whoever holds it reads, and nobody else meanwhile.
create table mailbox (
    address           varchar(254) primary key,
    read_at           timestamp(6) with time zone,
    unreachable_since timestamp(6) with time zone
);

-- When a sender last got an acknowledgement.
create table mail_answer (
    sender      varchar(254) primary key,
    answered_at timestamp(6) with time zone not null
);

-- What those who are invited answered, each the last time.
create table meeting_answer (
    meeting     varchar(100) not null references meeting (number),
    attendee    varchar(254) not null,
    answer      varchar(20)  not null,
    answered_at timestamp(6) with time zone not null,
    primary key (meeting, attendee)
);
