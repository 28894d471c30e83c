-- The roles that migrations grant to. They own nothing: all that they may do is granted, table by table. The user of the
-- migrations has to be able to become them.
do $$
declare
    become constant text := case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end;
    wanted text;
begin
    foreach wanted in array array['aedile_requests', 'aedile_projection']
    loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I nologin', wanted);
        end if;
        if not pg_has_role(current_user, wanted, become) then
            execute format('grant %I to %I', wanted, current_user);
        end if;
    end loop;
exception when insufficient_privilege then
    raise exception 'the database lacks roles for row-level security, and its user % may not make them', current_user
        using errcode = 'AE001', hint = format('its administrator has to run: create role aedile_requests nologin; '
            'create role aedile_projection nologin; grant aedile_requests, aedile_projection to %I;', current_user);
end $$;
