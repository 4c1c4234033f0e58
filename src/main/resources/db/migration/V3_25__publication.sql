-- Whether a facility shows its regulations in force to everybody (row 8-1A); without a row it does not.
create table publication (
    id          uuid                        not null,
    facility_id uuid                        not null,
    is_open     boolean                     not null,
    changed_by  uuid                        not null,
    changed_at  timestamp(6) with time zone not null,
    version     integer                     not null,
    constraint publication_pk primary key (id),
    constraint publication_facility_uk unique (facility_id),
    constraint publication_facility_fk foreign key (facility_id) references facility (id)
);
