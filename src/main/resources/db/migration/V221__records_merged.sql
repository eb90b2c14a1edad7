-- Objects laid one over the other, the last one above: own fields that stand on several lines of a document.
create aggregate records.merged(jsonb) (sfunc = jsonb_concat, stype = jsonb, parallel = safe);
