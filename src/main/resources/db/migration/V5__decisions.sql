-- What the user decided about stories: derived from the journal decisions.jsonl of the home. Items
-- are named whether they are stored or not.
create table story_decision (
  decision_id varchar(64) not null primary key,
  decided_at timestamp(3) with time zone not null,
  kind varchar(8) not null,
  undoes varchar(64)
);

create index story_decision_undoes on story_decision (undoes);

create table story_decision_item (
  decision_id varchar(64) not null references story_decision (decision_id),
  item_id varchar(64) not null,
  is_rest boolean not null,
  primary key (decision_id, item_id)
);

create index story_decision_item_id on story_decision_item (item_id);

-- All items to which matches lead from an item, also those whose join was refused: what has to be
-- matched again together. A story is part of one kin.
alter table item add column kin_id varchar(64);

update item set kin_id = story_id;

alter table item alter column kin_id set not null;

create index item_kin on item (kin_id);

-- The first delivery of the same issue, its own archive key for the first itself; and what an issue
-- that was corrected still resembles.
alter table issue add column first_key varchar(64);

alter table issue add column sketch varchar;

update issue
set first_key = coalesce(
  (select r.first_key from issue_redelivery r where r.archive_key = issue.archive_key),
  archive_key);

update issue set sketch = '';

alter table issue alter column first_key set not null;

alter table issue alter column sketch set not null;

create index issue_first on issue (first_key);

drop view issue_redelivery;

drop view issue_order;

create view issue_redelivery as
select archive_key, first_key
from issue
where first_key <> archive_key;

-- A publication goes by the name that its newest issue gives it; an issue that was delivered again
-- counts once.
drop view publication;

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
    sum(case when first_key = archive_key then 1 else 0 end)
      over (partition by publication_id) as issues,
    row_number() over (partition by publication_id order by issue_date desc, archive_key) as nth
  from issue
  where kind = 'newsletter'
) as ranked
where nth = 1;
