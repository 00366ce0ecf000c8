-- What comes after the answer: the series of dispute numbers, and what the lists and the sweep need, computed from the
-- ledger.

create table dispute_series (
    institution text    not null,
    year        integer not null,
    last        bigint  not null,
    primary key (institution, year),
    constraint series_begins_at_one check (last >= 1)
);
comment on column dispute_series.last is 'moved in the transaction of the act that takes the number; a refused act gives it back';
grant select, insert, update on dispute_series to redress_app;

create table dispute (
    institution    text    not null,
    case_id        uuid    not null,
    register_year  integer not null,
    register_number bigint not null,
    register_printed text  not null,
    year           integer not null,
    number         bigint  not null,
    printed        text    not null,
    state          text    not null,
    open           boolean not null,
    forum          text,
    raised_on      date    not null,
    referral_until date,
    closed_on      date,
    primary key (institution, case_id),
    constraint dispute_number_unique_per_institution_and_year unique (institution, year, number)
);
comment on column dispute.referral_until is 'last day to go outside, inclusive, while that time runs';
create index dispute_open on dispute (institution, year desc, number desc) where open;
grant select, insert, update, delete on dispute to redress_app;

create table proceeding (
    institution text    not null,
    case_id     uuid    not null,
    proceeding  integer not null,
    register_year integer not null,
    register_number bigint not null,
    register_printed text not null,
    kind        text    not null,
    forum       text    not null,
    body        text    not null,
    state       text    not null,
    applied_on  date    not null,
    begun_on    date,
    clock       text,
    due         date,
    ended_on    date,
    ended_by    text,
    primary key (institution, case_id, proceeding),
    constraint state_is_known check (state in ('applied', 'taken-up', 'held', 'ended'))
);
comment on column proceeding.due is 'last day of its running clock, inclusive';
create index proceeding_due on proceeding (institution, due) where state <> 'ended';
grant select, insert, update, delete on proceeding to redress_app;

create table objection (
    institution text    not null,
    case_id     uuid    not null,
    objection   integer not null,
    register_year integer not null,
    register_number bigint not null,
    register_printed text not null,
    received_on date    not null,
    due         date,
    answered_on date,
    primary key (institution, case_id, objection)
);
create index objection_open on objection (institution, due) where answered_on is null;
grant select, insert, update, delete on objection to redress_app;

create table obligation (
    institution  text    not null,
    case_id      uuid    not null,
    obligation   integer not null,
    register_year integer not null,
    register_number bigint not null,
    register_printed text not null,
    proceeding   integer,
    owed_by      text    not null,
    due_on       date    not null,
    performed_on date,
    released_on  date,
    primary key (institution, case_id, obligation)
);
create index obligation_open on obligation (institution, due_on) where performed_on is null and released_on is null;
grant select, insert, update, delete on obligation to redress_app;

-- How the complainant stands to the last response.
create table reaction (
    institution     text    not null,
    case_id         uuid    not null,
    round           integer not null,
    kind            text,
    reacted_on      date,
    reaction_due    date,
    offer_until     date,
    offer_lapsed    boolean not null,
    primary key (institution, case_id)
);
comment on column reaction.round is '0 for the response, n for the response to objection n';
comment on column reaction.reaction_due is 'last day for a reaction, inclusive, where a rule names one';
create index reaction_awaited on reaction (institution) where kind is null;
grant select, insert, update, delete on reaction to redress_app;
