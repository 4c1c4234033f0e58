-- the day on which it was last looked whether somebody follows whose term ends; null where that was never looked at
alter table appointment add column end_looked_on date;
create index appointment_end_ix on appointment (until_day, id);
