-- Cities of this deployment: the model as one packed value, the map as vector tiles.
create sequence city_version;
create table city (
    id          text        primary key,
    agency_id   text        not null,
    name        text        not null,
    model       bytea       not null,
    version     bigint      not null default nextval('city_version'),
    imported_at timestamptz not null default now()
);
create table basemap_tile (
    city_id   text     not null references city (id) on delete cascade,
    agency_id text     not null,
    zoom      smallint not null,
    x         integer  not null,
    y         integer  not null,
    data      bytea    not null,
    primary key (city_id, zoom, x, y)
);
-- tiles are compressed already
alter table basemap_tile alter column data set storage external;
alter table city alter column model set storage external;
