-- What a message is, why it is no newsletter, and which language it is in. All of it can be rebuilt by replay; what
-- was stored before was all taken for newsletters.
alter table issue add column kind varchar(16) default 'newsletter' not null;

alter table issue add column kind_reason varchar;

alter table issue add column language varchar(16) default 'und' not null;

-- Only newsletters are issues of a publication.
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
    count(*) over (partition by publication_id) as issues,
    row_number() over (partition by publication_id order by issue_date desc, archive_key) as nth
  from issue
  where kind = 'newsletter'
) as ranked
where nth = 1;
