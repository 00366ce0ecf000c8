-- One series per institution and year over all channels, without gaps: the last number is taken once for each group of
-- submissions, in the transaction that enters them (ADR 0005).
create table register_sequence (
    institution text   not null,
    year        integer not null,
    last_number bigint not null,
    primary key (institution, year)
);
grant select, insert, update (last_number) on register_sequence to redress_app;

create table register_entry (
    institution   text      not null,
    year          integer   not null,
    number        bigint    not null,
    printed       text      not null,
    case_id       uuid      not null,
    kind          text      not null,
    form          text      not null,
    channel       text      not null,
    language      text      not null,
    arrived_at    timestamp not null,
    registered_at timestamp not null,
    received_on   date      not null,
    officer       text      not null,
    continues     text,
    constraint register_number_unique_per_institution_and_year primary key (institution, year, number),
    constraint one_register_entry_per_case unique (institution, case_id),
    constraint registered_after_arrival check (registered_at >= arrived_at)
);
-- No entry goes, and none gets another place: the program puts right what stands beside the number, as the ledger says.
grant select, insert, update (
    printed, case_id, kind, form, channel, language, arrived_at, registered_at, received_on, officer, continues
) on register_entry to redress_app;
comment on column register_entry.arrived_at is 'in the legal zone of the institution';
