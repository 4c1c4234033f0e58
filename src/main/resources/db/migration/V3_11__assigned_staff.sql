-- An appointment began or ended that touches the table of assigned staff of a regulation in force (row 2-2A): an amendment is
-- proposed until a case takes it up or somebody declines it.
create table staff_change (
    id             uuid                        not null,
    facility_id    uuid                        not null,
    regulation_id  uuid                        not null,
    appointment_id uuid                        not null,
    kind           varchar(10)                 not null,
    person_id      uuid                        not null,
    person_name    varchar(100)                not null,
    role           varchar(30)                 not null,
    effective_on   date                        not null,
    until_day      date,
    noted_at       timestamp(6) with time zone not null,
    state          varchar(10)                 not null,
    case_id        uuid,
    settled_by     uuid,
    settled_at     timestamp(6) with time zone,
    reason         text                        not null,
    version        integer                     not null,
    constraint staff_change_pk primary key (id),
    constraint staff_change_uq unique (facility_id, regulation_id, appointment_id, kind),
    constraint staff_change_regulation_fk foreign key (facility_id, regulation_id) references regulation (facility_id, id)
);

-- what is proposed, at home and on the regulation's page; and what happened since the last review
create index staff_change_state_ix on staff_change (facility_id, state, regulation_id, id);
create index staff_change_regulation_ix on staff_change (facility_id, regulation_id, id);
create index staff_change_case_ix on staff_change (facility_id, case_id);
