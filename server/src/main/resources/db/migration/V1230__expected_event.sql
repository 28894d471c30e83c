-- What a city knows beforehand: a concert, a market. What learned detectors raise inside waits at a lower severity.
create table expected_event (
    id           text             primary key,
    domain_id    text             not null,
    agency_id    text             not null,
    name         text             not null,
    categories   text[]           not null, -- kinds of source; empty for all
    zone         text,
    longitude    double precision,
    latitude     double precision,
    radius_m     double precision,
    outline      double precision[],        -- longitude and latitude in turn
    begins_at    timestamptz      not null,
    ends_at      timestamptz      not null,
    person       text             not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check (begins_at < ends_at),
    check (num_nonnulls(zone, radius_m, outline) = 1),
    check (num_nonnulls(longitude, latitude, radius_m) in (0, 3))
);
create index expected_event_of on expected_event (domain_id, agency_id, ends_at);

-- Which alerts were marked as expected, each counted once however often it is looked at.
create table expected_event_alert (
    event_id  text not null references expected_event,
    agency_id text not null,
    alert_id  text not null,
    primary key (event_id, alert_id)
);

select let_requests(subject, 'select', 'agency_id = (select asking_agency())'), let_requests(subject, 'delete', 'false')
from unnest(array['expected_event', 'expected_event_alert']::regclass[]) as subject;
