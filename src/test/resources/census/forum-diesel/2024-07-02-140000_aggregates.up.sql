create table post_aggregates (
  id serial primary key,
  post_id int references post on update cascade on delete cascade not null,
  comments bigint not null default 0,
  score bigint not null default 0,
  published timestamp not null default now(),
  newest_comment_time timestamp not null default now(),
  unique (post_id)
);
insert into post_aggregates (post_id, comments, score, published)
select p.id, count(distinct c.id), coalesce(sum(pl.score), 0), p.published
from post p
left join comment c on c.post_id = p.id
left join post_like pl on pl.post_id = p.id
group by p.id;
create or replace function post_aggregates_score() returns trigger language plpgsql as $$
begin
  if (TG_OP = 'INSERT') then
    update post_aggregates set score = score + new.score where post_id = new.post_id;
  elsif (TG_OP = 'DELETE') then
    update post_aggregates set score = score - old.score where post_id = old.post_id;
  end if;
  return null;
end $$;
create trigger post_aggregates_score after insert or delete on post_like for each row execute procedure post_aggregates_score();
create function hot_rank(score numeric, published timestamp without time zone) returns integer as $$
begin
  return floor(10000 * log(greatest(1, score + 3)) / power(((extract(epoch from (timezone('utc', now()) - published)) / 3600) + 2), 1.8))::integer;
end; $$ language plpgsql immutable;
create index idx_post_aggregates_score on post_aggregates (score desc);
create index idx_post_aggregates_newest on post_aggregates (newest_comment_time desc, published desc);
