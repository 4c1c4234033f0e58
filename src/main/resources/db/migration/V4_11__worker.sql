-- Who of a contractor's may work here, registered under an agreement in force (guideline row 6-3A).
create table worker (
    id            uuid                        not null,
    facility_id   uuid                        not null,
    version       integer                     not null,
    agreement_id  uuid                        not null,
    name          varchar(100)                not null,
    -- where they belong and what they do, as the contractor says
    note          varchar(300)                not null,
    -- where the link to their pledge goes; empty where it is given on paper
    email         varchar(254)                not null,
    registered_at timestamp(6) with time zone not null,
    -- the first day on which they may not work any more
    ended_on      date,
    constraint worker_pk primary key (id),
    constraint worker_facility_uk unique (facility_id, id),
    constraint worker_agreement_fk foreign key (facility_id, agreement_id) references agreement (facility_id, id)
);

create index worker_agreement_ix on worker (facility_id, agreement_id, registered_at);

-- The worker's pledge of secrecy: a file, or what they declared themselves at a link. The last one counts; the others stay.
create table worker_pledge (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    worker_id    uuid                        not null,
    -- null where the worker pledged at a link
    file_id      uuid,
    -- null where a file was given
    link_id      uuid,
    name         varchar(100)                not null,
    statement    varchar(2000)               not null,
    -- SHA-256 of the file, or of the words pledged
    content_hash varchar(64)                 not null,
    recipient    varchar(254)                not null,
    address      varchar(64)                 not null,
    confirmed_at timestamp(6) with time zone not null,
    pledged_at   timestamp(6) with time zone not null,
    hash         varchar(64)                 not null,
    constraint worker_pledge_pk primary key (id),
    constraint worker_pledge_link_uk unique (link_id),
    constraint worker_pledge_worker_fk foreign key (facility_id, worker_id) references worker (facility_id, id),
    constraint worker_pledge_file_fk foreign key (facility_id, file_id) references attachment (facility_id, id)
);

create index worker_pledge_worker_ix on worker_pledge (facility_id, worker_id, pledged_at);
