-- Ids of items that outlive the cut which they were derived from: derived from the journal
-- successions.jsonl of the home. They name messages and items whether they are stored or not.
create table borne_id (
  archive_key varchar(64) not null,
  derived_id varchar(64) not null,
  item_id varchar(64) not null,
  primary key (archive_key, derived_id)
);

-- Ids that no item bears any more, each with the item of the same message that took in what its item
-- said. An item that came back under its old id counts for more than what is said here.
create table succession (
  item_id varchar(64) not null primary key,
  archive_key varchar(64) not null,
  successor_id varchar(64)
);

create index succession_successor on succession (successor_id);

-- How far the journal had been applied when the database was last opened.
create table succession_mark (
  position bigint not null
);
