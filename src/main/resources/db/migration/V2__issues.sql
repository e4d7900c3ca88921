-- What was said: issues, their sections and items. All of it can be rebuilt by replay.
-- Columns that decide the order of an export compare by code point, whatever the database's locale.

create table issue (
  archive_key varchar(64) not null primary key references message (archive_key),
  message_id varchar ${bytewise},
  publication_id varchar ${bytewise} not null,
  publication_name varchar not null,
  title varchar not null,
  number varchar,
  issue_date timestamp(3) with time zone not null,
  sent_at timestamp(3) with time zone not null,
  web_url varchar,
  content_digest varchar(64) not null,
  warnings varchar array not null
);

create index issue_date on issue (issue_date);

create index issue_publication on issue (publication_id, issue_date);

create index issue_content on issue (content_digest);

create table section (
  archive_key varchar(64) not null references issue (archive_key),
  position integer not null,
  title varchar,
  primary key (archive_key, position)
);

-- url is canonical, written_url what stands in the mail; part and range tell where the item was cut
-- from.
create table item (
  item_id varchar(64) not null primary key,
  archive_key varchar(64) not null references issue (archive_key),
  section_position integer not null,
  item_position integer not null,
  title varchar,
  url varchar,
  written_url varchar,
  text varchar not null,
  source varchar,
  label varchar,
  paywalled boolean not null,
  part varchar not null,
  range_start integer not null,
  range_end integer not null,
  story_id varchar(64) not null,
  unique (archive_key, section_position, item_position)
);

create index item_story on item (story_id);

create table link (
  item_id varchar(64) not null references item (item_id),
  position integer not null,
  text varchar not null,
  url varchar not null,
  primary key (item_id, position)
);

-- A publication goes by the name that its newest issue gives it.
create view publication as
select
  publication_id,
  publication_name as name,
  issues,
  issue_date as newest
from (
  select
    publication_id,
    publication_name,
    issue_date,
    count(*) over (partition by publication_id) as issues,
    row_number() over (partition by publication_id order by issue_date desc, archive_key) as nth
  from issue
) as ranked
where nth = 1;

create index issue_message on issue (message_id);

-- The order of all issues that does not depend on their arrival. A forward bears the date of the
-- issue that it forwards, often without the seconds, and was sent later.
create view issue_order as
select
  archive_key,
  message_id,
  content_digest,
  row_number() over (order by sent_at, coalesce(message_id, ''), archive_key) as nth
from issue;

-- Issues that had been delivered before: the same Message-ID, or the same content.
create view issue_redelivery as
select later.archive_key, earlier.archive_key as first_key
from (
  select
    archive_key,
    nth,
    least(
      case when message_id is null then nth else min(nth) over (partition by message_id) end,
      min(nth) over (partition by content_digest)
    ) as first_nth
  from issue_order
) as later
join issue_order earlier on earlier.nth = later.first_nth
where later.first_nth < later.nth;
