create table private_message (
  id serial primary key,
  creator_id int references person on update cascade on delete cascade not null,
  recipient_id int references person on update cascade on delete cascade not null,
  content text not null,
  deleted boolean default false not null,
  read boolean default false not null,
  published timestamp not null default now(),
  updated timestamp
);
create index idx_private_message_recipient on private_message (recipient_id) where not read;
select diesel_manage_updated_at('private_message');
alter table private_message rename column updated to updated_at;
drop trigger set_updated_at on private_message;
