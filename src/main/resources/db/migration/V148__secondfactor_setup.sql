-- The secret of an app that is being set up belongs to the session that began it: a row is an app in use.
delete from secondfactor.authenticator where secret is null;
alter table secondfactor.authenticator
    drop column fresh,
    alter column secret set not null,
    alter column since set not null;
