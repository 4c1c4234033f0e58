-- Only the hash of the address is kept: whoever reads the database reads nobody's calendar through it.
create table calendar_feed (
    person_id   uuid                        not null,
    facility_id uuid                        not null,
    token_hash  varchar(64)                 not null,
    opened_at   timestamp(6) with time zone not null,
    constraint calendar_feed_pk primary key (person_id),
    constraint calendar_feed_token_uk unique (token_hash),
    constraint calendar_feed_person_fk foreign key (facility_id, person_id) references person (facility_id, id)
);

-- what a month of the calendar asks for
create index enactment_date_ix on enactment (facility_id, effective_date, id);
create index committee_round_state_ix on committee_round (facility_id, state, id);
