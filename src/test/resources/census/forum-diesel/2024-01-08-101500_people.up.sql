create extension if not exists citext;
create table person (
  id serial primary key,
  name varchar(20) not null,
  preferred_username varchar(20),
  password_encrypted text not null,
  email citext unique,
  avatar bytea,
  admin boolean default false not null,
  banned boolean default false not null,
  published timestamp not null default now(),
  updated timestamp,
  unique(name)
);
create table person_ban (
  id serial primary key,
  person_id int references person on update cascade on delete cascade not null,
  published timestamp not null default now(),
  unique (person_id)
);
insert into person (name, password_encrypted) values ('admin', 'argon2:x');
