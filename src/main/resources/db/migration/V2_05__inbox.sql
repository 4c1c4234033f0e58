-- "My roles', by due date" asks for tasks that nobody has been given by name. With the assignee in the index every condition
-- is an equality, so that it is read in the order of the list; without it H2 takes the index of assignees and sorts all of them.
drop index inbox_task_role_ix;
create index inbox_task_role_ix on inbox_task (facility_id, candidate_role, assignee, state, due_at, id);

-- the constraint revision_case_facility_uk has an index on the same columns
drop index revision_case_list_ix;
