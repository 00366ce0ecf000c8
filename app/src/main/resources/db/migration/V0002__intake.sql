-- What came from outside, as it came, before anybody understood it. Raw bytes are encrypted under the vault's own key,
-- because a draft is confidential too (NEO-37).
create table intake (
    institution  text        not null,
    intake_id    uuid        not null,
    channel      text        not null,
    origin       text        not null,
    content_hash bytea       not null,
    arrived_at   timestamptz not null,
    taken_at     timestamptz not null,
    taken_by     text        not null,
    raw          bytea       not null,
    outcome      text        not null,
    reason       text,
    case_id      uuid,
    settled_at   timestamptz,
    primary key (institution, intake_id),
    constraint outcome_is_known check (outcome in (
        'taken', 'awaiting-registration', 'registered', 'delivery-report', 'quarantined')),
    constraint a_registered_intake_has_its_case check (
        outcome not in ('registered', 'delivery-report') or case_id is not null),
    constraint a_quarantined_intake_says_why check (outcome <> 'quarantined' or reason is not null)
);
-- The same thing is never taken in twice: an import that is run again finds what it took.
create unique index intake_once_per_origin_and_content on intake (institution, origin, content_hash);
create index intake_open on intake (institution, outcome, taken_at, intake_id) where outcome <> 'registered';
grant select, insert, update on intake to redress_app;

-- Answers to requests with an idempotency key, so that a repeated request gets the same answer.
create table idempotency (
    institution  text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       integer,
    answer       bytea,
    made_at      timestamptz not null,
    primary key (institution, key)
);
grant select, insert, update, delete on idempotency to redress_app;

-- The complainant's way back without an account: a random secret beside the register number, kept only as a hash.
create table portal_secret (
    institution text        not null,
    case_id     uuid        not null,
    secret_hash bytea       not null,
    made_at     timestamptz not null,
    primary key (institution, case_id)
);
grant select, insert on portal_secret to redress_app;
