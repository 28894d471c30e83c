-- Every table with an agency_id is closed, also one that a later migration adds: see close_rows.
do $$
declare
    found record;
begin
    if to_regprocedure('close_rows(regclass)') is null then
        return; -- a schema from before row-level security
    end if;
    for found in
        select c.oid::regclass as name from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
        where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
        order by c.oid
    loop
        perform close_rows(found.name);
    end loop;
end $$;

-- A policy is asked before whatever might tell something of a row that it hides; the search of words tells nothing, and
-- has to say so to go on using its index. Only a superuser may say it: in the city's database its administrator does.
do $$
begin
    if (select rolsuper from pg_roles where rolname = current_user)
        and not (select proleakproof from pg_proc where oid = 'pg_catalog.ts_match_vq(tsvector, tsquery)'::regprocedure) then
        alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
    end if;
end $$;
