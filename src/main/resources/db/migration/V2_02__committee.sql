alter table committee_round add column call_due_at timestamp(6) with time zone;
alter table committee_round add column asked_at timestamp(6) with time zone;
alter table committee_round add column reminded_on date;
-- who presides and so does not vote; in rounds called before this column, the chair
alter table committee_round add column presiding_id uuid;
-- JSON, a line for each ruling of the chair; rounds before this column have the reasons alone
alter table committee_round add column rulings text default '[]' not null;

alter table round_member add column left_on date;
