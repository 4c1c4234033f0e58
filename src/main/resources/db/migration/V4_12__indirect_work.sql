-- Cleaning, disposal and the like, which never touch a system, are checked periodically (guideline row 6-3A).
create table indirect_work (
    id            uuid          not null,
    facility_id   uuid          not null,
    version       integer       not null,
    name          varchar(100)  not null,
    provider      varchar(200)  not null,
    what_to_check varchar(2000) not null,
    -- who checks
    role          varchar(30)   not null,
    -- in months
    check_every   integer       not null,
    -- the day of the next check
    due_on        date          not null,
    -- null while it is done
    ended_on      date,
    constraint indirect_work_pk primary key (id),
    constraint indirect_work_facility_uk unique (facility_id, id),
    constraint indirect_work_facility_fk foreign key (facility_id) references facility (id)
);

create index indirect_work_due_ix on indirect_work (facility_id, due_on);

-- What was found at a check, written once.
create table indirect_check (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    work_id      uuid                        not null,
    due_on       date                        not null,
    checked_at   timestamp(6) with time zone not null,
    checker_id   uuid                        not null,
    checker_name varchar(100)                not null,
    finding      varchar(20)                 not null,
    remark       varchar(1000)               not null,
    signature_id uuid                        not null,
    constraint indirect_check_pk primary key (id),
    constraint indirect_check_work_fk foreign key (facility_id, work_id) references indirect_work (facility_id, id)
);

create index indirect_check_work_ix on indirect_check (facility_id, work_id, checked_at);
