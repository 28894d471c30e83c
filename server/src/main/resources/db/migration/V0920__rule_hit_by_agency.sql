-- A rule of the city finds things at sources of several agencies; each reads how often it found something of its own.
alter table rule_hit drop constraint rule_hit_pkey;
alter table rule_hit add primary key (rule_id, domain_id, agency_id, hour);
