-- After an administrator has given somebody a new password: until it lapses, or another named person has confirmed that its
-- owner has it, nothing is signed with it. A table of its own, because a change of the account's row ends its sessions.
create table signing_hold (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    version      integer                     not null,
    person_id    uuid                        not null,
    reset_by     uuid,
    reset_at     timestamp(6) with time zone not null,
    lapses_at    timestamp(6) with time zone not null,
    confirmed_by uuid,
    confirmed_at timestamp(6) with time zone,
    constraint signing_hold_pk primary key (id),
    constraint signing_hold_person_fk foreign key (facility_id, person_id) references person (facility_id, id)
);

create index signing_hold_person_ix on signing_hold (facility_id, person_id, lapses_at);
