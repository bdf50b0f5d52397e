--
-- PostgreSQL database dump
--

\restrict ZGny3B7wMTvgoGvDgqDytRRvVTl67ZpUgpLq9dYvSRAAsMbuEXjQesSsXXgo6fb

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: isbn13; Type: DOMAIN; Schema: public; Owner: postgres
--

CREATE DOMAIN public.isbn13 AS character(13)
	CONSTRAINT isbn13_check CHECK ((VALUE ~ '^[0-9]{13}$'::text));


ALTER DOMAIN public.isbn13 OWNER TO postgres;

--
-- Name: loan_state; Type: TYPE; Schema: public; Owner: postgres
--

CREATE TYPE public.loan_state AS ENUM (
    'open',
    'overdue',
    'returned',
    'lost'
);


ALTER TYPE public.loan_state OWNER TO postgres;

--
-- Name: copy_in_stock(integer); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.copy_in_stock(p_copy_id integer) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT NOT EXISTS (SELECT 1 FROM loan WHERE copy_id = p_copy_id AND returned IS NULL) $$;


ALTER FUNCTION public.copy_in_stock(p_copy_id integer) OWNER TO postgres;

--
-- Name: last_updated(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.last_updated() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.last_update = CURRENT_TIMESTAMP;
    RETURN NEW;
END $$;


ALTER FUNCTION public.last_updated() OWNER TO postgres;

--
-- Name: group_list(text); Type: AGGREGATE; Schema: public; Owner: postgres
--

CREATE AGGREGATE public.group_list(text) (
    SFUNC = textcat,
    STYPE = text,
    INITCOND = ''
);


ALTER AGGREGATE public.group_list(text) OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: author; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.author (
    author_id integer NOT NULL,
    full_name character varying(120) NOT NULL,
    born smallint,
    died smallint,
    CONSTRAINT author_lifespan CHECK (((died IS NULL) OR (died >= born)))
);


ALTER TABLE public.author OWNER TO postgres;

--
-- Name: author_author_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.author_author_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.author_author_id_seq OWNER TO postgres;

--
-- Name: author_author_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.author_author_id_seq OWNED BY public.author.author_id;


--
-- Name: branch; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.branch (
    branch_id integer NOT NULL,
    name character varying(60) NOT NULL,
    opened date,
    phone character varying(20)
);


ALTER TABLE public.branch OWNER TO postgres;

--
-- Name: branch_branch_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.branch_branch_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.branch_branch_id_seq OWNER TO postgres;

--
-- Name: branch_branch_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.branch_branch_id_seq OWNED BY public.branch.branch_id;


--
-- Name: copy; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.copy (
    copy_id integer NOT NULL,
    title_id integer NOT NULL,
    branch_id integer NOT NULL,
    barcode character varying(20) NOT NULL,
    acquired date DEFAULT CURRENT_DATE NOT NULL,
    price numeric(7,2),
    condition character(1) DEFAULT 'g'::bpchar NOT NULL
);


ALTER TABLE public.copy OWNER TO postgres;

--
-- Name: branch_stock; Type: MATERIALIZED VIEW; Schema: public; Owner: postgres
--

CREATE MATERIALIZED VIEW public.branch_stock AS
 SELECT b.branch_id,
    b.name,
    count(c.copy_id) AS copies,
    sum(c.price) AS worth
   FROM (public.branch b
     LEFT JOIN public.copy c ON ((c.branch_id = b.branch_id)))
  GROUP BY b.branch_id, b.name
  WITH NO DATA;


ALTER TABLE public.branch_stock OWNER TO postgres;

--
-- Name: copy_copy_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.copy_copy_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.copy_copy_id_seq OWNER TO postgres;

--
-- Name: copy_copy_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.copy_copy_id_seq OWNED BY public.copy.copy_id;


--
-- Name: fine; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.fine (
    fine_id integer NOT NULL,
    loan_id integer NOT NULL,
    amount numeric(6,2) NOT NULL,
    paid timestamp without time zone,
    CONSTRAINT fine_amount_check CHECK ((amount > (0)::numeric))
);


ALTER TABLE public.fine OWNER TO postgres;

--
-- Name: fine_fine_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.fine_fine_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.fine_fine_id_seq OWNER TO postgres;

--
-- Name: fine_fine_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.fine_fine_id_seq OWNED BY public.fine.fine_id;


--
-- Name: loan; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.loan (
    loan_id integer NOT NULL,
    copy_id integer NOT NULL,
    member_id integer NOT NULL,
    taken timestamp with time zone NOT NULL,
    due date NOT NULL,
    returned timestamp with time zone,
    state public.loan_state DEFAULT 'open'::public.loan_state NOT NULL,
    last_update timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.loan OWNER TO postgres;

--
-- Name: loan_loan_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.loan_loan_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.loan_loan_id_seq OWNER TO postgres;

--
-- Name: loan_loan_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.loan_loan_id_seq OWNED BY public.loan.loan_id;


--
-- Name: member; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.member (
    member_id integer NOT NULL,
    home_branch integer NOT NULL,
    first_name character varying(45) NOT NULL,
    last_name character varying(45) NOT NULL,
    email character varying(80),
    joined date DEFAULT CURRENT_DATE NOT NULL,
    active boolean DEFAULT true NOT NULL,
    last_update timestamp without time zone DEFAULT now()
);


ALTER TABLE public.member OWNER TO postgres;

--
-- Name: member_member_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.member_member_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.member_member_id_seq OWNER TO postgres;

--
-- Name: member_member_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.member_member_id_seq OWNED BY public.member.member_id;


--
-- Name: title; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.title (
    title_id integer NOT NULL,
    publisher_id integer,
    isbn public.isbn13,
    name character varying(200) NOT NULL,
    published smallint,
    pages integer,
    languages text[],
    fulltext tsvector,
    last_update timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.title OWNER TO postgres;

--
-- Name: open_loan; Type: VIEW; Schema: public; Owner: postgres
--

CREATE VIEW public.open_loan AS
 SELECT l.loan_id,
    (((m.last_name)::text || ', '::text) || (m.first_name)::text) AS member,
    t.name AS title,
    l.due,
    (CURRENT_DATE - l.due) AS days_late
   FROM (((public.loan l
     JOIN public.member m USING (member_id))
     JOIN public.copy c USING (copy_id))
     JOIN public.title t USING (title_id))
  WHERE (l.returned IS NULL);


ALTER TABLE public.open_loan OWNER TO postgres;

--
-- Name: publisher; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.publisher (
    publisher_id integer NOT NULL,
    name character varying(100) NOT NULL,
    country character(2)
);


ALTER TABLE public.publisher OWNER TO postgres;

--
-- Name: publisher_publisher_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.publisher_publisher_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.publisher_publisher_id_seq OWNER TO postgres;

--
-- Name: publisher_publisher_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.publisher_publisher_id_seq OWNED BY public.publisher.publisher_id;


--
-- Name: reservation; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.reservation (
    reservation_id integer NOT NULL,
    title_id integer NOT NULL,
    member_id integer NOT NULL,
    placed timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


ALTER TABLE public.reservation OWNER TO postgres;

--
-- Name: reservation_reservation_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.reservation_reservation_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.reservation_reservation_id_seq OWNER TO postgres;

--
-- Name: reservation_reservation_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.reservation_reservation_id_seq OWNED BY public.reservation.reservation_id;


--
-- Name: subject; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.subject (
    subject_id integer NOT NULL,
    parent_id integer,
    name character varying(80) NOT NULL
);


ALTER TABLE public.subject OWNER TO postgres;

--
-- Name: subject_subject_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.subject_subject_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.subject_subject_id_seq OWNER TO postgres;

--
-- Name: subject_subject_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.subject_subject_id_seq OWNED BY public.subject.subject_id;


--
-- Name: title_author; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.title_author (
    title_id integer NOT NULL,
    author_id integer NOT NULL,
    ordinal smallint DEFAULT 1 NOT NULL
);


ALTER TABLE public.title_author OWNER TO postgres;

--
-- Name: title_subject; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.title_subject (
    title_id integer NOT NULL,
    subject_id integer NOT NULL
);


ALTER TABLE public.title_subject OWNER TO postgres;

--
-- Name: title_title_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.title_title_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.title_title_id_seq OWNER TO postgres;

--
-- Name: title_title_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.title_title_id_seq OWNED BY public.title.title_id;


--
-- Name: author author_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.author ALTER COLUMN author_id SET DEFAULT nextval('public.author_author_id_seq'::regclass);


--
-- Name: branch branch_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.branch ALTER COLUMN branch_id SET DEFAULT nextval('public.branch_branch_id_seq'::regclass);


--
-- Name: copy copy_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.copy ALTER COLUMN copy_id SET DEFAULT nextval('public.copy_copy_id_seq'::regclass);


--
-- Name: fine fine_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.fine ALTER COLUMN fine_id SET DEFAULT nextval('public.fine_fine_id_seq'::regclass);


--
-- Name: loan loan_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.loan ALTER COLUMN loan_id SET DEFAULT nextval('public.loan_loan_id_seq'::regclass);


--
-- Name: member member_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.member ALTER COLUMN member_id SET DEFAULT nextval('public.member_member_id_seq'::regclass);


--
-- Name: publisher publisher_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.publisher ALTER COLUMN publisher_id SET DEFAULT nextval('public.publisher_publisher_id_seq'::regclass);


--
-- Name: reservation reservation_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.reservation ALTER COLUMN reservation_id SET DEFAULT nextval('public.reservation_reservation_id_seq'::regclass);


--
-- Name: subject subject_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subject ALTER COLUMN subject_id SET DEFAULT nextval('public.subject_subject_id_seq'::regclass);


--
-- Name: title title_id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title ALTER COLUMN title_id SET DEFAULT nextval('public.title_title_id_seq'::regclass);


--
-- Data for Name: author; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.author (author_id, full_name, born, died) FROM stdin;
1	Inge Aalto	1921	1989
2	Tomás Rebelo	1954	\N
3	Wen Li	1978	\N
4	Ada "Duke" O'Hara	1902	1971
\.


--
-- Data for Name: branch; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.branch (branch_id, name, opened, phone) FROM stdin;
1	Harbour	1931-05-02	555-0101
2	Old Mill	1987-09-14	\N
3	Campus	2011-01-10	555-0177
\.


--
-- Data for Name: copy; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.copy (copy_id, title_id, branch_id, barcode, acquired, price, condition) FROM stdin;
1	1	1	H-0001	2001-02-03	12.50	w
2	1	3	C-0001	2015-10-01	14.00	g
3	2	1	H-0002	2003-07-19	9.95	g
4	3	2	M-0001	1990-01-01	\N	p
5	4	3	C-0002	2016-03-15	21.40	g
\.


--
-- Data for Name: fine; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.fine (fine_id, loan_id, amount, paid) FROM stdin;
1	2	1.50	\N
\.


--
-- Data for Name: loan; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.loan (loan_id, copy_id, member_id, taken, due, returned, state, last_update) FROM stdin;
1	1	1	2026-01-10 09:15:00+00	2026-01-31	2026-01-28 16:00:00+00	returned	2026-01-28 16:00:00+00
2	2	2	2026-02-01 11:00:00+00	2026-02-22	\N	overdue	2026-02-23 00:00:00+00
3	5	1	2026-02-27 17:45:00+00	2026-03-20	\N	open	2026-02-27 17:45:00+00
\.


--
-- Data for Name: member; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.member (member_id, home_branch, first_name, last_name, email, joined, active, last_update) FROM stdin;
1	1	Mia	Berg	mia@example.org	2019-04-01	t	2026-01-01 00:00:00
2	3	Jon	Achebe	\N	2022-09-12	t	2026-01-01 00:00:00
3	2	Rosa	Lind	rosa@example.org	2010-01-20	f	2026-01-01 00:00:00
\.


--
-- Data for Name: publisher; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.publisher (publisher_id, name, country) FROM stdin;
1	Northlight	FI
2	Casa Azul	PT
3	Quayside Press	GB
\.


--
-- Data for Name: reservation; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.reservation (reservation_id, title_id, member_id, placed) FROM stdin;
1	1	3	2026-02-28 12:00:00+00
\.


--
-- Data for Name: subject; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subject (subject_id, parent_id, name) FROM stdin;
1	\N	Fiction
2	1	Sea stories
3	\N	Craft
\.


--
-- Data for Name: title; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.title (title_id, publisher_id, isbn, name, published, pages, languages, fulltext, last_update) FROM stdin;
1	1	9780000000011	The Long Ice	1962	311	{fi,en}	'ice':3 'long':2 'the':1	2026-01-05 10:00:00+00
2	2	9780000000028	Salt and Tiles	1999	204	{pt}	\N	2026-01-05 10:00:00+00
3	3	\N	Tabs\tand\\Backslashes	1950	88	\N	\N	2026-01-05 10:00:00+00
4	3	9780000000042	Quay Lights	2015	412	{en}	\N	2026-01-06 08:30:00+00
\.


--
-- Data for Name: title_author; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.title_author (title_id, author_id, ordinal) FROM stdin;
1	1	1
2	2	1
3	4	1
4	3	1
4	2	2
\.


--
-- Data for Name: title_subject; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.title_subject (title_id, subject_id) FROM stdin;
1	2
4	2
2	3
\.


--
-- Name: author_author_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.author_author_id_seq', 4, true);


--
-- Name: branch_branch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.branch_branch_id_seq', 3, true);


--
-- Name: copy_copy_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.copy_copy_id_seq', 5, true);


--
-- Name: fine_fine_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.fine_fine_id_seq', 1, true);


--
-- Name: loan_loan_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.loan_loan_id_seq', 3, true);


--
-- Name: member_member_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.member_member_id_seq', 3, true);


--
-- Name: publisher_publisher_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.publisher_publisher_id_seq', 3, true);


--
-- Name: reservation_reservation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.reservation_reservation_id_seq', 1, true);


--
-- Name: subject_subject_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.subject_subject_id_seq', 3, true);


--
-- Name: title_title_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.title_title_id_seq', 4, true);


--
-- Name: author author_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.author
    ADD CONSTRAINT author_pkey PRIMARY KEY (author_id);


--
-- Name: branch branch_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.branch
    ADD CONSTRAINT branch_pkey PRIMARY KEY (branch_id);


--
-- Name: copy copy_barcode_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.copy
    ADD CONSTRAINT copy_barcode_key UNIQUE (barcode);


--
-- Name: copy copy_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.copy
    ADD CONSTRAINT copy_pkey PRIMARY KEY (copy_id);


--
-- Name: fine fine_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.fine
    ADD CONSTRAINT fine_pkey PRIMARY KEY (fine_id);


--
-- Name: loan loan_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.loan
    ADD CONSTRAINT loan_pkey PRIMARY KEY (loan_id);


--
-- Name: member member_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (member_id);


--
-- Name: publisher publisher_name_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.publisher
    ADD CONSTRAINT publisher_name_key UNIQUE (name);


--
-- Name: publisher publisher_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.publisher
    ADD CONSTRAINT publisher_pkey PRIMARY KEY (publisher_id);


--
-- Name: reservation reservation_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.reservation
    ADD CONSTRAINT reservation_pkey PRIMARY KEY (reservation_id);


--
-- Name: reservation reservation_title_id_member_id_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.reservation
    ADD CONSTRAINT reservation_title_id_member_id_key UNIQUE (title_id, member_id);


--
-- Name: subject subject_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subject
    ADD CONSTRAINT subject_pkey PRIMARY KEY (subject_id);


--
-- Name: title_author title_author_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title_author
    ADD CONSTRAINT title_author_pkey PRIMARY KEY (title_id, author_id);


--
-- Name: title title_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title
    ADD CONSTRAINT title_pkey PRIMARY KEY (title_id);


--
-- Name: title_subject title_subject_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title_subject
    ADD CONSTRAINT title_subject_pkey PRIMARY KEY (title_id, subject_id);


--
-- Name: idx_copy_branch_title; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_copy_branch_title ON public.copy USING btree (branch_id, title_id);


--
-- Name: idx_copy_title; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_copy_title ON public.copy USING btree (title_id);


--
-- Name: idx_fine_loan; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_fine_loan ON public.fine USING btree (loan_id);


--
-- Name: idx_fk_title_author_author; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_fk_title_author_author ON public.title_author USING btree (author_id);


--
-- Name: idx_loan_member; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_loan_member ON public.loan USING btree (member_id);


--
-- Name: idx_loan_open_copy; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_loan_open_copy ON public.loan USING btree (copy_id) WHERE (returned IS NULL);


--
-- Name: idx_member_active; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_member_active ON public.member USING btree (member_id) WHERE active;


--
-- Name: idx_member_last_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_member_last_name ON public.member USING btree (last_name);


--
-- Name: idx_title_isbn; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX idx_title_isbn ON public.title USING btree (isbn);


--
-- Name: idx_title_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX idx_title_name ON public.title USING btree (name);


--
-- Name: title_fulltext_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX title_fulltext_idx ON public.title USING gist (fulltext);


--
-- Name: loan last_updated; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER last_updated BEFORE UPDATE ON public.loan FOR EACH ROW EXECUTE FUNCTION public.last_updated();


--
-- Name: member last_updated; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER last_updated BEFORE UPDATE ON public.member FOR EACH ROW EXECUTE FUNCTION public.last_updated();


--
-- Name: title last_updated; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER last_updated BEFORE UPDATE ON public.title FOR EACH ROW EXECUTE FUNCTION public.last_updated();


--
-- Name: copy copy_branch_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.copy
    ADD CONSTRAINT copy_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES public.branch(branch_id);


--
-- Name: copy copy_title_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.copy
    ADD CONSTRAINT copy_title_id_fkey FOREIGN KEY (title_id) REFERENCES public.title(title_id);


--
-- Name: fine fine_loan_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.fine
    ADD CONSTRAINT fine_loan_id_fkey FOREIGN KEY (loan_id) REFERENCES public.loan(loan_id);


--
-- Name: loan loan_copy_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.loan
    ADD CONSTRAINT loan_copy_id_fkey FOREIGN KEY (copy_id) REFERENCES public.copy(copy_id) ON UPDATE CASCADE ON DELETE RESTRICT;


--
-- Name: loan loan_member_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.loan
    ADD CONSTRAINT loan_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(member_id) ON UPDATE CASCADE ON DELETE RESTRICT;


--
-- Name: member member_home_branch_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_home_branch_fkey FOREIGN KEY (home_branch) REFERENCES public.branch(branch_id);


--
-- Name: reservation reservation_member_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.reservation
    ADD CONSTRAINT reservation_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(member_id);


--
-- Name: reservation reservation_title_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.reservation
    ADD CONSTRAINT reservation_title_id_fkey FOREIGN KEY (title_id) REFERENCES public.title(title_id);


--
-- Name: subject subject_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subject
    ADD CONSTRAINT subject_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.subject(subject_id);


--
-- Name: title_author title_author_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title_author
    ADD CONSTRAINT title_author_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(author_id);


--
-- Name: title_author title_author_title_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title_author
    ADD CONSTRAINT title_author_title_id_fkey FOREIGN KEY (title_id) REFERENCES public.title(title_id) ON DELETE CASCADE;


--
-- Name: title title_publisher_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title
    ADD CONSTRAINT title_publisher_id_fkey FOREIGN KEY (publisher_id) REFERENCES public.publisher(publisher_id) ON UPDATE CASCADE ON DELETE RESTRICT;


--
-- Name: title_subject title_subject_subject_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title_subject
    ADD CONSTRAINT title_subject_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES public.subject(subject_id);


--
-- Name: title_subject title_subject_title_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.title_subject
    ADD CONSTRAINT title_subject_title_id_fkey FOREIGN KEY (title_id) REFERENCES public.title(title_id) ON DELETE CASCADE;


--
-- Name: TABLE loan; Type: ACL; Schema: public; Owner: postgres
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.loan TO app;


--
-- Name: SEQUENCE loan_loan_id_seq; Type: ACL; Schema: public; Owner: postgres
--

GRANT USAGE ON SEQUENCE public.loan_loan_id_seq TO app;


--
-- Name: TABLE member; Type: ACL; Schema: public; Owner: postgres
--

GRANT SELECT ON TABLE public.member TO reporting;


--
-- Name: TABLE open_loan; Type: ACL; Schema: public; Owner: postgres
--

GRANT SELECT ON TABLE public.open_loan TO reporting;


--
-- PostgreSQL database dump complete
--

\unrestrict ZGny3B7wMTvgoGvDgqDytRRvVTl67ZpUgpLq9dYvSRAAsMbuEXjQesSsXXgo6fb

