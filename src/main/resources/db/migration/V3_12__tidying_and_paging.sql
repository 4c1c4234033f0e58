-- what is old enough to be forgotten, of all facilities
create index notice_told_ix on notice (told_at, id);
create index mail_closed_ix on mail (state, closed_at, id);
-- whether a mail still speaks of a notice
create index mail_notice_ix on mail (notice_id);
-- reviews in everybody's calendar
create index periodic_review_due_ix on periodic_review (facility_id, due_on);
