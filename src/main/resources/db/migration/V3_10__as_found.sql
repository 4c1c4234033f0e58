-- What a text taken in as found has beside its edition: its number as it stands on paper, and the words as they were given,
-- of which the reader may have left some out.
create table found_paper (
    edition_id    uuid                        not null,
    facility_id   uuid                        not null,
    regulation_id uuid                        not null,
    paper_number  varchar(60)                 not null,
    words         text                        not null,
    signature_id  uuid                        not null,
    taken_in_by   uuid                        not null,
    taken_in_at   timestamp(6) with time zone not null,
    constraint found_paper_pk primary key (edition_id),
    constraint found_paper_edition_fk foreign key (facility_id, edition_id) references edition (facility_id, id)
);

create index found_paper_regulation_ix on found_paper (facility_id, regulation_id, edition_id);
