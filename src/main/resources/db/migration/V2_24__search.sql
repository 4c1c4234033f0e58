-- What can be found: the provisions of every edition, each text once for the editions in which it stands unchanged, and the
-- cases. A search reads the lines of its facility alone, some hundreds even after a hundred editions.
create table search_line (
    id            uuid             not null,
    facility_id   uuid             not null,
    kind          varchar(10)      not null,
    regulation_id uuid             not null,
    case_id       uuid,
    from_edition  integer          not null,
    until_edition integer          not null,
    ordinal       integer          not null,
    anchor        varchar(100)     not null,
    heading       varchar(400)     not null,
    words         varchar(1000000) not null,
    folded        varchar(1000000) not null,
    constraint search_line_pk primary key (id)
);

create index search_line_edition_ix on search_line (facility_id, kind, regulation_id, until_edition);
create index search_line_case_ix on search_line (facility_id, case_id);
