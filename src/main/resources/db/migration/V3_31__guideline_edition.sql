-- Which editions of the guideline's table a facility was told of, and since when it works by them; without a row it works by the
-- first edition.
create table facility_guideline (
    id          uuid                        not null,
    facility_id uuid                        not null,
    edition_id  varchar(60)                 not null,
    noticed_at  timestamp(6) with time zone not null,
    adopted_by  uuid,
    adopted_at  timestamp(6) with time zone,
    version     integer                     not null,
    constraint facility_guideline_pk primary key (id),
    constraint facility_guideline_uk unique (facility_id, edition_id),
    constraint facility_guideline_facility_fk foreign key (facility_id) references facility (id)
);

-- The program itself asks for a review when the guideline changes.
alter table review_request alter column requested_by drop not null;
