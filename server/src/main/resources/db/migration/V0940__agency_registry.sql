-- The cities that this deployment serves and the agencies that work in them. (The table "city" has the maps.)
create table served_city (
    id         text primary key,
    name       text not null,
    population int  not null check (population >= 0),
    language   text not null,
    time_zone  text not null
);
create table agency (
    id              text primary key,
    name            text not null,
    kind            text not null check (kind in ('police', 'fire', 'medical', 'transport', 'municipality', 'utility',
        'private-operator', 'it-security', 'managed-provider')),
    city_id         text references served_city,
    regime          text not null check (regime in ('gdpr', 'led')),
    controller      text not null,
    privacy_officer text not null,
    -- a provider belongs to no city, everybody else to one
    check ((kind = 'managed-provider') = (city_id is null))
);
create index agency_by_city on agency (city_id);
create table agency_service (
    provider_id text not null references agency,
    customer_id text not null references agency,
    primary key (provider_id, customer_id)
);
create index agency_service_by_customer on agency_service (customer_id);

-- Whoever runs the deployment looks after it for all who are there.
insert into agency (id, name, kind, regime, controller, privacy_officer)
values ('operations', 'Operations', 'managed-provider', 'gdpr', '', '');

-- What was there before the registry: all of it belonged to one city.
create temporary table known_agency on commit drop as
    select agency_id as id from person union select agency_id from machine_token union select agency_id from source
    union select agency_id from agreement union select sees from agreement;
delete from known_agency where id = 'operations';
insert into served_city (id, name, population, language, time_zone)
select coalesce(map.id, 'city'), coalesce(map.name, 'City'), 0, 'en', 'UTC'
from (select 1 where exists (select from known_agency)) needed
    left join (select id, name from city order by version desc limit 1) map on true;
insert into agency (id, name, kind, city_id, regime, controller, privacy_officer)
select known.id, known.id,
    case when known.id in ('police', 'fire', 'medical', 'transport', 'municipality') then known.id
        when known.id like 'utilit%' then 'utility'
        when known.id like 'it%' then 'it-security'
        else 'private-operator' end,
    place.id, case known.id when 'police' then 'led' else 'gdpr' end, '', ''
from known_agency known cross join served_city place;
insert into agency_service (provider_id, customer_id) select 'operations', id from agency where id <> 'operations';
