create view post_view as
with all_post as
(
  select
  p.*,
  (select name from person where p.creator_id = person.id) creator_name,
  (select name from community where p.community_id = community.id) as community_name,
  (select count(*) from comment where comment.post_id = p.id) as number_of_comments,
  coalesce(sum(pl.score), 0) as score
  from post p
  left join post_like pl on p.id = pl.post_id
  group by p.id
)
select
ap.*,
u.id as user_id,
coalesce(pl.score, 0) as my_vote
from person u
cross join all_post ap
left join post_like pl on u.id = pl.person_id and ap.id = pl.post_id
union all
select
ap.*,
null as user_id,
null as my_vote
from all_post ap;

create view community_view as
select c.*, ct.name as category_name, u.name as creator_name,
  (select count(*) from community_follower cf where cf.community_id = c.id) as number_of_subscribers
from community c
join category ct on ct.id = c.category_id
join person u on u.id = c.creator_id;
