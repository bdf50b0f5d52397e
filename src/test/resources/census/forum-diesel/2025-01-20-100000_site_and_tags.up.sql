create table tagline (
  id serial primary key,
  content text not null,
  published timestamptz not null default now()
);
create table custom_emoji (
  id serial primary key,
  shortcode varchar(128) not null,
  image_url text not null,
  alt_text text not null,
  category text not null,
  published timestamptz not null default now(),
  unique (shortcode),
  constraint custom_emoji_image_url_key unique (image_url)
);
create table custom_emoji_keyword (
  custom_emoji_id int references custom_emoji on update cascade on delete cascade not null,
  keyword varchar(128) not null,
  primary key (custom_emoji_id, keyword)
);
create table local_site (
  id serial primary key,
  site_setup boolean not null default false,
  slur_filter_regex text,
  captcha_difficulty varchar(255) not null default 'medium',
  hidden boolean default false not null,
  registration_mode text not null default 'RequireApplication' check (registration_mode in ('Closed', 'RequireApplication', 'Open'))
);
insert into local_site (site_setup) values (true);
create table login_token (
  token text primary key,
  user_id int references local_user (id) on update cascade on delete cascade not null,
  published timestamptz not null default now(),
  ip text,
  user_agent text
);
alter table local_site add column instance_id int references instance;
alter table local_site drop constraint local_site_registration_mode_check;
alter table custom_emoji drop constraint custom_emoji_image_url_key;
create index idx_post_community_hot on post (community_id, published desc) where not removed;
create index idx_comment_content_trigram on comment using gin (to_tsvector('english', content));
drop index idx_comment_content_trigram;
comment on table tagline is 'Shown above the front page, one at random';
