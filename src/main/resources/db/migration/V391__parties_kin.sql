-- Relations that go on, from both ends: what the other is to the party by the kind, or by the kind looked at from behind (below 0).
create view parties.kin as
select party_id, other_id, kind_id as role from parties.relation
where deleted_at is null and (until is null or until >= current_date)
union all
select other_id, party_id, -kind_id from parties.relation
where deleted_at is null and (until is null or until >= current_date);
