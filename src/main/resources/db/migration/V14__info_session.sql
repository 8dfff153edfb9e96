-- The info session of a call is a meeting like any other; of the call's own only the slides remain.
insert into meeting (number, call_code, milestone, title, invited, outcome, held_on, held_from, held_until, zone,
  organiser, place, agenda, state, sequence, invited_at, held_at, attendance, present, outcome_recorded_at, report,
  reported_at)
select s.call_code || '-info-session', s.call_code, 'info-session', 'Infosessie', 'STAKEHOLDERS', 'SLIDES', s.held_on,
  s.held_from, s.held_until, 'Europe/Brussels', '', s.place, '[]',
  case when s.slides_at is not null then 'REPORTED' when s.attendance is not null then 'HELD' else 'INVITED' end, 0,
  null, null, s.attendance, '[]', s.slides_at, s.report, s.slides_at
from call_info_session s;
delete from call_info_session where slides_at is null;
alter table call_info_session drop column held_on;
alter table call_info_session drop column held_from;
alter table call_info_session drop column held_until;
alter table call_info_session drop column place;
alter table call_info_session drop column attendance;
alter table call_info_session drop column report;
alter table call_info_session rename to call_slides;
update message set occasion = 'MEETING_INVITED' where occasion = 'INFO_SESSION_INVITED';
update message set occasion = 'MEETING_REPORTED' where occasion = 'SLIDES_PUBLISHED';
