-- People of the institutions. There is no person and no password until somebody makes them.
create table person (
    login         text        not null primary key,
    name          text        not null,
    institution   text,
    unit          text        not null,
    roles         text        not null,
    administrator boolean     not null,
    password_hash text,
    disabled_at   timestamptz,
    made_at       timestamptz not null,
    constraint an_administrator_belongs_to_no_institution check (not administrator or institution is null)
);
comment on column person.institution is 'empty for an administrator of the whole installation';
comment on column person.roles is 'codes of the rulebook, separated by commas';
grant select, insert, update on person to redress_app;

-- Links that sign a person in once. Only their hashes are kept.
create table sign_in_link (
    link_hash  bytea       not null primary key,
    login      text        not null references person (login),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
grant select, insert, update on sign_in_link to redress_app;

-- Tokens for programs: random, looked up by a fast hash.
create table api_token (
    token_hash bytea       not null primary key,
    login      text        not null references person (login),
    title      text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
grant select, insert, update on api_token to redress_app;
