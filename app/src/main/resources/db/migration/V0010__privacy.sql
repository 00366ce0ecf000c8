-- Terms in hours end at a moment, and are judged by it.
alter table clock add column due_at timestamp;
alter table deadline add column due_at timestamp;
comment on column clock.due_at is 'last moment, inclusive, of a term in hours; in the legal zone of the institution';
create index clock_to_sweep_by_the_hour on clock (institution, due_at)
    where standing = 'running' and due_at is not null and (last_passed is null or last_passed < due);

-- What persons asked for about data concerning them.
create table data_request (
    institution  text      not null,
    case_id      uuid      not null,
    request      integer   not null,
    printed      text      not null,
    kind         text      not null,
    complainant  integer   not null,
    received_at  timestamp not null,
    clock        text      not null,
    standing     text      not null,
    escalated    integer   not null,
    escalate_at  timestamp,
    answered_at  timestamp,
    due          date,
    due_at       timestamp,
    missed       boolean   not null,
    primary key (institution, case_id, request),
    constraint standing_of_a_request_is_known check (standing in ('open', 'met', 'refused')),
    constraint an_answered_request_says_when check ((answered_at is null) = (standing = 'open')),
    constraint only_open_requests_escalate check (escalate_at is null or standing = 'open')
);
create index data_request_open on data_request (institution, received_at, case_id, request) where standing = 'open';
create index data_request_to_escalate on data_request (institution, escalate_at) where escalate_at is not null;
grant select, insert, update, delete on data_request to redress_app;

-- How the data of a case are kept, once it has ended or anything was decided about them. Whose period is over is found
-- here by the day of the end; a person decides on each.
create table data_keeping (
    institution text    not null,
    case_id     uuid    not null,
    printed     text    not null,
    kind        text    not null,
    ended_on    date,
    restricted  boolean not null,
    held_by     text,
    erased      boolean not null,
    primary key (institution, case_id)
);
create index data_keeping_by_end on data_keeping (institution, kind, ended_on, case_id)
    where not erased and ended_on is not null;
create index data_keeping_held on data_keeping (institution, case_id) where held_by is not null;
grant select, insert, update, delete on data_keeping to redress_app;

-- So that an answer kept for a repeated request goes with the data of its case.
alter table idempotency add column case_id uuid;
create index idempotency_of_case on idempotency (institution, case_id) where case_id is not null;
create index intake_of_case on intake (institution, case_id) where case_id is not null;
create index intake_by_content on intake (institution, content_hash);
grant delete on portal_secret to redress_app;

-- What somebody did in an hour is asked across cases in a breach drill; the ledger grows in the order of time.
create index ledger_by_time on ledger using brin (recorded_at);
create index look_of_person on look (institution, who, looked_at);
