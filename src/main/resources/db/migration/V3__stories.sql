-- How items become stories. All of it can be rebuilt by replay. item_number is the first 64 bits of
-- item_id; url_key compares, and may name a page that identifies no story; story_keys are the keys
-- that item_key has the other way round, in decimal digits with spaces between them.
alter table item add column item_number bigint;

alter table item add column story_keys varchar;

alter table item add column url_key varchar;

create unique index item_item_number on item (item_number);

-- Which items bear a key. Its one index is all that it can afford: keys are digests, so each row of
-- an issue falls on another page.
create table item_key (
  story_key bigint not null,
  item_number bigint not null,
  primary key (story_key, item_number)
);

-- Why items are in one story.
create table story_edge (
  first_item varchar(64) not null,
  second_item varchar(64) not null,
  reason varchar(16) not null,
  score double precision not null,
  primary key (first_item, second_item)
);

-- One row, locked by whoever writes an issue: stories are found by looking at what is there.
create table story_writer (
  id integer not null primary key
);

insert into story_writer (id) values (1);
