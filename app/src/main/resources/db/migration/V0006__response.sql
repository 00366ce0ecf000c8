create table response (
    institution      text    not null,
    case_id          uuid    not null,
    outcome          text    not null,
    letter_on        date    not null,
    language         text    not null,
    executor         text,
    executor_contact text,
    offer_open_until date,
    means            text,
    dispatched_on    date,
    primary key (institution, case_id),
    constraint dispatched_by_some_means check ((means is null) = (dispatched_on is null))
);
grant select, insert, update, delete on response to redress_app;
