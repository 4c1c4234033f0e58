-- To whom a contractor wants to pass work on, one record a subcontractor, and what became of it (guideline row 6-2A).
create table subcontract (
    id             uuid                        not null,
    facility_id    uuid                        not null,
    version        integer                     not null,
    -- under which agreement the work would be passed on
    above_id       uuid                        not null,
    name           varchar(200)                not null,
    address        varchar(300)                not null,
    representative varchar(100)                not null,
    contact        varchar(300)                not null,
    email          varchar(254)                not null,
    kind_of_work   varchar(200)                not null,
    work           varchar(2000)               not null,
    equal_terms    varchar(2000)               not null,
    -- who declared it, in words: a person of the contractor's, or one of ours
    declared_by    varchar(200)                not null,
    declared_at    timestamp(6) with time zone not null,
    state          varchar(10)                 not null,
    reason         varchar(1000)               not null,
    decided_at     timestamp(6) with time zone,
    -- the agreement one tier down that came of it
    agreement_id   uuid,
    constraint subcontract_pk primary key (id),
    constraint subcontract_facility_uk unique (facility_id, id),
    constraint subcontract_above_fk foreign key (facility_id, above_id) references agreement (facility_id, id),
    constraint subcontract_agreement_fk foreign key (facility_id, agreement_id) references agreement (facility_id, id)
);

create index subcontract_above_ix on subcontract (facility_id, above_id, declared_at);

-- What a facility decides about its contracts; without a row the defaults hold.
create table contract_settings (
    facility_id   uuid    not null,
    version       integer not null,
    -- to how many tiers work may be passed on, the facility's own contractor being the first
    deepest_tier  integer not null,
    -- months between two confirmations that the work is done properly, proposed for a new agreement
    confirm_every integer not null,
    constraint contract_settings_pk primary key (facility_id),
    constraint contract_settings_facility_fk foreign key (facility_id) references facility (id)
);
