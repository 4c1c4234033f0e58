-- What people of a facility say of a regulation and the guideline's rows: that a provision answers a row, or why none does. The
-- fingerprint is that of the provision's words then; one withdrawn stays, and no longer counts.
create table coverage_statement (
    id              uuid                        not null,
    facility_id     uuid                        not null,
    regulation_id   uuid                        not null,
    row_id          varchar(20)                 not null,
    provision_id    varchar(100),
    provision_label varchar(200)                not null,
    fingerprint     varchar(64)                 not null,
    on_draft        boolean                     not null,
    reason          text                        not null,
    stated_by       uuid                        not null,
    stated_at       timestamp(6) with time zone not null,
    withdrawn_by    uuid,
    withdrawn_at    timestamp(6) with time zone,
    version         integer                     not null,
    constraint coverage_statement_pk primary key (id),
    constraint coverage_statement_regulation_fk foreign key (facility_id, regulation_id) references regulation (facility_id, id)
);

create index coverage_statement_regulation_ix on coverage_statement (facility_id, regulation_id, id);
