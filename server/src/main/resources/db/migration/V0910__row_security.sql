-- On whose behalf the database is asked: settings that end with the transaction. Without them there are no rows.
create function asking_agency() returns text language sql stable parallel safe
    return nullif(current_setting('aedile.agency', true), '');
create function asking_person() returns text language sql stable parallel safe
    return nullif(current_setting('aedile.person', true), '');
create function seen_agencies() returns text[] language sql stable parallel safe
    return string_to_array(current_setting('aedile.sees', true), ' ');
create function handled_agencies() returns text[] language sql stable parallel safe
    return string_to_array(current_setting('aedile.handles', true), ' ');
create function asking_administrator() returns boolean language sql stable parallel safe
    return coalesce(current_setting('aedile.administers', true), '') = 'on';

-- Makes a policy for requests, in place of the one there was: command is select, insert, update or delete, condition what
-- a row has to fulfil, and checked, where it is something else, what a changed row has to.
create function let_requests(subject regclass, command text, condition text, checked text default null)
returns void language plpgsql as $$
begin
    execute format('drop policy if exists requests_%s on %s', command, subject);
    execute format('create policy requests_%s on %s for %s to aedile_requests', command, subject, command)
        || case when command <> 'insert' then format(' using (%s)', condition) else '' end
        || case when command in ('insert', 'update') then format(' with check (%s)', coalesce(checked, condition))
            else '' end;
end $$;

-- Closes a table to all but whom a policy lets in: requests read rows of the agencies that they see and write those of
-- their own, unless the table has other policies for them. The owner of the tables works for the platform; forced
-- row-level security would else stop it where it is no superuser.
create function close_rows(subject regclass) returns void language plpgsql as $$
declare
    wanted record;
begin
    if not (select relrowsecurity and relforcerowsecurity from pg_class where oid = subject) then
        execute format('alter table %s enable row level security, force row level security', subject);
    end if;
    if not exists (select from pg_policy where polrelid = subject and polname = 'platform') then
        execute format('create policy platform on %s to %I using (true) with check (true)', subject, current_user);
    end if;
    for wanted in
        select * from (values
            ('select', 'r'::"char", 'agency_id = any ((select seen_agencies())::text[])'),
            ('insert', 'a', 'agency_id = (select asking_agency())'),
            ('update', 'w', 'agency_id = (select asking_agency())'),
            ('delete', 'd', 'agency_id = (select asking_agency())')) as policy (command, code, condition)
        where not exists (select from pg_policy where polrelid = subject and polcmd in (policy.code, '*')
            and 'aedile_requests'::regrole = any (polroles))
    loop
        perform let_requests(subject, wanted.command, wanted.condition);
    end loop;
    -- a partition is reached through its table
    if not (select relispartition from pg_class where oid = subject) then
        execute format('grant select, insert, update, delete on %s to aedile_requests', subject);
    end if;
end $$;
