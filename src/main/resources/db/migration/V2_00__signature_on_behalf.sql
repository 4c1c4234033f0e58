-- whom a deputy signed for
alter table signature add column on_behalf_of uuid;
