-- What was delivered, and what became of it. All of it but mailbox_poll and the dead letters can be
-- rebuilt from the archive's manifest.

create table message (
  archive_key varchar(64) not null primary key,
  size bigint not null
);

-- place_key is the digest of mailbox, folder, uidvalidity and uid: folders of imports are paths, and
-- can be longer than what an index takes. A place of an import can hold another message later.
create table delivery (
  place_key varchar(64) not null,
  archive_key varchar(64) not null references message (archive_key),
  mailbox varchar not null,
  folder varchar not null,
  uidvalidity bigint not null,
  uid varchar not null,
  uid_number bigint,
  received timestamp(3) with time zone not null,
  primary key (place_key, archive_key)
);

create index delivery_archive_key on delivery (archive_key);

create index delivery_uid on delivery (mailbox, uidvalidity, uid_number);

create table dead_letter (
  archive_key varchar(64) not null primary key,
  stage varchar not null,
  cause varchar not null,
  at timestamp(3) with time zone not null,
  attempts integer not null
);

create table mailbox_poll (
  mailbox varchar not null,
  folder varchar not null,
  at timestamp(3) with time zone not null,
  error varchar,
  primary key (mailbox, folder)
);

-- How far the manifest had been applied at the last start, and how many deliveries there were then.
create table manifest_mark (
  position bigint not null,
  deliveries bigint not null
);
