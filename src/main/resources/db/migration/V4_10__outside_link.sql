-- A link is about any record, not only an agreement: each purpose knows the kind of record it is for. Links sent before go on opening.
alter table outside_link add column subject_type varchar(40) default 'agreement' not null;
alter table outside_link add column subject_id uuid;
update outside_link set subject_id = agreement_id, purpose = lower(purpose);
alter table outside_link alter column subject_id set not null;
alter table outside_link alter column subject_type drop default;
alter table outside_link drop constraint outside_link_agreement_fk;
drop index outside_link_agreement_ix;
alter table outside_link drop column agreement_id;
alter table outside_link add constraint outside_link_facility_fk foreign key (facility_id) references facility (id);

create index outside_link_subject_ix on outside_link (facility_id, subject_id, purpose);
