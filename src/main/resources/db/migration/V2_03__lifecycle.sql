-- for whom a deputy decided
alter table decision add column on_behalf_of uuid;

-- the director has read afterwards what a deputy decided
create table post_review (
    id           uuid                        not null,
    facility_id  uuid                        not null,
    case_id      uuid                        not null,
    decision_id  uuid                        not null,
    remark       text                        not null,
    signature_id uuid                        not null,
    read_by      uuid                        not null,
    read_at      timestamp(6) with time zone not null,
    constraint post_review_pk primary key (id),
    constraint post_review_decision_uq unique (facility_id, decision_id),
    constraint post_review_case_fk foreign key (facility_id, case_id) references revision_case (facility_id, id)
);

create index post_review_case_ix on post_review (facility_id, case_id, id);

-- An abolition is an enactment without an edition. A date that was moved leaves its enactment behind, cancelled.
-- standing_case_id is the case while its enactment stands and null afterwards: no case is enacted twice.
create index enactment_edition_ix on enactment (facility_id, edition_id);
alter table enactment drop constraint enactment_edition_uq;
alter table enactment alter column edition_id drop not null;
alter table enactment add column case_id uuid;
alter table enactment add column standing_case_id uuid;
alter table enactment add column document_number varchar(20);
alter table enactment add column cancelled_at timestamp(6) with time zone;
update enactment set case_id = (select e.case_id from edition e
    where e.facility_id = enactment.facility_id and e.id = enactment.edition_id);
update enactment set standing_case_id = case_id;
alter table enactment add constraint enactment_standing_uq unique (facility_id, standing_case_id);

-- a change of the date that somebody asks for between the decision and the day; null where nobody does
alter table revision_case add column asked_date date;
alter table revision_case add column asked_reason text;
alter table revision_case add column asked_by uuid;
-- the older case whose text this one began with
alter table revision_case add column copied_from_id uuid;

-- texts that were in force before the program came: found, not decided here
alter table edition alter column case_id drop not null;
alter table edition alter column document_number drop not null;
alter table edition add column found boolean default false not null;
