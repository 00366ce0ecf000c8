-- Sessions of all nodes, as Spring Session keeps them; the contents are JSON of our own.
create table web_session (
    primary_id            char(36)     not null primary key,
    session_id            text         not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create unique index web_session_by_id on web_session (session_id);
create index web_session_by_expiry on web_session (expiry_time);
create index web_session_by_principal on web_session (principal_name);

create table web_session_attributes (
    session_primary_id char(36)     not null references web_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on web_session, web_session_attributes to redress_app;

-- A session carries the stamp of its person; another stamp ends it at its next request.
alter table person
    add column demo  boolean not null default false,
    add column stamp bigint  not null default 1,
    add column token_stamp bigint not null default 1;
-- A token carries one too, and ends when another is needed to come in: other rights are judged at each request anyway.
alter table api_token add column stamp bigint not null default 1;
comment on column api_token.stamp is 'token_stamp of the person when it was made; another one ends the token';
comment on column person.demo is 'made by the demonstration: a link alone signs in';

-- Here and not in the program, so that no way of changing a person forgets the sessions.
create function person_gets_new_stamp() returns trigger
    language plpgsql as
$$
begin
    if to_jsonb(new) - array ['stamp', 'token_stamp', 'name', 'unit', 'demo'] is distinct from
       to_jsonb(old) - array ['stamp', 'token_stamp', 'name', 'unit', 'demo'] then
        new.stamp := old.stamp + 1;
        new.token_stamp := old.token_stamp + 1;
    end if;
    return new;
end
$$;
create trigger a_change_of_rights_ends_sessions
    before update
    on person
    for each row
execute function person_gets_new_stamp();

-- For tables of what a person may do that have a column login: a change of theirs ends the sessions too.
create function login_gets_new_stamp() returns trigger
    language plpgsql as
$$
begin
    update person set stamp = stamp + 1 where login = coalesce(new.login, old.login);
    return null;
end
$$;

-- Whoever comes by a link that renews sets new second factors; the old ones count no more.
alter table sign_in_link add column renews boolean not null default false;

-- Secrets of authenticators (RFC 6238), sealed with the vault's master key.
create table authenticator (
    login         text        not null references person (login),
    confirmed     boolean     not null,
    secret_sealed bytea       not null,
    made_at       timestamptz not null,
    last_step     bigint      not null default 0,
    primary key (login, confirmed)
);
comment on column authenticator.last_step is 'the 30 seconds whose code was taken last; no code of it or before is taken again';
grant select, insert, update, delete on authenticator to redress_app;

create table recovery_code (
    code_hash bytea       not null primary key,
    login     text        not null references person (login),
    made_at   timestamptz not null,
    used_at   timestamptz
);
create index recovery_code_of_person on recovery_code (login);
grant select, insert, update, delete on recovery_code to redress_app;

-- Passkeys, in the tables that Spring Security's repositories expect. The name is the login.
create table user_entities (
    id           varchar(1000) not null primary key,
    name         varchar(100)  not null unique,
    display_name varchar(200)
);
create table user_credentials (
    credential_id                varchar(1000) not null primary key,
    user_entity_user_id          varchar(1000) not null references user_entities (id),
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamptz,
    last_used                    timestamptz,
    label                        varchar(1000) not null
);
create index user_credentials_of_entity on user_credentials (user_entity_user_id);
grant select, insert, update, delete on user_entities, user_credentials to redress_app;

-- Who a person is at the house's provider of sign-in, as recorded beforehand.
create table provider_link (
    issuer      text        not null,
    subject     text        not null,
    login       text        not null references person (login),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (issuer, subject)
);
grant select, insert, delete on provider_link to redress_app;

-- Browsers in which somebody signed in before; strangers' wrong guesses do not lock these out.
create table known_browser (
    token_hash bytea       not null,
    login      text        not null references person (login),
    made_at    timestamptz not null,
    primary key (token_hash, login)
);
grant select, insert, delete on known_browser to redress_app;

-- How full each limit is. It may be lost with a crash of the server: then everybody starts anew.
create unlogged table rate_limit (
    limit_hash  bytea       not null primary key,
    drained_at  timestamptz not null,
    let_through boolean     not null
);
create index rate_limit_drained on rate_limit (drained_at);
grant select, insert, update, delete on rate_limit to redress_app;

-- What happened at the door. Written once.
create table access_record (
    id            bigint      not null generated always as identity primary key,
    at            timestamptz not null,
    login         text,
    institution   text,
    what          text        not null,
    address_block text        not null,
    session       text
);
comment on column access_record.login is 'empty when nobody has the login that was typed';
comment on column access_record.session is 'a fingerprint; the session cannot be entered with it';
create index access_record_by_time on access_record (at);
create index access_record_of_person on access_record (login, at);
create index access_record_of_house on access_record (institution, id);
grant select, insert on access_record to redress_app;
