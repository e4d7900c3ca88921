-- What lay in a message's place and was not taken in; entered from the journal of refusals. What came
-- in after all has a delivery at the same place, which counts then.

create table refusal (
  place_key varchar(64) not null primary key,
  mailbox varchar not null,
  folder varchar not null,
  uidvalidity bigint not null,
  uid varchar not null,
  uid_number bigint,
  at timestamp(3) with time zone not null,
  reason varchar not null
);
