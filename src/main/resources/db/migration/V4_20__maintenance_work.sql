-- Works on the facility's systems by people from outside (guideline row 6-3A).
create table maintenance_work (
    id                uuid                        not null,
    facility_id       uuid                        not null,
    version           integer                     not null,
    -- such as 2026-014
    number            varchar(20)                 not null,
    -- the plan: what was applied for never changes
    agreement_id      uuid                        not null,
    title             varchar(200)                not null,
    -- one a line
    systems           varchar(2000)               not null,
    place             varchar(10)                 not null,
    -- by which way the system is reached from outside; empty for work on site
    route             varchar(1000)               not null,
    content           varchar(4000)               not null,
    patient_data      varchar(10)                 not null,
    data_taken        varchar(1000)               not null,
    from_at           timestamp(6) with time zone not null,
    until_at          timestamp(6) with time zone not null,
    -- why it is done before it is approved; empty where it waits for the approval
    emergency_because varchar(1000)               not null,
    -- the person of ours who applied; null where the contractor did
    applied_by        uuid,
    applicant         varchar(200)                not null,
    applied_at        timestamp(6) with time zone not null,
    state             varchar(30)                 not null,
    approval          varchar(10)                 not null,
    attendant_id      uuid,
    -- what did not hold beforehand, one key a line
    refusals          varchar(1000)               not null,
    reason            varchar(1000)               not null,
    -- until when what is next is in time
    due_at            timestamp(6) with time zone,
    constraint maintenance_work_pk primary key (id),
    constraint maintenance_work_facility_uk unique (facility_id, id),
    constraint maintenance_work_number_uk unique (facility_id, number),
    constraint maintenance_work_agreement_fk foreign key (facility_id, agreement_id) references agreement (facility_id, id),
    constraint maintenance_work_applied_by_fk foreign key (facility_id, applied_by) references person (facility_id, id),
    constraint maintenance_work_attendant_fk foreign key (facility_id, attendant_id) references person (facility_id, id)
);

-- the register in its orders, what is late, an agreement's works
create index maintenance_work_from_ix on maintenance_work (facility_id, from_at, id);
create index maintenance_work_state_ix on maintenance_work (facility_id, state, due_at);
create index maintenance_work_agreement_ix on maintenance_work (facility_id, agreement_id, from_at);

-- Who of the contractor's would do it, by the name they were registered under.
create table maintenance_work_person (
    work_id       uuid         not null,
    place_in_list integer      not null,
    worker_id     uuid         not null,
    name          varchar(100) not null,
    constraint maintenance_work_person_pk primary key (work_id, place_in_list),
    constraint maintenance_work_person_fk foreign key (work_id) references maintenance_work (id)
);
