-- Which text of a comparison stands on the left where nobody asks for another order.
alter table facility add column former_first boolean default false not null;
