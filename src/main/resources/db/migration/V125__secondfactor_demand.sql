-- Who has one of these roles must have a second factor.
create table secondfactor.demand (
    role_id uuid primary key references identity.role on delete cascade
);
