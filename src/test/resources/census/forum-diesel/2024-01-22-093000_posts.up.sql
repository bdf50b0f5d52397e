create table post (
  id serial primary key,
  name varchar(100) not null,
  url text,
  body text,
  creator_id int references person on update cascade on delete cascade not null,
  community_id int references community on update cascade on delete cascade not null,
  removed boolean default false not null,
  locked boolean default false not null,
  published timestamp not null default now(),
  updated timestamp
);

create table post_like (
  id serial primary key,
  post_id int references post on update cascade on delete cascade not null,
  person_id int references person on update cascade on delete cascade not null,
  score smallint not null, -- -1, or 1 for dislike, like, no row for no opinion
  published timestamp not null default now(),
  unique(post_id, person_id)
);

create table comment (
  id serial primary key,
  creator_id int references person on update cascade on delete cascade not null,
  post_id int references post on update cascade on delete cascade not null,
  parent_id int references comment on update cascade on delete cascade,
  content text not null,
  removed boolean default false not null,
  published timestamp not null default now(),
  updated timestamp
);

create table comment_like (
  id serial primary key,
  person_id int references person on update cascade on delete cascade not null,
  comment_id int references comment on update cascade on delete cascade not null,
  score smallint not null,
  published timestamp not null default now(),
  unique(comment_id, person_id)
);
insert into post (name, body, creator_id, community_id) values
  ('Welcome', 'Read the rules first', 1, 1),
  ('Second post', null, 1, 1);
insert into comment (creator_id, post_id, content) values (1, 1, 'First!');
insert into post_like (post_id, person_id, score) values (1, 1, 1);
