-- A file that belongs to some record. Its bytes lie in parts: a column of H2 ends at a megabyte.
create table attachment (
    id          uuid                        not null,
    facility_id uuid                        not null,
    name        varchar(200)                not null,
    kind        varchar(10)                 not null,
    size_bytes  integer                     not null,
    sha256      varchar(64)                 not null,
    kept_at     timestamp(6) with time zone not null,
    constraint attachment_pk primary key (id),
    constraint attachment_facility_uk unique (facility_id, id),
    constraint attachment_facility_fk foreign key (facility_id) references facility (id)
);

create table attachment_part (
    facility_id   uuid    not null,
    attachment_id uuid    not null,
    ordinal       integer not null,
    content       bytea   not null,
    constraint attachment_part_pk primary key (attachment_id, ordinal),
    constraint attachment_part_fk foreign key (facility_id, attachment_id) references attachment (facility_id, id)
);
