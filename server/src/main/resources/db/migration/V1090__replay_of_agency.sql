-- Whose run a time domain is; null for one of all agencies. The others don't learn that it is there.
alter table time_domain add column agency_id text;

select let_requests('time_domain', 'select', 'agency_id is null or agency_id = any ((select seen_agencies())::text[])');
select let_requests('time_domain', command, 'agency_id is null or agency_id = (select asking_agency())')
from unnest(array['insert', 'update', 'delete']) as command;
