-- What a run simulates is a what-if like any other; what came of an older one stands in the text of its step.
delete from playbook_what_if;
alter table playbook_what_if drop column scenario, drop column summary, add column simulation_id text not null;
