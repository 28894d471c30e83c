-- What deviates from "requests read rows of the agencies that they see and write their own" (close_rows). Runs anew after
-- all numbered migrations whenever it changes; a numbered one above 0910 can say the same of its own tables.

-- The same policy for several commands.
create or replace function let_requests(subject regclass, commands text[], condition text) returns void language sql as $$
    select let_requests(subject, command, condition) from unnest(commands) as command
$$;

-- Alerts come from detection; who may look after those of others may write down what they did.
select let_requests('alert', array['insert', 'delete'], 'false');
select let_requests('alert', 'update', 'agency_id = any ((select handled_agencies())::text[])');
select let_requests('alert_transition', 'insert', 'agency_id = any ((select handled_agencies())::text[])');
select let_requests('alert_transition', array['update', 'delete'], 'false');

-- An agreement is of both its agencies. Its terms never change, and what is said of it is seen where it is.
select let_requests('agreement', array['select', 'insert'], '(select asking_agency()) in (agency_id, sees)');
select let_requests('agreement', 'update', '(select asking_agency()) in (agency_id, sees)', 'false');
select let_requests('agreement', 'delete', 'false');
select let_requests('agreement_word', 'select', 'exists (select from agreement where id = agreement_id)');
select let_requests('agreement_word', array['update', 'delete'], 'false');

-- A broken glass concerns who looks and whose records they see.
select let_requests('break_glass', array['select', 'update'], '(select asking_agency()) in (agency_id, owner)');
select let_requests('break_glass', 'delete', 'false');

-- People see themselves and their sessions. Administrators find everybody, because somebody of another agency may act for
-- theirs, and change people of their own. Who logs in is looked up by the platform.
select let_requests('person', 'select', 'username = (select asking_person()) or (select asking_administrator())');
select let_requests('person', 'insert', 'agency_id = (select asking_agency()) and (select asking_administrator())');
select let_requests('person', 'update', 'username = (select asking_person())'
    ' or agency_id = (select asking_agency()) and (select asking_administrator())');
select let_requests('person', 'delete', 'agency_id = (select asking_agency()) and (select asking_administrator())');
select let_requests(subject, array['select', 'insert', 'update', 'delete'], 'username = (select asking_person())'
    ' or agency_id = (select asking_agency()) and (select asking_administrator())')
from unnest(array['person_device', 'person_totp', 'person_recovery_code', 'person_passkey']::regclass[]) as subject;
select let_requests('person_session', array['select', 'insert', 'update', 'delete'],
    'username = (select asking_person()) or (select asking_administrator())');
select let_requests('person_membership', 'select',
    'username = (select asking_person()) or (select asking_administrator())');
select let_requests('person_membership', array['insert', 'update', 'delete'],
    'agency_id = (select asking_agency()) and (select asking_administrator())');
select let_requests('machine_token', array['select', 'insert', 'update', 'delete'],
    'agency_id = (select asking_agency()) and (select asking_administrator())');

-- Keys are the platform's alone.
select let_requests('payload_key', array['select', 'insert', 'update', 'delete'], 'false');

-- The map and what stands in the city are seen by all who have signed in.
select let_requests(subject, 'select', '(select asking_agency()) is not null')
from unnest(array['city', 'basemap_tile', 'city_element']::regclass[]) as subject;

-- A rule without an agency is the city's, and read by all who have signed in. Of those of others they find out only whether
-- an id is taken.
select let_requests(subject, 'select', 'agency_id = (select asking_agency())'
        ' or agency_id = '''' and (select asking_agency()) is not null'),
    let_requests(subject, array['insert', 'update'],
        'agency_id in ('''', (select asking_agency())) or (select asking_administrator())')
from unnest(array['rule_version', 'rule_change']::regclass[]) as subject;

create or replace function is_rule_taken(wanted text) returns boolean
    stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return exists (select from public.rule_version where rule_id = wanted);
end $$;
revoke execute on function is_rule_taken(text) from public;
grant execute on function is_rule_taken(text) to aedile_requests;

-- The registry: all who have signed in find an agency, its own administrator changes its facts, the platform adds some.
select let_requests('agency', 'select', '(select asking_agency()) is not null');
select let_requests('agency', array['insert', 'delete'], 'false');
select let_requests('agency', 'update', 'id = (select asking_agency()) and (select asking_administrator())');
select let_requests('agency_service', 'select', '(select asking_agency()) is not null');
select let_requests('agency_service', array['insert', 'update', 'delete'],
    'provider_id = (select asking_agency()) and (select asking_administrator())');
select close_rows(subject) from unnest(array['agency', 'agency_service']::regclass[]) as subject;

-- What belongs to no agency.
grant select on served_city, published_week, projection_offset, audit_entry, audit_tile, audit_checkpoint to aedile_requests;
grant insert on audit_inbox to aedile_requests;
revoke select on audit_inbox from aedile_requests;
grant usage on sequence city_version to aedile_requests;
alter view retention_of set (security_invoker = true);
grant select on retention_of to aedile_requests;

-- The projection writes what the log says into these tables, of whichever agency it is, and uses no others.
do $$
declare
    projected regclass;
begin
    foreach projected in array
        array['alert', 'alert_transition', 'rule_hit', 'rule_hit_alert', 'observation_block', 'baseline']::regclass[]
    loop
        execute format('drop policy if exists projection on %s', projected);
        execute format('create policy projection on %s to aedile_projection using (true) with check (true)', projected);
        execute format('grant select, insert, update on %s to aedile_projection', projected);
    end loop;
end $$;
grant delete on rule_hit_alert to aedile_projection;
grant select, insert, update on projection_offset to aedile_projection;
