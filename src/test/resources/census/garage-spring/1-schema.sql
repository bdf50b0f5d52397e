CREATE TABLE IF NOT EXISTS mechanics (
  id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  first_name TEXT,
  last_name TEXT
);
CREATE INDEX ON mechanics (last_name);

CREATE TABLE IF NOT EXISTS skills (
  id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name TEXT
);
CREATE INDEX ON skills (name);

CREATE TABLE IF NOT EXISTS mechanic_skills (
  mechanic_id INT NOT NULL REFERENCES mechanics (id),
  skill_id INT NOT NULL REFERENCES skills (id),
  UNIQUE (mechanic_id, skill_id)
);

CREATE TABLE IF NOT EXISTS makes (
  id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name TEXT
);

CREATE TABLE IF NOT EXISTS keepers (
  id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  first_name TEXT,
  last_name TEXT,
  address TEXT,
  city TEXT,
  telephone TEXT
);
CREATE INDEX ON keepers (last_name);

CREATE TABLE IF NOT EXISTS cars (
  id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plate TEXT NOT NULL,
  first_registered DATE,
  make_id INT NOT NULL REFERENCES makes (id),
  keeper_id INT REFERENCES keepers (id)
);
CREATE INDEX ON cars (plate);
CREATE INDEX ON cars (keeper_id);

CREATE TABLE IF NOT EXISTS repairs (
  id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  car_id INT REFERENCES cars (id),
  repair_date DATE,
  description TEXT
);
CREATE INDEX ON repairs (car_id);
