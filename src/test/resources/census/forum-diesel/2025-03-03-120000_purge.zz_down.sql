create table if not exists admin_purge_person (id serial primary key, admin_person_id int not null, reason text);
