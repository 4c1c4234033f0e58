create table facility (
    id                    uuid                        not null,
    version               integer                     not null,
    code                  varchar(40)                 not null,
    name                  varchar(200)                not null,
    short_name            varchar(60)                 not null,
    size                  varchar(1)                  not null,
    zone                  varchar(60)                 not null,
    sample                boolean                     not null,
    audits_per_year       integer                     not null,
    check_interval_months integer                     not null,
    trainings_per_year    integer                     not null,
    review_interval_months integer                    not null,
    auditor               varchar(200)                not null,
    password_composition  boolean                     not null,
    founded_at            timestamp(6) with time zone not null,
    constraint facility_pk primary key (id),
    constraint facility_code_uk unique (code)
);

create table facility_system (
    facility_id uuid         not null,
    ordinal     integer      not null,
    name        varchar(200) not null,
    constraint facility_system_pk primary key (facility_id, ordinal),
    constraint facility_system_facility_fk foreign key (facility_id) references facility (id)
);

-- References between rows repeat facility_id, so that the database itself refuses one that crosses facilities.
create table department (
    id          uuid         not null,
    facility_id uuid         not null,
    version     integer      not null,
    name        varchar(100) not null,
    ordinal     integer      not null,
    constraint department_pk primary key (id),
    constraint department_facility_uk unique (facility_id, id),
    constraint department_name_uk unique (facility_id, name),
    constraint department_facility_fk foreign key (facility_id) references facility (id)
);

create table person (
    id            uuid         not null,
    facility_id   uuid         not null,
    version       integer      not null,
    name          varchar(100) not null,
    reading       varchar(100) not null,
    sort_key      varchar(100) not null,
    department_id uuid,
    active_from   date         not null,
    active_until  date,
    language      varchar(5)   not null,
    constraint person_pk primary key (id),
    constraint person_facility_uk unique (facility_id, id),
    constraint person_facility_fk foreign key (facility_id) references facility (id),
    constraint person_department_fk foreign key (facility_id, department_id) references department (facility_id, id)
);

create index person_list_ix on person (facility_id, sort_key, id);
create index person_department_ix on person (facility_id, department_id);

create table account (
    person_id            uuid                        not null,
    facility_id          uuid                        not null,
    version              integer                     not null,
    sign_in_name         varchar(64)                 not null,
    password_hash        varchar(200)                not null,
    must_change_password boolean                     not null,
    password_set_at      timestamp(6) with time zone not null,
    constraint account_pk primary key (person_id),
    constraint account_sign_in_name_uk unique (facility_id, sign_in_name),
    constraint account_person_fk foreign key (facility_id, person_id) references person (facility_id, id)
);

create table appointment (
    id            uuid                        not null,
    facility_id   uuid                        not null,
    version       integer                     not null,
    person_id     uuid                        not null,
    role          varchar(30)                 not null,
    department_id uuid,
    from_day      date                        not null,
    until_day     date,
    appointed_by  uuid,
    appointed_at  timestamp(6) with time zone not null,
    constraint appointment_pk primary key (id),
    constraint appointment_person_fk foreign key (facility_id, person_id) references person (facility_id, id),
    constraint appointment_department_fk foreign key (facility_id, department_id) references department (facility_id, id),
    constraint appointment_appointed_by_fk foreign key (facility_id, appointed_by) references person (facility_id, id)
);

create index appointment_person_ix on appointment (facility_id, person_id, from_day);
create index appointment_role_ix on appointment (facility_id, role, from_day);

-- Counts failed attempts by name and by address. No facility_id: an address is not bound to a facility, and a name that
-- nobody bears is counted too. The subject is a hash, because people type passwords into the wrong field.
create table attempt_throttle (
    subject       varchar(64)                 not null,
    failures      integer                     not null,
    last_at       timestamp(6) with time zone not null,
    blocked_until timestamp(6) with time zone,
    constraint attempt_throttle_pk primary key (subject)
);

create index attempt_throttle_last_ix on attempt_throttle (last_at);
