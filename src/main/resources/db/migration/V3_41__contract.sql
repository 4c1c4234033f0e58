-- Outside parties, and the agreements on secrecy with them (guideline row 6-1A).
create table contractor (
    id             uuid                        not null,
    facility_id    uuid                        not null,
    version        integer                     not null,
    name           varchar(200)                not null,
    address        varchar(300)                not null,
    representative varchar(100)                not null,
    contact        varchar(300)                not null,
    email          varchar(254)                not null,
    kind_of_work   varchar(200)                not null,
    entered_at     timestamp(6) with time zone not null,
    constraint contractor_pk primary key (id),
    constraint contractor_facility_uk unique (facility_id, id),
    constraint contractor_name_uk unique (facility_id, name),
    constraint contractor_facility_fk foreign key (facility_id) references facility (id)
);

create table agreement (
    id                  uuid                        not null,
    facility_id         uuid                        not null,
    version             integer                     not null,
    contractor_id       uuid                        not null,
    -- the agreement under which the work is passed on; null for a contractor of the facility's own
    parent_id           uuid,
    -- 1 for a contractor of the facility's own
    tier                integer                     not null,
    -- the agreement that this one renews
    renews_id           uuid,
    department_id       uuid                        not null,
    title               varchar(200)                not null,
    purpose             varchar(2000)               not null,
    systems             varchar(2000)               not null,
    data_touched        varchar(2000)               not null,
    from_day            date                        not null,
    until_day           date                        not null,
    secrecy_terms       varchar(4000)               not null,
    passing_on          boolean                     not null,
    signer_name         varchar(100)                not null,
    signer_email        varchar(254)                not null,
    in_charge_id        uuid                        not null,
    confirm_every       integer                     not null,
    penalty_rules       varchar(300)                not null,
    penalty_seen_by     uuid,
    penalty_seen_on     date,
    penalty_file_id     uuid,
    -- the text as it is edited; what is signed is the document made of it
    plain_text          text                        not null,
    -- the contractor's own text, signed as it is; null where ours is
    own_file_id         uuid,
    -- what is signed, from the submission on, and its SHA-256
    document_id         uuid,
    content_hash        varchar(64)                 not null,
    -- both signatures together with what was signed
    package_id          uuid,
    certificate_id      uuid,
    state               varchar(20)                 not null,
    -- undecided or not renewed when its term was over
    expired             boolean                     not null,
    -- why the system manager has suspended it; empty where nobody has
    suspended_because   varchar(1000)               not null,
    -- what the contract manager decided about the time after the term
    renewal             varchar(10)                 not null,
    opened_at           timestamp(6) with time zone not null,
    constraint agreement_pk primary key (id),
    constraint agreement_facility_uk unique (facility_id, id),
    constraint agreement_contractor_fk foreign key (facility_id, contractor_id) references contractor (facility_id, id),
    constraint agreement_parent_fk foreign key (facility_id, parent_id) references agreement (facility_id, id),
    constraint agreement_renews_fk foreign key (facility_id, renews_id) references agreement (facility_id, id),
    constraint agreement_department_fk foreign key (facility_id, department_id) references department (facility_id, id),
    constraint agreement_in_charge_fk foreign key (facility_id, in_charge_id) references person (facility_id, id),
    constraint agreement_penalty_fk foreign key (facility_id, penalty_file_id) references attachment (facility_id, id),
    constraint agreement_own_file_fk foreign key (facility_id, own_file_id) references attachment (facility_id, id),
    constraint agreement_document_fk foreign key (facility_id, document_id) references attachment (facility_id, id),
    constraint agreement_package_fk foreign key (facility_id, package_id) references attachment (facility_id, id),
    constraint agreement_certificate_fk foreign key (facility_id, certificate_id) references attachment (facility_id, id)
);

-- the list, in its three orders
create index agreement_until_ix on agreement (facility_id, until_day, id);
create index agreement_title_ix on agreement (facility_id, title, id);
create index agreement_state_ix on agreement (facility_id, state, until_day);
-- a contractor's agreements, the tiers below one, its renewal
create index agreement_contractor_ix on agreement (facility_id, contractor_id, from_day);
create index agreement_parent_ix on agreement (facility_id, parent_id);
create index agreement_renews_ix on agreement (facility_id, renews_id);

-- An address at which somebody outside does one thing once. Of the address and of the code only hashes are kept.
create table outside_link (
    id            uuid                        not null,
    facility_id   uuid                        not null,
    version       integer                     not null,
    agreement_id  uuid                        not null,
    purpose       varchar(20)                 not null,
    token_hash    varchar(64)                 not null,
    recipient     varchar(254)                not null,
    made_at       timestamp(6) with time zone not null,
    expires_at    timestamp(6) with time zone not null,
    -- used, revoked or replaced
    closed_at     timestamp(6) with time zone,
    code_hash     varchar(64)                 not null,
    code_until    timestamp(6) with time zone,
    code_tries    integer                     not null,
    codes_sent    integer                     not null,
    constraint outside_link_pk primary key (id),
    constraint outside_link_token_uk unique (token_hash),
    constraint outside_link_agreement_fk foreign key (facility_id, agreement_id) references agreement (facility_id, id)
);

create index outside_link_agreement_ix on outside_link (facility_id, agreement_id, made_at);

-- The signature of somebody who has no account: what they typed, what they were shown, from where and how they proved the address.
create table outside_signature (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    agreement_id uuid                        not null,
    link_id      uuid                        not null,
    signer_name  varchar(100)                not null,
    signer_title varchar(100)                not null,
    recipient    varchar(254)                not null,
    meaning      varchar(20)                 not null,
    statement    varchar(2000)               not null,
    content_hash varchar(64)                 not null,
    address      varchar(64)                 not null,
    confirmed_at timestamp(6) with time zone not null,
    signed_at    timestamp(6) with time zone not null,
    hash         varchar(64)                 not null,
    constraint outside_signature_pk primary key (id),
    constraint outside_signature_link_uk unique (link_id),
    constraint outside_signature_agreement_fk foreign key (facility_id, agreement_id) references agreement (facility_id, id)
);

create index outside_signature_agreement_ix on outside_signature (facility_id, agreement_id, signed_at);

-- A letter to somebody outside belongs to no person's notice. Its words go when it has gone: they hold an address that opens something.
alter table mail alter column notice_id drop not null;
alter table mail add column letter_subject varchar(300);
alter table mail add column letter_text text;
alter table mail add column attachment_id uuid;

-- The head of one department, not of every one, is asked.
alter table inbox_task add column department_id uuid;
