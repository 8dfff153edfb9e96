-- The rehearsal's clock: how many milliseconds it runs ahead of the machine's. At most one row; none in production.
create table rehearsal_clock (
    id smallint not null primary key check (id = 1),
    offset_millis bigint not null
);
