-- Whether somebody was told that nobody used the link in time. What had expired before this is no news.
alter table outside_link add column expiry_told boolean default false not null;
update outside_link set expiry_told = true where expires_at < current_timestamp;
-- How often what it leads to was fetched, where a link serves more than once.
alter table outside_link add column uses integer default 0 not null;

create index outside_link_expiry_ix on outside_link (expiry_told, expires_at);
