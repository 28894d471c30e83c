-- Times of steps end after a while, by when they were written down. How an agency works is nobody else's, whatever else of it
-- they see.
alter table step_time add column stored_at timestamptz not null default now();
create index step_time_by_age on step_time using brin (stored_at);
select let_requests('step_time', 'select', 'agency_id = (select asking_agency())');
