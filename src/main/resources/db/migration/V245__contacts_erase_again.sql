-- A restore has brought this person back: the program erases him again.
create function contacts.erase_again(who uuid) returns void language sql as $$
    insert into contacts.erasure (contact_id, again) values (who, true) on conflict (contact_id) do update set again = true
$$;
