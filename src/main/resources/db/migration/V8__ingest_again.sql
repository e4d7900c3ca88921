-- Messages whose stored issue is in doubt, and that are ingested once more: they count as pending.
create table ingest_again (
  archive_key varchar(64) not null primary key
);
