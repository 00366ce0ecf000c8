-- Where each case stands: what lists and searches read.
create table complaint (
    institution      text    not null,
    case_id          uuid    not null,
    year             integer not null,
    number           bigint  not null,
    printed          text    not null,
    state            text    not null,
    open             boolean not null,
    kind             text    not null,
    form             text    not null,
    channel          text    not null,
    language         text    not null,
    priority         text    not null,
    assistance       text,
    unit             text    not null,
    handler          text,
    received_on      date    not null,
    acknowledged_on  date,
    outcome          text,
    answered_on      date,
    continues        text,
    continued_by     text,
    material_loss    numeric,
    currency         text,
    rows             integer not null,
    primary key (institution, case_id),
    -- No open case without a queue that answers for it (KP-15).
    constraint open_cases_have_a_unit check (not open or unit <> '')
);
create index complaint_by_number on complaint (institution, year desc, number desc);
create index complaint_open on complaint (institution, state, year desc, number desc) where open;
create index complaint_unowned on complaint (institution, unit, year, number) where open and handler is null;
create index complaint_of_handler on complaint (institution, handler, year, number) where open;
grant select, insert, update, delete on complaint to redress_app;

create table extension (
    institution text    not null,
    case_id     uuid    not null,
    ordinal     integer not null,
    clock       text    not null,
    condition   text,
    length      text    not null,
    decided_by  text    not null,
    decided_on  date    not null,
    notified_on date,
    notice      text,
    standing    text    not null,
    primary key (institution, case_id, ordinal)
);
grant select, insert, update, delete on extension to redress_app;

create table document_request (
    institution text    not null,
    case_id     uuid    not null,
    ordinal     integer not null,
    means       text    not null,
    sent_on     date    not null,
    primary key (institution, case_id, ordinal)
);
grant select, insert, update, delete on document_request to redress_app;

create table priority_change (
    institution text    not null,
    case_id     uuid    not null,
    ordinal     integer not null,
    former      text    not null,
    priority    text    not null,
    primary key (institution, case_id, ordinal)
);
grant select, insert, update, delete on priority_change to redress_app;
