-- What was typed, where the text alone does not hold all of it; null where the text, printed, says the same.
alter table revision_case add column draft_typed text;
