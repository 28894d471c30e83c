-- What cameras see: a source of category camera, and where it looks.
create table camera (
    source_id         text             primary key references source (id),
    agency_id         text             not null,
    direction_degrees double precision not null check (direction_degrees >= 0 and direction_degrees < 360),
    width_degrees     double precision not null check (width_degrees > 0 and width_degrees <= 360),
    range_meters      double precision not null check (range_meters > 0),
    link_template     text             not null,
    changed_at        timestamptz      not null,
    changed_by        text             not null
);

-- Still images that cameras sent; kept some hours.
create table camera_still (
    source_id   text        not null references source (id),
    agency_id   text        not null,
    received_at timestamptz not null,
    media_type  text        not null,
    image       bytea       not null,
    primary key (source_id, received_at)
);
create index camera_still_by_receipt on camera_still (received_at);
alter table camera_still alter column image set storage external; -- images are compressed already
