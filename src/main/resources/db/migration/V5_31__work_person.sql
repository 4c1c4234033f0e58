-- Whoever works is somebody registered under the agreement.
alter table maintenance_work_person add constraint maintenance_work_person_worker_fk foreign key (worker_id) references worker (id);
