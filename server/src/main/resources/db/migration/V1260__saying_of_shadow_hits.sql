-- What rules in shadow found is said in facts too, so that screens have it in their reader's language.
alter table rule_hit_alert add column saying text not null default '';
