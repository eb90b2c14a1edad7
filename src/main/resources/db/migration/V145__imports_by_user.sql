-- How many somebody has begun in the last hour.
create index import_author on imports.import (created_by, created_at);

-- Nobody read them.
alter table imports.import drop column columns, drop column started_at;
