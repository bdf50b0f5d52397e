create type listing_type_enum as enum ('All', 'Local', 'Subscribed');
create type sort_type_enum as enum ('Active', 'Hot', 'New', 'TopDay');
create table local_user (
  id serial primary key,
  person_id int not null unique references person on update cascade on delete cascade,
  default_sort_type sort_type_enum not null default 'Active',
  default_listing_type listing_type_enum default 'Local' not null,
  theme text not null default 'browser',
  accepted_application boolean not null default false,
  totp_2fa_secret text
);
insert into local_user (person_id) select id from person where local;
alter type sort_type_enum add value 'TopHour';
alter type listing_type_enum rename value 'Subscribed' to 'Followed';
alter table community_follower drop constraint community_follower_pkey;
alter table community_follower drop column id, add primary key (person_id, community_id);
alter table community_follower drop constraint community_follower_community_id_person_id_key;
alter table community_moderator drop constraint community_moderator_community_id_person_id_key;
alter table community_moderator drop column id, add primary key (person_id, community_id);
alter table post_like drop constraint post_like_post_id_person_id_key;
alter table post_like drop constraint post_like_pkey, add primary key (person_id, post_id);
alter table post_like drop column id;
alter table comment_like drop constraint comment_like_comment_id_person_id_key, drop constraint comment_like_pkey, drop column id, add primary key (person_id, comment_id);
alter table person_ban drop constraint person_ban_person_id_key;
alter table person_ban drop column id, add primary key (person_id);
alter table local_user alter column default_sort_type drop default;
create type sort_type_enum_new as enum ('Active', 'Hot', 'New', 'Top');
alter table local_user alter column default_sort_type type sort_type_enum_new using (case default_sort_type::text when 'TopDay' then 'Top' when 'TopHour' then 'Top' else default_sort_type::text end)::sort_type_enum_new;
drop type sort_type_enum;
alter type sort_type_enum_new rename to sort_type_enum;
alter table local_user alter column default_sort_type set default 'Active';
