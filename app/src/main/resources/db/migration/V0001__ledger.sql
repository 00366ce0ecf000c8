-- The ledger: what happened to every case, append-only, each row chained to the one before it (ADR 0004).
-- The application role can read and append. Nobody but the owner of the schema could change a row, and then the
-- chain would not verify.
create table ledger (
    institution   text        not null,
    case_id       uuid        not null,
    sequence      integer     not null,
    kind          text        not null,
    version       integer     not null,
    payload       text        not null,
    occurred_on   date        not null,
    recorded_at   timestamptz not null,
    actor         text        not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    -- Two acts on one case at once: the second finds its place taken and is judged again.
    constraint one_row_per_place_in_the_chain primary key (institution, case_id, sequence),
    constraint sequence_begins_at_one check (sequence >= 1),
    constraint hashes_are_sha256 check (length(hash) = 32 and length(previous_hash) = 32)
);
grant select, insert on ledger to redress_app;

-- Personal data and free text, encrypted under a key of the case. Destroying the key erases them all and leaves every
-- proof in the ledger valid.
create table vault_key (
    institution  text        not null,
    case_id      uuid        not null,
    wrapped_key  bytea,
    made_at      timestamptz not null,
    destroyed_at timestamptz,
    primary key (institution, case_id),
    constraint a_key_is_there_or_destroyed check ((wrapped_key is null) = (destroyed_at is not null))
);
grant select, insert, update on vault_key to redress_app;

create table vault (
    institution text  not null,
    case_id     uuid  not null,
    text_id     uuid  not null,
    sealed      bytea not null,
    primary key (institution, case_id, text_id)
);
grant select, insert on vault to redress_app;

-- Which content of rulebooks/ the nodes and the deadlines used, and since when.
create table rulebook_release (
    release   text        not null primary key,
    loaded_at timestamptz not null,
    loaded_by text        not null
);
grant select, insert on rulebook_release to redress_app;
