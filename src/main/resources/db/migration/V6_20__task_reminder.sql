-- when a task without due date is to be reminded of next; null where it has one, is reminded of by its model, or is open no more
alter table inbox_task add column remind_at timestamp(6) with time zone;
create index inbox_task_remind_ix on inbox_task (remind_at);
update inbox_task set remind_at = created_at
where state = 'OPEN' and due_at >= timestamp with time zone '9999-01-01 00:00:00+00' and form <> 'draft-text';
