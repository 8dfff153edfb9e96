-- One row per deed. Each carries the hash of the one before: a row that is changed, taken out or put in breaks the chain.
create table ledger (
    seq           bigint        primary key,
    noted_at      timestamp(6) with time zone not null,
    deed          varchar(40)   not null,
    call_code     varchar(64),
    about         varchar(200)  not null,
    done_by       varchar(255),
    facts         varchar(1000000) not null,
    previous_hash varchar(64)   not null,
    hash          varchar(64)   not null
);
create index ledger_about on ledger (about, seq);

-- Where the chain ends: whoever adds to it locks this row. It also tells when the last rows were cut off.
create table ledger_head (
    id   integer     primary key,
    seq  bigint      not null,
    hash varchar(64) not null
);
insert into ledger_head (id, seq, hash)
    values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
