create table admin_purge_person (
  id serial primary key,
  admin_person_id int references person on update cascade on delete cascade not null,
  reason text,
  when_ timestamptz not null default now()
);
delete from comment c using person p where p.id = c.creator_id and p.banned;
delete from post where removed and published < now() - interval '30 days';
update community c set description = null where not exists (select 1 from post p where p.community_id = c.id) and c.removed;
drop table admin_purge_person;
