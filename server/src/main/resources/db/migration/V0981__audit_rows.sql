-- Requests read the entries that an agency's auditors may read: what its own people and machines did, and not what others
-- asked it for in vain. Hashes, and whole files of the log, are the platform's to hand out.
alter table audit_entry enable row level security, force row level security;
do $$
begin
    execute format('create policy platform on audit_entry to %I using (true) with check (true)', current_user);
    if exists (select from pg_roles where rolname = 'aedile_audit') then
        create policy writer on audit_entry to aedile_audit using (true) with check (true);
    end if;
end $$;
select let_requests('audit_entry', 'select', 'agency = (select asking_agency()) and verb <> ''asked-for''');
