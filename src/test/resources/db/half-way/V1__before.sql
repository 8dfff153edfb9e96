-- The schema of before.
create table kept (id integer primary key);
