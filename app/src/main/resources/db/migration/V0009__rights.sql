-- Roles with days: nobody holds a role before or after them. A role that the rulebook limits in time has a last day.
create table person_role (
    login      text        not null references person (login),
    role       text        not null,
    from_on    date        not null,
    until_on   date,
    given_by   text        not null,
    given_at   timestamptz not null,
    primary key (login, role, from_on),
    constraint a_role_does_not_end_before_it_begins check (until_on is null or until_on >= from_on)
);
grant select, insert, update, delete on person_role to redress_app;
comment on column person_role.from_on is 'inclusive, in the legal zone of the institution';
comment on column person_role.until_on is 'inclusive';

insert into person_role (login, role, from_on, given_by, given_at)
select login, unnest(string_to_array(roles, ',')), date '1900-01-01', 'migration', made_at from person where roles <> '';
alter table person drop column roles;

-- What was done to people and their rights, and by whom. Append-only: the tables of people tell only how it is now.
create table rights_record (
    id          bigint      not null generated always as identity primary key,
    at          timestamptz not null,
    login       text        not null,
    institution text,
    what        text        not null,
    details     text        not null,
    done_by     text        not null,
    session     text
);
create index rights_record_of_person on rights_record (login, id);
create index rights_record_of_house on rights_record (institution, id);
comment on column rights_record.details is 'codes and days';
grant select, insert on rights_record to redress_app;

-- Who stands in for whom, and when. The deputy has the roles and the reach of the other on top of his or her own.
create table deputy (
    login     text        not null references person (login),
    deputy    text        not null references person (login),
    from_on   date        not null,
    until_on  date        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    primary key (login, deputy, from_on),
    constraint nobody_stands_in_for_themselves check (login <> deputy),
    constraint a_deputy_does_not_end_before_the_beginning check (until_on >= from_on)
);
grant select, insert, update, delete on deputy to redress_app;

-- Whose roles or deputyships change signs in anew.
create trigger a_change_of_roles_ends_sessions after insert or update or delete on person_role
    for each row execute function login_gets_new_stamp();

-- What the policy needs to know of each case, so that lists, counters and searches show nobody what they may not see.
create table case_standing (
    institution           text    not null,
    case_id               uuid    not null,
    year                  integer not null,
    number                bigint  not null,
    unit                  text    not null,
    other_units           text    not null,
    handler               text,
    taken_by              text,
    complained_about      text,
    unit_complained_about text,
    conflicted            text    not null,
    restricted_to         text,
    primary key (institution, case_id),
    unique (institution, year, number)
);
comment on column case_standing.other_units is 'one on a line, as conflicted and restricted_to';
comment on column case_standing.restricted_to is 'null: not restricted; empty: to those who oversee only';
create index case_standing_of_unit on case_standing (institution, unit);
create index case_standing_taken_by on case_standing (institution, taken_by);
grant select, insert, update, delete on case_standing to redress_app;

-- Who opened the personal data of a case, for what purpose, and until when it holds.
create table opening (
    institution text      not null,
    case_id     uuid      not null,
    ordinal     integer   not null,
    opened_by   text      not null,
    session     text      not null,
    purpose     text      not null,
    emergency   boolean   not null,
    opened_at   timestamp not null,
    until_at    timestamp not null,
    justified   boolean,
    primary key (institution, case_id, ordinal)
);
create index opening_to_review on opening (institution, opened_at) where emergency and justified is null;
grant select, insert, update, delete on opening to redress_app;

-- What of a case went to somebody outside.
create table disclosure (
    institution  text    not null,
    case_id      uuid    not null,
    ordinal      integer not null,
    ground       text    not null,
    disclosed_by text    not null,
    disclosed_on date    not null,
    primary key (institution, case_id, ordinal)
);
create index disclosure_by_day on disclosure (institution, disclosed_on);
grant select, insert, update, delete on disclosure to redress_app;

-- Every look at personal data: which fields of which case, or which raw input that is no case yet, in which working
-- session, for what purpose. Append-only.
create table look (
    id          bigint      not null generated always as identity,
    institution text        not null,
    case_id     uuid,
    intake_id   uuid,
    looked_at   timestamptz not null,
    session     text        not null,
    who         text        not null,
    purpose     text        not null,
    fields      text        not null,
    constraint a_look_has_one_subject check (num_nonnulls(case_id, intake_id) = 1)
);
create index look_of_session on look (session, looked_at);
create index look_at_case on look (institution, case_id, looked_at);
create index look_of_house on look (institution, id);
comment on column look.session is 'fingerprint of the working session';
grant select, insert on look to redress_app;

-- In which working session each row of the ledger was made, where it was made in one. Append-only. Beside the ledger,
-- because it belongs to the account of who was at the program and not to the case.
create table ledger_session (
    institution text        not null,
    case_id     uuid        not null,
    sequence    integer     not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    session     text        not null,
    primary key (institution, case_id, sequence)
);
create index ledger_session_by_session on ledger_session (session, recorded_at);
create index ledger_session_of_person on ledger_session (institution, actor, recorded_at);
comment on column ledger_session.session is 'fingerprint of the working session';
grant select, insert on ledger_session to redress_app;
