create table pilot (
    number    varchar(60)  primary key,
    call_code varchar(40)  not null,
    name      varchar(200) not null,
    starts_on date         not null
);
create index pilot_of_call on pilot (call_code);
