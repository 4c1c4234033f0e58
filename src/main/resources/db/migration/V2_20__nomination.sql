-- A person named for a role by the director, signed, and what the person answered.
create table nomination (
    id            uuid                        not null,
    facility_id   uuid                        not null,
    version       integer                     not null,
    person_id     uuid                        not null,
    role          varchar(30)                 not null,
    department_id uuid,
    from_day      date                        not null,
    until_day     date,
    named_by      uuid                        not null,
    named_at      timestamp(6) with time zone not null,
    due_at        timestamp(6) with time zone not null,
    state         varchar(10)                 not null,
    answered_at   timestamp(6) with time zone,
    reason        varchar(1000)               not null,
    constraint nomination_pk primary key (id),
    constraint nomination_person_fk foreign key (facility_id, person_id) references person (facility_id, id),
    constraint nomination_department_fk foreign key (facility_id, department_id) references department (facility_id, id),
    constraint nomination_named_by_fk foreign key (facility_id, named_by) references person (facility_id, id)
);

create index nomination_state_ix on nomination (facility_id, state, named_at);
create index nomination_person_ix on nomination (facility_id, person_id, state);
