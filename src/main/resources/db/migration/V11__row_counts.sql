-- How many rows a store of an issue left in each table, written with them in one transaction: so that
-- rows that were lost or added later are noticed. Of what is stored already, what is there counts.
alter table issue add column section_count integer default 0 not null;

alter table issue add column item_count integer default 0 not null;

alter table issue add column link_count integer default 0 not null;

alter table issue add column tail_count integer default 0 not null;

update issue
set
  section_count = (select count(*) from section s where s.archive_key = issue.archive_key),
  item_count = (select count(*) from item t where t.archive_key = issue.archive_key),
  link_count = (
    select count(*)
    from link l
    join item t on t.item_id = l.item_id
    where t.archive_key = issue.archive_key),
  tail_count = (select count(*) from tail_text x where x.archive_key = issue.archive_key);
