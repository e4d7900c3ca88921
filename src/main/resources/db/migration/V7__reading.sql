-- What readers and the search index need to know: which changes came after which. Every store of an
-- issue is a change and gets the next number; whoever has seen all up to one asks for what came later.
alter table story_writer add column last_change bigint default 0 not null;

alter table story_writer add column changed_at timestamp(3) with time zone default current_timestamp not null;

alter table issue add column change_number bigint default 0 not null;

create index issue_change_number on issue (change_number);

-- Names this database: numbers of changes mean something in it alone.
create table library (
  library_id varchar(36) not null primary key
);

insert into library (library_id) select cast(${uuid} as varchar(36));

create index delivery_received on delivery (received);

-- The issues of one publication by date, and the name that its newest gives it: in the order in which
-- they are listed, so that the first rows are found without sorting all.
create index issue_newest on issue (publication_id, issue_date desc, archive_key);
