-- What a comparison with the server found. Absences are entered from their journal; what has no row
-- is where it was, or was taken away by the action after the archive.

create table absence (
  place_key varchar(64) not null primary key,
  since timestamp(3) with time zone not null
);

-- The last comparison of each folder. on_server = archived + refused + missing, and in_ledger =
-- archived + gone + taken_away.
create table folder_account (
  mailbox varchar not null,
  folder varchar not null,
  at timestamp(3) with time zone not null,
  uidvalidity bigint not null,
  on_server bigint not null,
  in_ledger bigint not null,
  archived bigint not null,
  refused bigint not null,
  missing bigint not null,
  gone bigint not null,
  taken_away bigint not null,
  earlier bigint not null,
  primary key (mailbox, folder)
);
