-- A shelf that the platform began because people said again and again that such alerts are nothing.
alter table triage_shelf add column up_to text check (up_to in ('low', 'medium', 'high', 'critical')); -- null: as critical says
alter table triage_shelf add column verdicts int not null default 0; -- by so many; 0 when a person shelved
create index triage_shelf_by_verdicts on triage_shelf (domain_id, agency_id, source_id, rule_id) where verdicts > 0;
