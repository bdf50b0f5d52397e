create table instance (
  id serial primary key,
  domain varchar(255) not null unique,
  software varchar(255),
  version varchar(255),
  published timestamptz not null default now(),
  updated timestamptz
);
alter table person
  add column actor_id varchar(255) not null default 'http://fake.example',
  add column bio text,
  add column local boolean not null default true,
  add column private_key text,
  add column public_key text,
  add column last_refreshed_at timestamp not null default now();
alter table community
  add column actor_id varchar(255) not null default 'http://fake.example',
  add column local boolean not null default true;
alter table post add column ap_id varchar(255) not null default 'http://fake.example';
alter table comment add column ap_id varchar(255) not null default 'http://fake.example';
update person set actor_id = 'http://fake.example/u/' || id;
update community set actor_id = 'http://fake.example/c/' || name;
update post set ap_id = concat('http://fake.example/post/', id);
update comment set ap_id = concat('http://fake.example/comment/', id::text);
create unique index idx_person_lower_actor_id on person (lower(actor_id));
create unique index idx_community_lower_actor_id on community (lower(actor_id));
alter table post add constraint idx_post_ap_id unique (ap_id);
alter table comment add constraint idx_comment_ap_id unique (ap_id);
alter table person alter column actor_id drop default;
insert into instance (domain, software, version) values ('fake.example', 'forum', '0.7.1');
alter table person add column instance_id int;
update person set instance_id = (select id from instance limit 1);
alter table person
  alter column instance_id set not null,
  add constraint person_instance_id_fkey foreign key (instance_id) references instance (id) on update cascade on delete cascade;
