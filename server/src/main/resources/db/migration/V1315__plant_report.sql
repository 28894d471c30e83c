-- How the relations of plants hold, as detection said it last.
create table plant_report (
    domain_id   text        not null,
    setting_id  text        not null,
    agency_id   text        not null,
    reported_at timestamptz not null,
    content     text        not null,
    primary key (domain_id, setting_id, agency_id)
);

select let_requests('plant_report', 'select', 'agency_id = (select asking_agency())'),
    let_requests('plant_report', 'insert', 'false'),
    let_requests('plant_report', 'update', 'false'),
    let_requests('plant_report', 'delete', 'false');
create policy projection on plant_report to aedile_projection using (true) with check (true);
grant select, insert, update, delete on plant_report to aedile_projection;
