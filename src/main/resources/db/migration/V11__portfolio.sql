-- What a meeting left behind as a whole; what has rows of its own stands in the tables below.
create table portfolio_outcome (
    meeting     varchar(100) not null primary key,
    roadmap     varchar(60)  not null,
    kind        varchar(40)  not null,
    content     varchar(1000000) not null,
    recorded_by varchar(255) not null,
    recorded_at timestamp(6) with time zone not null
);
create index portfolio_outcome_of on portfolio_outcome (roadmap, kind, recorded_at);

-- The collective mission statement. A version never changes; a newer one stands beside it.
create table mission_statement (
    roadmap     varchar(60)  not null,
    version     integer      not null,
    meeting     varchar(100) not null,
    statement   varchar(10000) not null,
    reason      varchar(10000),
    recorded_by varchar(255) not null,
    recorded_at timestamp(6) with time zone not null,
    primary key (roadmap, version)
);
create table mission_statement_agreement (
    roadmap varchar(60) not null,
    version integer     not null,
    pilot   varchar(60) not null,
    stance  varchar(20) not null,
    remark  varchar(4000),
    primary key (roadmap, version, pilot),
    foreign key (roadmap, version) references mission_statement (roadmap, version)
);

create table opdracht (
    roadmap       varchar(60)  not null,
    number        integer      not null,
    title         varchar(200) not null,
    description   varchar(10000),
    approach      varchar(10000),
    impact        varchar(10000),
    process_flow  varchar(10000),
    -- What one pilot needs for it, as estimated by all of them together.
    budget        integer,
    headcount     decimal(8, 2),
    needs_note    varchar(10000),
    -- Where it comes from, a line each: pilot and the title on its list.
    origins       varchar(10000) not null,
    integrated    varchar(10000),
    primary key (roadmap, number)
);

-- Which pilot elaborates which opdracht. A row that ended stays: it says who began.
create table opdracht_allocation (
    roadmap       varchar(60)  not null,
    opdracht      integer      not null,
    pilot         varchar(60)  not null,
    allocated_by  varchar(255) not null,
    allocated_at  timestamp(6) with time zone not null,
    reason        varchar(4000),
    ended_at      timestamp(6) with time zone,
    -- What this pilot found that it needs; null until it elaborated the opdracht.
    budget        integer,
    headcount     decimal(8, 2),
    needs_note    varchar(10000),
    elaborated_at timestamp(6) with time zone,
    primary key (roadmap, opdracht, pilot),
    foreign key (roadmap, opdracht) references opdracht (roadmap, number)
);
create index opdracht_allocation_of_pilot on opdracht_allocation (pilot);
