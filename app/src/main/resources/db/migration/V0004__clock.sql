-- Every clock of every case, and every deadline that it ever had, each with its explanation.
create table clock (
    institution  text    not null,
    case_id      uuid    not null,
    clock        text    not null,
    ordinal      integer not null,
    printed      text    not null,
    kind         text    not null,
    priority     text    not null,
    unit         text    not null,
    handler      text,
    standing     text    not null,
    owed_by      text,
    due          date,
    extended     boolean not null,
    awaits_notice boolean not null,
    stopped_on   date,
    missed       date,
    last_passed  date,
    constraint one_clock_per_kind_case_and_start primary key (institution, case_id, clock, ordinal),
    constraint standing_is_known check (standing in (
        'running', 'held', 'ended', 'stopped', 'set-aside', 'awaits-calendar', 'dropped')),
    constraint who_owes_is_known check (owed_by in ('institution', 'complainant', 'forum')),
    constraint only_a_window_ends check (standing <> 'ended' or owed_by <> 'institution'),
    constraint a_clock_has_a_deadline_or_awaits_its_calendar check ((due is null) = (standing in ('awaits-calendar', 'dropped')))
);
create unique index one_open_clock_per_kind_and_case on clock (institution, case_id, clock)
    where standing in ('running', 'held', 'ended');
create index clock_due_sheet on clock (institution, owed_by, due, case_id, clock) where standing = 'running';
create index clock_to_sweep on clock (institution, due)
    where standing = 'running' and (last_passed is null or last_passed < due);
comment on column clock.missed is 'the first missed deadline that no evidence answered';
comment on column clock.last_passed is 'the last deadline whose passing is on record: missed, or the end of a window';
comment on column clock.owed_by is 'whose time it is; null while it awaits its calendar';
grant select, insert, update, delete on clock to redress_app;

create table deadline (
    institution    text      not null,
    case_id        uuid      not null,
    clock          text      not null,
    ordinal        integer   not null,
    revision       integer   not null,
    because        text      not null,
    rule           text      not null,
    in_force_since date      not null,
    source         text      not null,
    term           text      not null,
    start_at       timestamp not null,
    day_zero       date      not null,
    due            date      not null,
    calendar       text      not null,
    known_on       date      not null,
    release        text      not null,
    skipped        jsonb     not null,
    primary key (institution, case_id, clock, ordinal, revision),
    constraint deadline_not_before_day_zero check (due >= day_zero)
);
grant select, insert, update, delete on deadline to redress_app;
