-- Relations go on by the day of the company, not of the machine.
create or replace view parties.kin as
select r.party_id, r.other_id, r.kind_id as role from parties.relation r
where r.deleted_at is null
  and (r.until is null or r.until >= (select (current_timestamp at time zone zone)::date from identity.company))
union all
select r.other_id, r.party_id, -r.kind_id from parties.relation r
where r.deleted_at is null
  and (r.until is null or r.until >= (select (current_timestamp at time zone zone)::date from identity.company));
