-- A person away from a moment to a moment; without an end until they are back.
create table absence (
    id          uuid                        not null,
    facility_id uuid                        not null,
    version     integer                     not null,
    person_id   uuid                        not null,
    begins_at   timestamp(6) with time zone not null,
    ends_at     timestamp(6) with time zone,
    reason      varchar(500)                not null,
    recorded_by uuid                        not null,
    recorded_at timestamp(6) with time zone not null,
    constraint absence_pk primary key (id),
    constraint absence_person_fk foreign key (facility_id, person_id) references person (facility_id, id),
    constraint absence_recorded_by_fk foreign key (facility_id, recorded_by) references person (facility_id, id)
);

-- who is away now: asked whenever a list of tasks is shown
create index absence_person_ix on absence (facility_id, person_id, ends_at);

-- Named beforehand, both days included: acts for the principal while the principal is away.
create table deputyship (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    version      integer                     not null,
    principal_id uuid                        not null,
    deputy_id    uuid                        not null,
    from_day     date                        not null,
    until_day    date,
    named_at     timestamp(6) with time zone not null,
    constraint deputyship_pk primary key (id),
    constraint deputyship_facility_uk unique (facility_id, id),
    constraint deputyship_others_ck check (principal_id <> deputy_id),
    constraint deputyship_principal_fk foreign key (facility_id, principal_id) references person (facility_id, id),
    constraint deputyship_deputy_fk foreign key (facility_id, deputy_id) references person (facility_id, id)
);

create index deputyship_principal_ix on deputyship (facility_id, principal_id, until_day);
create index deputyship_deputy_ix on deputyship (facility_id, deputy_id, until_day);

-- The acts, by the names of the user tasks in the models.
create table deputyship_act (
    deputyship_id uuid         not null,
    act           varchar(100) not null,
    constraint deputyship_act_pk primary key (deputyship_id, act),
    constraint deputyship_act_fk foreign key (deputyship_id) references deputyship (id)
);
