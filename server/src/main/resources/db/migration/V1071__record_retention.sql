-- How long an agency keeps what its people wrote, where that isn't the city's time.
create table record_retention (
    agency_id  text        not null,
    kind       text        not null check (kind in ('incident', 'shift-log')),
    days       int         not null check (days between 1 and 36500),
    reason     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (agency_id, kind)
);

-- Legal holds on it: on one incident, or on an agency's shift log as a whole, which has the agency as its record.
create table record_hold (
    id        text        primary key,
    agency_id text        not null,
    kind      text        not null check (kind in ('incident', 'shift-log')),
    record_id text        not null,
    reason    text        not null,
    placed_by text        not null,
    placed_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz
);
create index record_hold_standing on record_hold (kind, record_id) where lifted_at is null;
select let_requests(subject, 'select', 'agency_id = (select asking_agency())')
from unnest(array['record_retention', 'record_hold']::regclass[]) as subject;
select let_requests('record_hold', 'delete', 'false');

-- When an incident was closed, by the clock of the machine: that of a replay's domain lies long ago.
alter table incident add column ended_at timestamptz;
update incident set ended_at = now() where state = 'closed';
create index incident_ended on incident (ended_at) where ended_at is not null;

-- A correction may outlive what it corrects.
alter table shift_log_entry drop constraint shift_log_entry_corrects_fkey;
create index shift_log_entry_by_age on shift_log_entry (stored_at);

-- What other features keep of an incident goes with it. Who was sent stays as a figure.
create function end_with_incident() returns trigger language plpgsql as $$
begin
    delete from safety_acknowledgement where flag_id in (select id from safety_flag where incident_id = old.id);
    delete from safety_flag where incident_id = old.id;
    delete from playbook_what_if where run_id in (select id from playbook_run where incident_id = old.id);
    delete from playbook_step_run where run_id in (select id from playbook_run where incident_id = old.id);
    delete from playbook_run where incident_id = old.id;
    return old;
end $$;
create trigger end_with_incident after delete on incident for each row execute function end_with_incident();
