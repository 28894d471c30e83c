-- People who log in with the city's identity provider: its subject is who they are, whatever they are called.
create table person_identity (
    issuer    text not null,
    subject   text not null,
    username  text not null unique references person on delete cascade,
    agency_id text not null,
    primary key (issuer, subject)
);

-- Who logs in is looked up by the platform.
select let_requests('person_identity', command, 'false')
from unnest(array['select', 'insert', 'update', 'delete']) as command;

-- What the provider signed about the person at log-in, sealed under the master key: it is shown when they log out there.
alter table person_session add column provider_token bytea;
