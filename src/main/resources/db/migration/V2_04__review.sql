-- one row a regulation, from its first day in force
create table periodic_review (
    regulation_id uuid        not null,
    facility_id   uuid        not null,
    state         varchar(10) not null,
    counted_from  date        not null,
    due_on        date        not null,
    answer_due_on date,
    case_id       uuid,
    version       integer     not null,
    constraint periodic_review_pk primary key (regulation_id),
    constraint periodic_review_regulation_fk foreign key (facility_id, regulation_id) references regulation (facility_id, id)
);

create index periodic_review_facility_ix on periodic_review (facility_id, state);

create table review_request (
    id            uuid                        not null,
    facility_id   uuid                        not null,
    regulation_id uuid                        not null,
    origin        varchar(20)                 not null,
    reason        text                        not null,
    requested_by  uuid                        not null,
    requested_at  timestamp(6) with time zone not null,
    version       integer                     not null,
    constraint review_request_pk primary key (id),
    constraint review_request_regulation_fk foreign key (facility_id, regulation_id) references regulation (facility_id, id)
);

-- what was asked for since the last review
create index review_request_since_ix on review_request (facility_id, regulation_id, requested_at);

create table review_finding (
    id             uuid                        not null,
    facility_id    uuid                        not null,
    regulation_id  uuid                        not null,
    verdict        varchar(10)                 not null,
    reason         text                        not null,
    drafter_id     uuid,
    edition_number integer                     not null,
    content_hash   varchar(64)                 not null,
    signature_id   uuid                        not null,
    found_by       uuid                        not null,
    found_at       timestamp(6) with time zone not null,
    version        integer                     not null,
    constraint review_finding_pk primary key (id),
    constraint review_finding_regulation_fk foreign key (facility_id, regulation_id) references regulation (facility_id, id)
);

create index review_finding_last_ix on review_finding (facility_id, regulation_id, found_at, id);
