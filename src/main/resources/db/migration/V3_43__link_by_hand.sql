-- Whether link and code were handed over by a person, because no mail went out: then no mail address was proved.
alter table outside_link add column by_hand boolean default false not null;
