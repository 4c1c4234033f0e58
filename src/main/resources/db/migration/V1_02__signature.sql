-- Written once, never changed: the hash of every row stands in the ledger.
create table signature (
    id               uuid                        not null,
    facility_id      uuid                        not null,
    signer_id        uuid                        not null,
    signer_name      varchar(200)                not null,
    roles            varchar(400)                not null,
    meaning          varchar(60)                 not null,
    subject_type     varchar(60)                 not null,
    subject_id       varchar(100)                not null,
    content_hash     varchar(64)                 not null,
    statement        text                        not null,
    authenticated_at timestamp(6) with time zone not null,
    signed_at        timestamp(6) with time zone not null,
    hash             varchar(64)                 not null,
    constraint signature_pk primary key (facility_id, id)
);

create index signature_subject on signature (facility_id, subject_type, subject_id, id);
