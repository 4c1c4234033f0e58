-- the register of contractors, sorted by kind of work or for one kind alone
create index contractor_by_work on contractor (facility_id, kind_of_work, name, id);
