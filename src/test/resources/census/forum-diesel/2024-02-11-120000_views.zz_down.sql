drop view community_view, post_view;
