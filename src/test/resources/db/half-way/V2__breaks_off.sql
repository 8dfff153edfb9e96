-- Breaks off in the middle.
create table half (id integer primary key);
insert into nowhere values (1);
