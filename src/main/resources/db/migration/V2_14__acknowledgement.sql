-- one row a promulgated edition: who is concerned reads it and confirms that
create table acknowledgement (
    edition_id     uuid         not null,
    facility_id    uuid         not null,
    regulation_id  uuid         not null,
    edition_number integer      not null,
    title          varchar(300) not null,
    content_hash   varchar(64)  not null,
    effective_date date         not null,
    opened_on      date         not null,
    due_on         date         not null,
    reminded_on    date,
    state          varchar(10)  not null,
    version        integer      not null,
    constraint acknowledgement_pk primary key (edition_id),
    constraint acknowledgement_facility_uk unique (facility_id, edition_id),
    constraint acknowledgement_edition_fk foreign key (facility_id, edition_id) references edition (facility_id, id)
);

create index acknowledgement_state_ix on acknowledgement (facility_id, state, edition_id);
create index acknowledgement_regulation_ix on acknowledgement (facility_id, regulation_id, edition_number);

create table confirmation (
    facility_id  uuid                        not null,
    edition_id   uuid                        not null,
    person_id    uuid                        not null,
    asked_at     timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    content_hash varchar(64),
    constraint confirmation_pk primary key (facility_id, edition_id, person_id),
    constraint confirmation_acknowledgement_fk foreign key (facility_id, edition_id) references acknowledgement (facility_id, edition_id),
    constraint confirmation_person_fk foreign key (facility_id, person_id) references person (facility_id, id)
);

-- what waits for me
create index confirmation_mine_ix on confirmation (facility_id, person_id, confirmed_at);
