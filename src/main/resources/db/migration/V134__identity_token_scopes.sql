alter table identity.api_token
    add column kinds  text[],                       -- of records that it is for; null: all
    add column writes boolean not null default true;
