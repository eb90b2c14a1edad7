-- Nobody read them.
alter table letters.letter drop column sent_at;
alter table identity.forgotten_password drop column at;
