create table inbox_task (
    id                varchar(64)                 not null,
    facility_id       uuid                        not null,
    form              varchar(100)                not null,
    subject_type      varchar(50)                 not null,
    subject_id        varchar(64)                 not null,
    title             varchar(300)                not null,
    assignee          uuid,
    candidate_role    varchar(30),
    signature_meaning varchar(20),
    round_id          varchar(64),
    due_at            timestamp(6) with time zone not null,
    created_at        timestamp(6) with time zone not null,
    state             varchar(10)                 not null,
    completed_at      timestamp(6) with time zone,
    completed_by      uuid,
    version           integer                     not null,
    constraint inbox_task_pk primary key (id)
);

-- "mine, by due date" and "my roles', by due date": the home page and the task list
create index inbox_task_mine_ix on inbox_task (facility_id, assignee, state, due_at, id);
create index inbox_task_role_ix on inbox_task (facility_id, candidate_role, state, due_at, id);
-- who is awaited, on the page of a case
create index inbox_task_subject_ix on inbox_task (facility_id, subject_type, subject_id, state);
