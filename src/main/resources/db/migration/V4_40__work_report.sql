-- What a contractor reports of a work (guideline row 6-3A). Never changed: after a question a further one comes, and the older stays.
create table work_report (
    id            uuid                        not null,
    facility_id   uuid                        not null,
    work_id       uuid                        not null,
    -- 1 for the work's first
    ordinal       integer                     not null,
    -- names, one a line
    workers       varchar(2000)               not null,
    started_at    timestamp(6) with time zone not null,
    ended_at      timestamp(6) with time zone not null,
    -- one a line
    systems       varchar(2000)               not null,
    content       varchar(4000)               not null,
    result        varchar(4000)               not null,
    patient_data  varchar(10)                 not null,
    data_taken    varchar(1000)               not null,
    -- what became of the data taken out; null where none was
    data_return   varchar(10),
    data_returned varchar(1000)               not null,
    -- null where there is none; then why
    log_id        uuid,
    log_hash      varchar(64)                 not null,
    no_log        varchar(1000)               not null,
    -- the contractor's person who gave it
    given_by      varchar(100)                not null,
    -- the mail address they proved to read; empty where nothing was proved
    recipient     varchar(254)                not null,
    address       varchar(64)                 not null,
    -- the link it came by; null where a person of ours typed it in from paper
    link_id       uuid,
    entered_by    uuid,
    given_at      timestamp(6) with time zone not null,
    constraint work_report_pk primary key (id),
    constraint work_report_facility_uk unique (facility_id, id),
    constraint work_report_ordinal_uk unique (facility_id, work_id, ordinal),
    constraint work_report_work_fk foreign key (facility_id, work_id) references maintenance_work (facility_id, id),
    constraint work_report_log_fk foreign key (facility_id, log_id) references attachment (facility_id, id),
    constraint work_report_entered_by_fk foreign key (facility_id, entered_by) references person (facility_id, id)
);

-- The signed verdict on a report: accepted, asked back, or not accepted.
create table work_verdict (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    work_id      uuid                        not null,
    report_id    uuid                        not null,
    verdict      varchar(20)                 not null,
    -- the question, or the reason
    words        varchar(2000)               not null,
    -- of plan, report and log, as signed
    content_hash varchar(64)                 not null,
    signature_id uuid                        not null,
    given_by     varchar(100)                not null,
    given_at     timestamp(6) with time zone not null,
    constraint work_verdict_pk primary key (id),
    constraint work_verdict_report_uk unique (facility_id, report_id),
    constraint work_verdict_report_fk foreign key (facility_id, report_id) references work_report (facility_id, id)
);

create index work_verdict_work_ix on work_verdict (facility_id, work_id, given_at);

-- Where in a contractor's logs the time, the account and the action stand; columns count from 1, 0 is none.
create table log_columns (
    facility_id    uuid        not null,
    contractor_id  uuid        not null,
    version        integer     not null,
    separated_by   varchar(10) not null,
    time_column    integer     not null,
    clock_column   integer     not null,
    account_column integer     not null,
    action_column  integer     not null,
    constraint log_columns_pk primary key (contractor_id),
    constraint log_columns_contractor_fk foreign key (facility_id, contractor_id) references contractor (facility_id, id)
);
