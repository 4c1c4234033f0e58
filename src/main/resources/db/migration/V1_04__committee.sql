create table committee_round (
    id                uuid                        not null,
    facility_id       uuid                        not null,
    matter_type       varchar(50)                 not null,
    matter_id         varchar(64)                 not null,
    title             varchar(300)                not null,
    number            integer                     not null,
    content_hash      varchar(64)                 not null,
    state             varchar(20)                 not null,
    meeting_at        timestamp(6),
    place             varchar(300)                not null,
    agenda            text                        not null,
    deadline          timestamp(6) with time zone,
    recusal_reason    text                        not null,
    resolution        varchar(20),
    tie_reason        text                        not null,
    prolonging_reason text                        not null,
    closing_reason    text                        not null,
    minutes           text,
    opened_at         timestamp(6) with time zone not null,
    resolved_at       timestamp(6) with time zone,
    reported_at       timestamp(6) with time zone,
    version           integer                     not null,
    constraint committee_round_pk primary key (id),
    constraint committee_round_facility_uk unique (facility_id, id),
    constraint committee_round_number_uq unique (facility_id, matter_type, matter_id, number)
);

create table round_member (
    id          uuid         not null,
    facility_id uuid         not null,
    round_id    uuid         not null,
    person_id   uuid         not null,
    name        varchar(200) not null,
    role        varchar(30)  not null,
    recused     boolean      not null,
    attended    boolean,
    constraint round_member_pk primary key (id),
    constraint round_member_round_fk foreign key (facility_id, round_id) references committee_round (facility_id, id),
    constraint round_member_person_uq unique (facility_id, round_id, person_id)
);

create table opinion (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    round_id     uuid                        not null,
    person_id    uuid                        not null,
    kind         varchar(20)                 not null,
    reason       text                        not null,
    comments     text                        not null,
    content_hash varchar(64)                 not null,
    signature_id uuid                        not null,
    given_at     timestamp(6) with time zone not null,
    constraint opinion_pk primary key (id),
    constraint opinion_round_fk foreign key (facility_id, round_id) references committee_round (facility_id, id),
    -- one opinion a member and round, also when two nodes take it at once
    constraint opinion_person_uq unique (facility_id, round_id, person_id)
);
