-- A sample is made in several steps. One that was left half made stays shut, and the set-up open.
alter table facility add column ready boolean default true not null;
