-- Letters of the cases, as the ledger has them.
create table letter (
    institution   text    not null,
    case_id       uuid    not null,
    ordinal       integer not null,
    paper         text    not null,
    language      text    not null,
    stage         text    not null,
    version       integer not null,
    written_by    text    not null,
    approvals     integer not null,
    signed_on     date,
    signed_by     text,
    means         text,
    dispatched_on date,
    without_effect text,
    fate          text,
    code          text,
    sha256        text,
    primary key (institution, case_id, ordinal)
);
create index letter_to_do on letter (institution, stage, case_id)
    where stage in ('draft', 'presented', 'signed', 'posted');
create unique index letter_by_code on letter (code) where code is not null;
comment on column letter.without_effect is 'why it evidences nothing although it left: code of the refusal';
comment on column letter.code is 'what the public page of verification knows it by';
grant select, insert, update, delete on letter to redress_app;

-- Every text of a template that a letter was ever written with; never changed, so that the letter can be printed again.
create table template_text (
    hash    text        not null primary key,
    text    text        not null,
    kept_at timestamptz not null
);
grant select, insert on template_text to redress_app;

-- What an institution has put in the place of a template that came with the program.
create table house_template (
    institution text        not null,
    paper       text        not null,
    language    text        not null,
    version     integer     not null,
    hash        text        not null references template_text (hash),
    made_by     text        not null,
    made_at     timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    rejected_by text,
    rejected_at timestamptz,
    primary key (institution, paper, language, version),
    constraint somebody_else_approves check (approved_by is null or approved_by <> made_by),
    constraint one_end check (approved_by is null or rejected_by is null),
    constraint ends_are_dated check (
        (approved_by is null) = (approved_at is null) and (rejected_by is null) = (rejected_at is null))
);
comment on table house_template is 'a proposal is approved, or turned down, or waits';
grant select, insert, update on house_template to redress_app;

-- Letters on their way by mail. A row goes when the letter has left or nobody tries any more.
create table letter_post (
    institution text        not null,
    case_id     uuid        not null,
    letter      integer     not null,
    posted_at   timestamptz not null,
    next_try_at timestamptz not null,
    tries       integer     not null default 0,
    started_at  timestamptz,
    standing    text        not null default 'waiting',
    said        text,
    primary key (institution, case_id, letter),
    constraint standing_is_known check (standing in ('waiting', 'unsure', 'withheld', 'overtaken'))
);
create index letter_post_next on letter_post (next_try_at) where standing = 'waiting';
comment on column letter_post.started_at is 'set before the mail server is spoken to, so that a node that dies meanwhile leaves a trace';
comment on column letter_post.standing is 'unsure: it may have left, a person looks; withheld: too many to one address; overtaken: it would be without effect';
grant select, insert, update, delete on letter_post to redress_app;

-- While the mail server takes nothing at all; one row at most.
create table letter_pause (
    only_one boolean     not null primary key default true,
    since    timestamptz not null,
    ends_at  timestamptz not null,
    tries    integer     not null,
    said     text        not null,
    constraint one_pause_at_most check (only_one)
);
grant select, insert, update, delete on letter_pause to redress_app;

-- With what an institution signs. The key is sealed with the master key, which lies outside the database.
create table house_key (
    institution text        not null,
    made_at     timestamptz not null,
    sealed      bytea       not null,
    primary key (institution, made_at)
);
grant select, insert on house_key to redress_app;

-- Whom to ask for in an office, as its information stand says (ALMA-9).
create table office (
    institution    text        not null,
    office         text        not null,
    since          date        not null,
    contact_person text        not null,
    telephone      text        not null,
    language       text        not null,
    closed         boolean     not null default false,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    primary key (institution, office, since, changed_at)
);
comment on table office is 'never overwritten: of several rows of an office for one day the last one counts';
comment on column office.since is 'inclusive; until the next row of the office';
comment on column office.closed is 'whether the office is no more, from that day on';
grant select, insert on office to redress_app;

-- Cases whose complainant can be reached, and whether anybody has confirmed receipt yet; from the ledger.
create table acknowledgement_wanted (
    institution text    not null,
    case_id     uuid    not null,
    received_on date    not null,
    wanted      boolean not null,
    primary key (institution, case_id)
);
create index acknowledgement_wanted_now on acknowledgement_wanted (received_on) where wanted;
grant select, insert, update, delete on acknowledgement_wanted to redress_app;

-- Which of them the program has looked at.
create table acknowledgement_tried (
    institution text        not null,
    case_id     uuid        not null,
    tried_at    timestamptz not null,
    settled     boolean     not null,
    primary key (institution, case_id)
);
comment on column acknowledgement_tried.tried_at is 'when one node took it up; after some minutes without an end any node does';
comment on column acknowledgement_tried.settled is 'put into the outbox, or left to a person';
grant select, insert, update, delete on acknowledgement_tried to redress_app;
