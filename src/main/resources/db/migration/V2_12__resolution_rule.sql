create table resolution_rule (
    id             uuid                        not null,
    facility_id    uuid                        not null,
    -- given with the decision; null before
    number         integer,
    state          varchar(20)                 not null,
    -- what the form said; null where a file was given
    choice         text,
    dmn            text                        not null,
    dmn_hash       varchar(64)                 not null,
    proposed_by    uuid                        not null,
    proposed_at    timestamp(6) with time zone not null,
    decided_by     uuid,
    decided_at     timestamp(6) with time zone,
    signature_id   uuid,
    -- as the engine counts the facility's tables
    engine_version integer                     not null,
    version        integer                     not null,
    constraint resolution_rule_pk primary key (id),
    constraint resolution_rule_number_uq unique (facility_id, number)
);

-- 0: the rule the product brings along
alter table committee_round add column rule_number integer default 0 not null;
-- as the engine counts; 0 in rounds of the first model, whose table is bound to their deployment
alter table committee_round add column rule_version integer default 0 not null;
