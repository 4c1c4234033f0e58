alter table person add column email varchar(254);
alter table person add column mail_wanted boolean default true not null;

-- One notice to go to one address. A row is claimed, and the claim committed, before anything is said to the mail server; so a
-- row that stays claimed may or may not have been sent, and is not sent again by itself.
create table mail (
    id          uuid                        not null,
    facility_id uuid                        not null,
    notice_id   uuid                        not null,
    recipient   varchar(254)                not null,
    language    varchar(5)                  not null,
    state       varchar(10)                 not null,
    attempts    integer                     not null,
    queued_at   timestamp(6) with time zone not null,
    due_at      timestamp(6) with time zone not null,
    claimed_at  timestamp(6) with time zone,
    closed_at   timestamp(6) with time zone,
    problem     varchar(300)                not null,
    constraint mail_pk primary key (id),
    constraint mail_facility_fk foreign key (facility_id) references facility (id),
    constraint mail_notice_fk foreign key (notice_id) references notice (id)
);

-- what a sender takes next, of all facilities
create index mail_due_ix on mail (state, due_at, id);
-- what an administrator has to look at
create index mail_facility_ix on mail (facility_id, state, queued_at, id);
