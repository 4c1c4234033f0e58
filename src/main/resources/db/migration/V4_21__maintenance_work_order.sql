-- the register in its other orders
create index maintenance_work_title_ix on maintenance_work (facility_id, title, id);
