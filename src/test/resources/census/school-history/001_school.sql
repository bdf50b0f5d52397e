-- Table and column names as the old Access database had them.
CREATE SEQUENCE public.pupil_id_seq;
CREATE TABLE public.pupil (
    id integer DEFAULT nextval('public.pupil_id_seq'::regclass) NOT NULL,
    "firstName" character varying(50) NOT NULL,
    "lastName" character varying(50) NOT NULL,
    form character varying(4),
    born date,
    CONSTRAINT pupil_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.pupil_id_seq OWNED BY public.pupil.id;
CREATE TABLE public.teacher (
    id integer NOT NULL PRIMARY KEY,
    name text NOT NULL,
    email character varying(100),
    "fullTime" boolean DEFAULT true NOT NULL
);
CREATE TABLE public.subject (
    code character(3) NOT NULL,
    title text NOT NULL,
    hours smallint DEFAULT 2 NOT NULL,
    CONSTRAINT subject_pkey PRIMARY KEY (code)
);
CREATE TABLE public.lesson (
    id serial PRIMARY KEY,
    subject_code character(3) NOT NULL REFERENCES public.subject (code),
    teacher_id integer NOT NULL REFERENCES public.teacher (id),
    form character varying(4) NOT NULL,
    weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 5),
    period smallint NOT NULL,
    UNIQUE (form, weekday, period)
);
CREATE TABLE public.mark (
    pupil_id integer NOT NULL REFERENCES public.pupil (id) ON DELETE CASCADE,
    subject_code character(3) NOT NULL REFERENCES public.subject (code) ON DELETE CASCADE,
    given_on date NOT NULL DEFAULT CURRENT_DATE,
    value numeric(3,1) NOT NULL,
    weight integer NOT NULL DEFAULT 1
);
CREATE TABLE public.absence (
    id serial PRIMARY KEY,
    pupil_id integer NOT NULL REFERENCES public.pupil (id) ON DELETE CASCADE,
    day date NOT NULL,
    excused boolean,
    minutes integer
);
CREATE INDEX mark_pupil_idx ON public.mark USING btree (pupil_id, given_on);
CREATE INDEX absence_pupil_idx ON public.absence USING hash (pupil_id);
COPY public.pupil (id, "firstName", "lastName", form, born) FROM stdin;
1	Elif	Aydin	7b	2013-02-11
2	Max	Orth	7b	\N
3	Noor	Haddad	8a	2012-10-01
4	Tabby	O\\Neill	8a	2012-05-30
\.
COPY public.teacher FROM stdin;
1	M. Keller	keller@school.example	t
2	P. Sandoval	\N	f
\.
COPY public.subject (code, title, hours) FROM stdin WITH (FORMAT csv, HEADER);
code,title,hours
MAT,"Mathematics, pure",4
ENG,English,3
ART,Art,2
\.
SELECT pg_catalog.setval('public.pupil_id_seq', 4, true);
