create table notice (
    id          uuid                        not null,
    facility_id uuid                        not null,
    person_id   uuid                        not null,
    message_key varchar(100)                not null,
    arguments   text                        not null,
    address     varchar(300)                not null,
    due_day     date,
    told_at     timestamp(6) with time zone not null,
    read_at     timestamp(6) with time zone,
    constraint notice_pk primary key (id),
    constraint notice_person_fk foreign key (facility_id, person_id) references person (facility_id, id)
);

-- the list, newest first
create index notice_list_ix on notice (facility_id, person_id, told_at, id);
-- how many are unread, on every page
create index notice_unread_ix on notice (facility_id, person_id, read_at, told_at, id);
-- what was asked is settled
create index notice_address_ix on notice (facility_id, address, read_at);
