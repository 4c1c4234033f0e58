-- A name of 200 characters with an address of 254 behind it.
alter table subcontract alter column declared_by set data type varchar(500);
alter table maintenance_work alter column applicant set data type varchar(500);
