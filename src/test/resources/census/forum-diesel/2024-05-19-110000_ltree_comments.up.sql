create extension if not exists ltree;
alter table comment add column path ltree not null default '0';
alter table comment_like add column post_id int references post on update cascade on delete cascade;
update comment set path = ('0.' || id)::ltree where parent_id is null;
with recursive tree as (
  select id, path from comment where parent_id is null
  union all
  select c.id, tree.path || c.id::text from comment c join tree on c.parent_id = tree.id
)
update comment set path = tree.path from tree where tree.id = comment.id;
update comment_like cl set post_id = c.post_id from comment c where c.id = cl.comment_id;
alter table comment_like alter column post_id set not null;
create index idx_path_gist on comment using gist (path);
alter table comment drop constraint comment_parent_id_fkey;
alter table comment drop column parent_id;
