-- The same with whose the source is, so that an agency can end its own data without touching or counting those of others.
create or replace view retention_of with (security_invoker = true) as
    select s.id as source_id, s.retention_days, s.agency_id
    from source s
    where not exists (select 1 from legal_hold h where h.source_id = s.id and h.lifted_at is null);

-- A review that is overdue is told once to the privacy officers, however often the server starts.
alter table break_glass add column overdue_told_at timestamptz;
