create table "sample_hours" ("device_id" uuid not null references "devices" on delete cascade, "metric_id" smallint not null, "hour" timestamptz not null, "n" integer not null, "min" double precision, "max" double precision, "avg" double precision, primary key ("device_id", "metric_id", "hour"));
insert into sample_hours select device_id, metric_id, date_trunc('hour', at), count(*), min(value), max(value), avg(value) from samples group by 1, 2, 3;
create or replace function rollup_hour(p_hour timestamptz) returns integer language plpgsql as $fn$
declare
  n integer;
begin
  insert into sample_hours
  select device_id, metric_id, date_trunc('hour', at), count(*), min(value), max(value), avg(value)
  from samples where at >= p_hour and at < p_hour + interval '1 hour'
  group by 1, 2, 3
  on conflict (device_id, metric_id, hour) do update set n = excluded.n, min = excluded.min, max = excluded.max, avg = excluded.avg;
  get diagnostics n = row_count;
  return n;
end;
$fn$;
create procedure retire_devices(before timestamptz) language sql as $$ update devices set retired_at = now() where created_at < before and retired_at is null $$;
create materialized view latest_samples as select distinct on (device_id, metric_id) device_id, metric_id, at, value from samples order by device_id, metric_id, at desc;
create unique index latest_samples_key on latest_samples (device_id, metric_id);
refresh materialized view concurrently latest_samples;
create view device_status as select d.id, d.serial, ls.value, case when ls.at is null then 'silent' when ls.at < now() - interval '1 day' then 'stale' else 'live' end as status from devices d left join lateral (select value, at from samples s where s.device_id = d.id order by at desc limit 1) ls on true;
select * from device_status order by serial;
drop materialized view latest_samples;
