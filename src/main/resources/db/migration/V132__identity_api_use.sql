-- How much of a minute's requests the nodes have taken for each token; worth nothing after a crash.
create unlogged table identity.api_use (
    token_id uuid        primary key,
    minute   timestamptz not null,
    requests integer     not null
);
