-- The first day on which a coach is back before the absence was to end; null as long as it runs as decided.
alter table deputyship add column back_on date;
alter table deputyship add column ended_by varchar(255);
