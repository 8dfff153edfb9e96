-- The day that the coordinator agreed for one assignment; null as long as only the plan says when it is due.
alter table assignment add column agreed_on date;
