create table regulation (
    id                uuid                        not null,
    facility_id       uuid                        not null,
    title             varchar(200)                not null,
    last_edition      integer                     not null,
    undecided_case_id uuid,
    created_at        timestamp(6) with time zone not null,
    version           integer                     not null,
    constraint regulation_pk primary key (id),
    constraint regulation_facility_uk unique (facility_id, id)
);

create index regulation_title_ix on regulation (facility_id, title, id);

create table revision_case (
    id              uuid                        not null,
    facility_id     uuid                        not null,
    regulation_id   uuid                        not null,
    number          varchar(20)                 not null,
    kind            varchar(10)                 not null,
    title           varchar(200)                not null,
    state           varchar(20)                 not null,
    drafter_id      uuid                        not null,
    committee       boolean                     not null,
    base_edition_id uuid,
    text            text                        not null,
    answers         text                        not null,
    content_hash    varchar(64)                 not null,
    draft_revision  integer                     not null,
    draft_saved_at  timestamp(6) with time zone not null,
    summary         text                        not null,
    returned_hash   varchar(64),
    effective_date  date,
    edition_id      uuid,
    opened_at       timestamp(6) with time zone not null,
    closed_at       timestamp(6) with time zone,
    version         integer                     not null,
    constraint revision_case_pk primary key (id),
    constraint revision_case_facility_uk unique (facility_id, id),
    constraint revision_case_number_uq unique (facility_id, number),
    constraint revision_case_regulation_fk foreign key (facility_id, regulation_id) references regulation (facility_id, id)
);

-- the list of cases, youngest first (their ids lie in the order of their birth)
create index revision_case_list_ix on revision_case (facility_id, id);
create index revision_case_state_ix on revision_case (facility_id, state, id);
create index revision_case_regulation_ix on revision_case (facility_id, regulation_id, id);

create table submission (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    case_id      uuid                        not null,
    text         text                        not null,
    answers      text                        not null,
    content_hash varchar(64)                 not null,
    summary      text                        not null,
    signature_id uuid                        not null,
    submitted_at timestamp(6) with time zone not null,
    constraint submission_pk primary key (id),
    constraint submission_case_fk foreign key (facility_id, case_id) references revision_case (facility_id, id)
);

create index submission_case_ix on submission (facility_id, case_id, id);

create table decision (
    id             uuid                        not null,
    facility_id    uuid                        not null,
    case_id        uuid                        not null,
    outcome        varchar(10)                 not null,
    effective_date date,
    reason         text                        not null,
    content_hash   varchar(64)                 not null,
    signature_id   uuid                        not null,
    decided_by     uuid                        not null,
    double_role    boolean                     not null,
    decided_at     timestamp(6) with time zone not null,
    constraint decision_pk primary key (id),
    constraint decision_case_fk foreign key (facility_id, case_id) references revision_case (facility_id, id)
);

create index decision_case_ix on decision (facility_id, case_id, id);

create table edition (
    id              uuid                        not null,
    facility_id     uuid                        not null,
    regulation_id   uuid                        not null,
    case_id         uuid                        not null,
    number          integer                     not null,
    document_number varchar(20)                 not null,
    text            text                        not null,
    answers         text                        not null,
    content_hash    varchar(64)                 not null,
    promulgated_at  timestamp(6) with time zone not null,
    constraint edition_pk primary key (id),
    constraint edition_facility_uk unique (facility_id, id),
    constraint edition_number_uq unique (facility_id, regulation_id, number),
    constraint edition_document_number_uq unique (facility_id, document_number),
    constraint edition_regulation_fk foreign key (facility_id, regulation_id) references regulation (facility_id, id),
    constraint edition_case_fk foreign key (facility_id, case_id) references revision_case (facility_id, id)
);

create table enactment (
    id             uuid    not null,
    facility_id    uuid    not null,
    regulation_id  uuid    not null,
    edition_id     uuid    not null,
    effective_date date    not null,
    executed_at    timestamp(6) with time zone,
    version        integer not null,
    constraint enactment_pk primary key (id),
    constraint enactment_edition_uq unique (facility_id, edition_id),
    constraint enactment_regulation_fk foreign key (facility_id, regulation_id) references regulation (facility_id, id),
    constraint enactment_edition_fk foreign key (facility_id, edition_id) references edition (facility_id, id)
);

-- the text in force on a day
create index enactment_day_ix on enactment (facility_id, regulation_id, effective_date, id);

create table number_series (
    facility_id uuid        not null,
    series      varchar(20) not null,
    of_year     integer     not null,
    last_number integer     not null,
    constraint number_series_pk primary key (facility_id, series, of_year)
);
