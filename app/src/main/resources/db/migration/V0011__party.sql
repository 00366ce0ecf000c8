-- Each person on the complainant's side comes to the case by a secret of his or her own; only its hash is kept.
alter table portal_secret add column party text not null default 'complainant-1';
alter table portal_secret alter column party drop default;
alter table portal_secret add column generation integer not null default 1;
alter table portal_secret add column handed_on boolean not null default false;
alter table portal_secret drop constraint portal_secret_pkey;
alter table portal_secret add primary key (institution, case_id, party);
alter table portal_secret add constraint party_is_known check (party ~ '^(complainant|mandate)-[1-9][0-9]*$');
comment on column portal_secret.generation is 'grows with each new secret; what was opened with an older one is closed';
comment on column portal_secret.handed_on is 'somebody else was shown it too: it opens once and gives way to a fresh one';
grant update, delete on portal_secret to redress_app;

-- By which mandates somebody may act, as the ledger has it: what is asked when a secret is tried.
create table mandate (
    institution text    not null,
    case_id     uuid    not null,
    ordinal     integer not null,
    complainant integer not null,
    basis       text    not null,
    scope       text    not null,
    from_on     date    not null,
    until_on    date,
    ended_on    date,
    primary key (institution, case_id, ordinal)
);
comment on column mandate.until_on is 'inclusive';
comment on column mandate.ended_on is 'the first day on which it no longer holds';
grant select, insert, update, delete on mandate to redress_app;

-- When a minor comes of age. The date of birth lies in the vault; this day goes with it.
create table minor (
    institution text    not null,
    case_id     uuid    not null,
    complainant integer not null,
    majority_on date    not null,
    recorded    boolean not null default false,
    primary key (institution, case_id, complainant)
);
create index minor_by_majority on minor (institution, majority_on) where not recorded;
comment on column minor.recorded is 'whether the ledger says that the day has come';
grant select, insert, update, delete on minor to redress_app;

-- One-time codes. Whoever asks gets the same row, whether or not anybody is behind what was typed; who it is, is looked
-- up afterwards, so that the answer takes the same time. What was typed, and the hash of the code, are sealed.
create table access_code (
    request_hash bytea       not null primary key,
    institution  text        not null,
    purpose      text        not null,
    asked        bytea       not null,
    code         bytea       not null,
    case_id      uuid,
    party        text,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    looked_up_at timestamptz,
    tries        integer     not null default 0,
    used_at      timestamptz,
    constraint purpose_is_known check (purpose in ('enter', 'verify')),
    constraint at_most_five_tries check (tries between 0 and 5),
    constraint a_code_lives_ten_minutes check (expires_at <= asked_at + interval '10 minutes')
);
create index access_code_to_look_up on access_code (asked_at) where looked_up_at is null;
create index access_code_of_case on access_code (institution, case_id);
grant select, insert, update, delete on access_code to redress_app;

-- Mail on its way, sealed. A row goes when its mail has gone, or has become useless.
create table party_mail (
    mail_id     uuid        not null primary key,
    institution text        not null,
    case_id     uuid        not null,
    sealed      bytea       not null,
    made_at     timestamptz not null,
    useless_at  timestamptz not null,
    next_try_at timestamptz not null,
    tries       integer     not null default 0
);
create index party_mail_next on party_mail (next_try_at);
grant select, insert, update, delete on party_mail to redress_app;

-- Documents chosen in a form that is not sent yet, sealed: a draft is as confidential as a complaint (NEO-37). The key
-- lies in the session of the browser that chose them; here is only its hash.
create table draft_upload (
    draft_hash bytea       not null,
    upload_id  uuid        not null,
    sealed     bytea       not null,
    size       bigint      not null,
    made_at    timestamptz not null,
    sent_at    timestamptz,
    primary key (draft_hash, upload_id)
);
create index draft_upload_by_age on draft_upload (made_at);
grant select, insert, update, delete on draft_upload to redress_app;
