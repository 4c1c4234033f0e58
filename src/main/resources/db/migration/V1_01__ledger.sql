-- Append-only. No foreign key: the ledger outlives what it tells of.
create table ledger_entry (
    facility_id   uuid                        not null,
    sequence      bigint                      not null,
    recorded_at   timestamp(6) with time zone not null,
    actor         uuid,
    actor_name    varchar(200)                not null,
    on_behalf_of  uuid,
    act           varchar(60)                 not null,
    subject_type  varchar(60)                 not null,
    subject_id    varchar(100)                not null,
    content_hash  varchar(64),
    details       text                        not null,
    previous_hash varchar(64)                 not null,
    hash          varchar(64)                 not null,
    constraint ledger_entry_pk primary key (facility_id, sequence)
);

-- The timeline of one record.
create index ledger_entry_subject on ledger_entry (facility_id, subject_type, subject_id, sequence);

-- The last entry of each chain; its row is the lock under which the next entries are appended.
create table ledger_head (
    facility_id uuid        not null,
    sequence    bigint      not null,
    hash        varchar(64) not null,
    constraint ledger_head_pk primary key (facility_id)
);
