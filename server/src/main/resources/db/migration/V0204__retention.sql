-- The sources that no legal hold protects, with the days that each keeps; every retention deletes through it.
create view retention_of as
    select s.id as source_id, s.retention_days
    from source s
    where not exists (select 1 from legal_hold h where h.source_id = s.id and h.lifted_at is null);
