-- When the link of a draft was last mailed because somebody asked: nobody fills another's mailbox.
alter table candidacy_draft add column link_asked_at timestamp(6) with time zone;
