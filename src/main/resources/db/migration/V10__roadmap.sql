-- A cohort's way. What its programme said at the start is stored whole: a running roadmap never re-reads the file.
create table roadmap (
    code       varchar(60)      primary key,
    call_code  varchar(40)      not null,
    programme  varchar(1000000) not null,
    started_on date             not null,
    started_by varchar(255),
    started_at timestamp(6) with time zone not null,
    closed_at  timestamp(6) with time zone
);

-- Every plan as it was decided, whole. The first is the baseline, the newest is in force.
create table roadmap_version (
    roadmap     varchar(60)      not null references roadmap (code),
    number      integer          not null,
    plan        varchar(1000000) not null,
    extensions  varchar(10000)   not null,
    date_change varchar(70),
    reason      varchar(4000),
    proposed_by varchar(255),
    approved_by varchar(255),
    decided_at  timestamp(6) with time zone not null,
    primary key (roadmap, number)
);

-- A change of dates, of a roadmap or of a call's deadline: proposed by one person, approved by another.
create table date_change (
    number       varchar(70)  primary key,
    call_code    varchar(40)  not null,
    roadmap      varchar(60)  references roadmap (code),
    kind         varchar(20)  not null,
    reason       varchar(4000) not null,
    started_by   varchar(255) not null,
    started_at   timestamp(6) with time zone not null,
    state        varchar(20)  not null,
    proposal     varchar(100000),
    proposed_by  varchar(255),
    based_on     varchar(64),
    warnings     varchar(100000),
    confirmed_by varchar(255),
    decided_by   varchar(255),
    decided_at   timestamp(6) with time zone,
    remarks      varchar(4000),
    movements    varchar(1000000),
    applied_at   timestamp(6) with time zone
);
create index date_change_of_roadmap on date_change (roadmap);
