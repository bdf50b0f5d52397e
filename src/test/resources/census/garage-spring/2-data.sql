INSERT INTO mechanics (first_name, last_name) SELECT 'Ayo', 'Bright' WHERE NOT EXISTS (SELECT * FROM mechanics WHERE id=1);
INSERT INTO mechanics (first_name, last_name) SELECT 'Kim', 'Dahl' WHERE NOT EXISTS (SELECT * FROM mechanics WHERE id=2);
INSERT INTO mechanics (first_name, last_name) SELECT 'Petra', 'Novak' WHERE NOT EXISTS (SELECT * FROM mechanics WHERE id=3);

INSERT INTO skills (name) SELECT 'brakes' WHERE NOT EXISTS (SELECT * FROM skills WHERE name='brakes');
INSERT INTO skills (name) SELECT 'electrics' WHERE NOT EXISTS (SELECT * FROM skills WHERE name='electrics');
INSERT INTO skills (name) SELECT 'bodywork' WHERE NOT EXISTS (SELECT * FROM skills WHERE name='bodywork');

INSERT INTO mechanic_skills VALUES (1, 1) ON CONFLICT (mechanic_id, skill_id) DO NOTHING;
INSERT INTO mechanic_skills VALUES (2, 1) ON CONFLICT (mechanic_id, skill_id) DO NOTHING;
INSERT INTO mechanic_skills VALUES (2, 2) ON CONFLICT (mechanic_id, skill_id) DO NOTHING;
INSERT INTO mechanic_skills VALUES (3, 3) ON CONFLICT DO NOTHING;

INSERT INTO makes (name) SELECT 'Aurora' WHERE NOT EXISTS (SELECT * FROM makes WHERE name='Aurora');
INSERT INTO makes (name) SELECT 'Benedetti' WHERE NOT EXISTS (SELECT * FROM makes WHERE name='Benedetti');
INSERT INTO makes (name) SELECT 'Crane' WHERE NOT EXISTS (SELECT * FROM makes WHERE name='Crane');

INSERT INTO keepers (first_name, last_name, address, city, telephone) SELECT 'Nils', 'Frost', '12 Quay Road', 'Bergby', '5550123' WHERE NOT EXISTS (SELECT * FROM keepers WHERE id=1);
INSERT INTO keepers (first_name, last_name, address, city, telephone) SELECT 'Dora', 'Ek', '7 Mill Lane', 'Sunde', '5550199' WHERE NOT EXISTS (SELECT * FROM keepers WHERE id=2);

INSERT INTO cars (plate, first_registered, make_id, keeper_id) SELECT 'AB 123', '2010-09-07', 1, 1 WHERE NOT EXISTS (SELECT * FROM cars WHERE id=1);
INSERT INTO cars (plate, first_registered, make_id, keeper_id) SELECT 'XY 901', '2018-02-24', 3, 2 WHERE NOT EXISTS (SELECT * FROM cars WHERE id=2);
INSERT INTO repairs (car_id, repair_date, description) SELECT 1, '2023-01-02', 'new brake pads' WHERE NOT EXISTS (SELECT * FROM repairs WHERE id=1);
