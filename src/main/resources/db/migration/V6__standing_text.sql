-- What stands at the end of each issue behind its last item, and what was learned from it: the texts
-- that a publication repeats there. All of it can be rebuilt by replay.
create table tail_text (
  archive_key varchar(64) not null references issue (archive_key),
  position integer not null,
  digest bigint not null,
  text varchar not null,
  primary key (archive_key, position)
);

create index tail_text_digest on tail_text (digest);

create table standing_text (
  publication_id varchar ${bytewise} not null,
  digest bigint not null,
  text varchar not null,
  issues integer not null,
  primary key (publication_id, digest)
);
