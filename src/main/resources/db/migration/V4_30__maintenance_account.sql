-- The accounts that contractors work with, as they are called in the systems themselves (guideline row 6-3A). Never changed: a wrong one
-- is retired and entered again, so that what was opened and closed stays what it was.
create table maintenance_account (
    id            uuid                        not null,
    facility_id   uuid                        not null,
    version       integer                     not null,
    target_system varchar(200)                not null,
    name          varchar(100)                not null,
    -- whose account it is; null where several contractors use it
    contractor_id uuid,
    entered_at    timestamp(6) with time zone not null,
    entered_by    uuid                        not null,
    -- true, or null once it is retired: a name may come again
    in_use        boolean,
    retired_at    timestamp(6) with time zone,
    constraint maintenance_account_pk primary key (id),
    constraint maintenance_account_facility_uk unique (facility_id, id),
    constraint maintenance_account_name_uk unique (facility_id, target_system, name, in_use),
    constraint maintenance_account_contractor_fk foreign key (facility_id, contractor_id) references contractor (facility_id, id),
    constraint maintenance_account_entered_fk foreign key (facility_id, entered_by) references person (facility_id, id)
);

-- While it lasts, one account is open for one work.
create table maintenance_account_window (
    id            uuid                        not null,
    facility_id   uuid                        not null,
    version       integer                     not null,
    work_id       uuid                        not null,
    target_system varchar(200)                not null,
    -- null until somebody says which one was opened
    account_id    uuid,
    from_at       timestamp(6) with time zone not null,
    until_at      timestamp(6) with time zone not null,
    state         varchar(20)                 not null,
    called_off_at timestamp(6) with time zone,
    opening_tries integer                     not null,
    opened_at     timestamp(6) with time zone,
    -- null where the program did it
    opened_by     uuid,
    opened_how    varchar(20)                 not null,
    closing_tries integer                     not null,
    closed_at     timestamp(6) with time zone,
    closed_by     uuid,
    closed_how    varchar(20)                 not null,
    -- why the last try did not succeed
    failure       varchar(500)                not null,
    -- since when everybody is told that it is not closed
    alarm_at      timestamp(6) with time zone,
    constraint maintenance_account_window_pk primary key (id),
    constraint maintenance_account_window_facility_uk unique (facility_id, id),
    constraint maintenance_account_window_account_fk foreign key (facility_id, account_id) references maintenance_account (facility_id, id),
    constraint maintenance_account_window_opened_fk foreign key (facility_id, opened_by) references person (facility_id, id),
    constraint maintenance_account_window_closed_fk foreign key (facility_id, closed_by) references person (facility_id, id)
);

-- a work's windows; the other works an account is open for; what is open or should not be any more, asked by every home page; the register
create index maintenance_account_window_work_ix on maintenance_account_window (facility_id, work_id);
create index maintenance_account_window_account_ix on maintenance_account_window (facility_id, account_id, state);
create index maintenance_account_window_state_ix on maintenance_account_window (facility_id, state, until_at);
create index maintenance_account_window_until_ix on maintenance_account_window (facility_id, until_at, id);
