-- Cinema: a small sample database for teaching joins, windows and views.
DROP SCHEMA IF EXISTS public CASCADE;
CREATE SCHEMA public;
SET search_path TO public;
SET client_min_messages = warning;

CREATE TYPE public.rating AS ENUM ('U', 'PG', '12A', '15', '18');
CREATE DOMAIN public.year AS integer CONSTRAINT year_check CHECK (VALUE >= 1895 AND VALUE <= 2155);

CREATE TABLE public.film (
    film_id serial NOT NULL,
    title character varying(255) NOT NULL,
    release_year public.year,
    minutes smallint NOT NULL,
    rating public.rating DEFAULT 'PG'::public.rating,
    languages text[] DEFAULT '{en}',
    gross numeric(14,2),
    fulltext tsvector,
    last_update timestamp without time zone DEFAULT now() NOT NULL,
    CONSTRAINT film_pkey PRIMARY KEY (film_id)
);
CREATE TABLE public.person (
    person_id serial PRIMARY KEY,
    name varchar(100) NOT NULL,
    born date
);
CREATE TABLE public.film_person (
    film_id int NOT NULL,
    person_id int NOT NULL,
    job varchar(20) NOT NULL DEFAULT 'actor',
    billing smallint,
    PRIMARY KEY (film_id, person_id, job)
);
CREATE TABLE public.screen (
    screen_id smallint PRIMARY KEY,
    name text UNIQUE NOT NULL,
    seats int NOT NULL CHECK (seats > 0),
    has_3d boolean DEFAULT 'f'
);
CREATE TABLE public.showing (
    showing_id serial PRIMARY KEY,
    film_id int NOT NULL REFERENCES public.film (film_id),
    screen_id smallint NOT NULL REFERENCES public.screen,
    starts timestamp NOT NULL,
    price numeric(5,2) NOT NULL,
    UNIQUE (screen_id, starts)
);
CREATE TABLE public.patron (
    patron_id serial PRIMARY KEY,
    email text UNIQUE,
    name text NOT NULL,
    joined date NOT NULL DEFAULT CURRENT_DATE,
    card_no char(8)
);
CREATE TABLE public.ticket (
    ticket_id bigserial PRIMARY KEY,
    showing_id int NOT NULL REFERENCES public.showing ON DELETE CASCADE,
    patron_id int REFERENCES public.patron ON DELETE SET NULL,
    seat varchar(4) NOT NULL,
    paid numeric(5,2) NOT NULL,
    sold_at timestamp DEFAULT current_timestamp,
    CONSTRAINT one_seat_once UNIQUE (showing_id, seat)
);
CREATE TABLE public.snack (
    name text PRIMARY KEY,
    price numeric(4,2) NOT NULL,
    kcal int,
    vegan boolean
);
CREATE TABLE public.shift (
    day date NOT NULL,
    worker text NOT NULL,
    hours numeric(3,1) NOT NULL,
    hourly numeric(5,2) NOT NULL,
    wage numeric(8,2) GENERATED ALWAYS AS (hours * hourly) STORED,
    PRIMARY KEY (day, worker)
);
ALTER TABLE ONLY public.film_person ADD CONSTRAINT film_person_film_id_fkey FOREIGN KEY (film_id) REFERENCES public.film(film_id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.film_person ADD CONSTRAINT film_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(person_id);
CREATE INDEX film_fulltext_idx ON public.film USING gist (fulltext);
CREATE INDEX idx_title ON public.film USING btree (title);
CREATE INDEX idx_person_name ON public.person USING btree (lower((name)::text));
CREATE INDEX idx_showing_starts ON public.showing USING btree (starts);
CREATE UNIQUE INDEX idx_patron_card ON public.patron USING btree (card_no) WHERE card_no IS NOT NULL;
