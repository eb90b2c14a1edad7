-- Who writes facts shares this, who says what a text means has it alone: no fact keeps a meaning that is over.
create function orders.share_reasons() returns void language sql as $$
    select pg_advisory_xact_lock_shared(hashtext('orders.reason_word'))
$$;

create or replace function orders.reason_means() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('orders.reason_word'));
    if tg_op = 'DELETE' then
        update orders.refusal set reason_id = null where lower(reason) = old.word;
    else
        update orders.refusal set reason_id = new.reason_id where lower(reason) = new.word;
    end if;
    return null;
end $$;
