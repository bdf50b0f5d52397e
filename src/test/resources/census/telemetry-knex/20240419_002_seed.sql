insert into "organizations" ("id", "name", "slug") values ('11111111-1111-4111-8111-111111111111', 'Waterworks North', 'waterworks-north'), ('22222222-2222-4222-8222-222222222222', 'Greenhouse Co-op', 'greenhouse');
insert into "users" ("organization_id", "email", "role", "preferences", "last_seen_ip") values ('11111111-1111-4111-8111-111111111111', 'lead@north.example', 'owner', '{"theme": "dark", "digest": {"day": "mon"}}', '192.0.2.17');
insert into "users" ("organization_id", "email") select id, 'hello@' || slug || '.example' from "organizations";
insert into "metrics" ("key", "unit", "kind") values ('temperature', '°C', 'gauge'), ('pressure', 'kPa', 'gauge'), ('volume', 'l', 'counter');
insert into "devices" ("id", "organization_id", "serial", "model", "labels", "address", "config") values
  ('aaaaaaaa-0000-4000-8000-000000000001', '11111111-1111-4111-8111-111111111111', 'P-0001', 'pump', '{north,critical}', '10.0.0.5', '{"hz": 50}'),
  ('aaaaaaaa-0000-4000-8000-000000000002', '22222222-2222-4222-8222-222222222222', 'G-0001', 'sensor', '{}', NULL, NULL);
insert into "samples" select 'aaaaaaaa-0000-4000-8000-000000000001', 1, ts, 12.5 + extract(minute from ts) / 10 from generate_series(timestamptz '2026-02-10 00:00:00+00', '2026-02-10 02:00:00+00', '10 minutes') as g(ts);
insert into "samples" ("device_id", "metric_id", "at", "value") values ('aaaaaaaa-0000-4000-8000-000000000002', 1, '2026-03-01T06:30:00Z', -1.25), ('aaaaaaaa-0000-4000-8000-000000000002', 3, '2026-03-01T06:30:00Z', 1e6);
insert into "alert_rules" ("id", "organization_id", "metric_id", "name", "expression", "threshold", "for_") values ('bbbbbbbb-0000-4000-8000-000000000001', '11111111-1111-4111-8111-111111111111', 1, 'Too warm', 'value > threshold', 17, '15 minutes');
insert into "alerts" ("rule_id", "device_id", "opened_at", "closed_at", "peak") values ('bbbbbbbb-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000001', '2026-02-10 00:50:00+00', '2026-02-10 01:00:00+00', 17.5);
insert into "alerts" ("rule_id", "device_id") values ('bbbbbbbb-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000001');
