--
-- PostgreSQL database dump
--

\restrict Es5d8y212arkJlBqn22Y5dNfHlqgfZhJ6ymCsYoaVjmZWzSL48pK2ag8wGFFR6c

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
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;


--
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: pgcrypto; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;


--
-- Name: EXTENSION pgcrypto; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';


--
-- Name: country; Type: DOMAIN; Schema: public; Owner: postgres
--

CREATE DOMAIN public.country AS character(2) NOT NULL
	CONSTRAINT country_check CHECK ((VALUE ~ '^[A-Z]{2}$'::text));


ALTER DOMAIN public.country OWNER TO postgres;

--
-- Name: money_cents; Type: DOMAIN; Schema: public; Owner: postgres
--

CREATE DOMAIN public.money_cents AS bigint
	CONSTRAINT money_cents_check CHECK ((VALUE >= 0));


ALTER DOMAIN public.money_cents OWNER TO postgres;

--
-- Name: order_state; Type: TYPE; Schema: public; Owner: postgres
--

CREATE TYPE public.order_state AS ENUM (
    'new',
    'paid',
    'sent',
    'done',
    'void'
);


ALTER TYPE public.order_state OWNER TO postgres;

--
-- Name: role_kind; Type: TYPE; Schema: public; Owner: postgres
--

CREATE TYPE public.role_kind AS ENUM (
    'admin',
    'clerk',
    'guest'
);


ALTER TYPE public.role_kind OWNER TO postgres;

--
-- Name: full_name(text, text); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.full_name(a text, b text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT a || ' ' || b $$;


ALTER FUNCTION public.full_name(a text, b text) OWNER TO postgres;

--
-- Name: touch(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$;


ALTER FUNCTION public.touch() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: address; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.address (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id bigint,
    line1 text NOT NULL,
    line2 text,
    zip character varying(10),
    land public.country DEFAULT 'DE'::bpchar,
    geo point
);


ALTER TABLE public.address OWNER TO postgres;

--
-- Name: app_user; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.app_user (
    id bigint NOT NULL,
    tenant_id integer NOT NULL,
    email public.citext NOT NULL,
    name character varying(80) DEFAULT ''::character varying NOT NULL,
    role public.role_kind DEFAULT 'guest'::public.role_kind NOT NULL,
    token uuid DEFAULT gen_random_uuid() NOT NULL,
    last_ip inet,
    photo bytea,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    born date,
    updated_at timestamp without time zone,
    CONSTRAINT app_user_name_check CHECK ((char_length((name)::text) < 80))
);


ALTER TABLE public.app_user OWNER TO postgres;

--
-- Name: adults; Type: VIEW; Schema: public; Owner: postgres
--

CREATE VIEW public.adults AS
 SELECT app_user.id,
    app_user.name,
    (CURRENT_DATE - app_user.born) AS days
   FROM public.app_user
  WHERE ((app_user.born < (CURRENT_DATE - '18 years'::interval)) AND ((app_user.name)::text ~ '^[A-Z]'::text));


ALTER TABLE public.adults OWNER TO postgres;

--
-- Name: app_user_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.app_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.app_user_id_seq OWNER TO postgres;

--
-- Name: app_user_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.app_user_id_seq OWNED BY public.app_user.id;


--
-- Name: audit; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.audit (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    who bigint,
    what jsonb
)
PARTITION BY RANGE (at);


ALTER TABLE public.audit OWNER TO postgres;

--
-- Name: audit_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.audit_id_seq OWNER TO postgres;

--
-- Name: audit_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.audit_id_seq OWNED BY public.audit.id;


--
-- Name: audit_2025; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.audit_2025 (
    id bigint DEFAULT nextval('public.audit_id_seq'::regclass) NOT NULL,
    at timestamp with time zone NOT NULL,
    who bigint,
    what jsonb
);


ALTER TABLE public.audit_2025 OWNER TO postgres;

--
-- Name: audit_2026; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.audit_2026 (
    id bigint DEFAULT nextval('public.audit_id_seq'::regclass) NOT NULL,
    at timestamp with time zone NOT NULL,
    who bigint,
    what jsonb
);


ALTER TABLE public.audit_2026 OWNER TO postgres;

--
-- Name: aux_00; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_00 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_00_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_00 OWNER TO postgres;

--
-- Name: aux_00_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_00_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_00_id_seq OWNER TO postgres;

--
-- Name: aux_00_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_00_id_seq OWNED BY public.aux_00.id;


--
-- Name: aux_01; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_01 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_01_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_01 OWNER TO postgres;

--
-- Name: aux_01_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_01_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_01_id_seq OWNER TO postgres;

--
-- Name: aux_01_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_01_id_seq OWNED BY public.aux_01.id;


--
-- Name: aux_02; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_02 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_02_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_02 OWNER TO postgres;

--
-- Name: aux_02_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_02_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_02_id_seq OWNER TO postgres;

--
-- Name: aux_02_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_02_id_seq OWNED BY public.aux_02.id;


--
-- Name: aux_03; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_03 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_03_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_03 OWNER TO postgres;

--
-- Name: aux_03_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_03_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_03_id_seq OWNER TO postgres;

--
-- Name: aux_03_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_03_id_seq OWNED BY public.aux_03.id;


--
-- Name: aux_04; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_04 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_04_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_04 OWNER TO postgres;

--
-- Name: aux_04_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_04_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_04_id_seq OWNER TO postgres;

--
-- Name: aux_04_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_04_id_seq OWNED BY public.aux_04.id;


--
-- Name: aux_05; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_05 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_05_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_05 OWNER TO postgres;

--
-- Name: aux_05_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_05_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_05_id_seq OWNER TO postgres;

--
-- Name: aux_05_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_05_id_seq OWNED BY public.aux_05.id;


--
-- Name: aux_06; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_06 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_06_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_06 OWNER TO postgres;

--
-- Name: aux_06_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_06_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_06_id_seq OWNER TO postgres;

--
-- Name: aux_06_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_06_id_seq OWNED BY public.aux_06.id;


--
-- Name: aux_07; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_07 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_07_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_07 OWNER TO postgres;

--
-- Name: aux_07_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_07_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_07_id_seq OWNER TO postgres;

--
-- Name: aux_07_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_07_id_seq OWNED BY public.aux_07.id;


--
-- Name: aux_08; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_08 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_08_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_08 OWNER TO postgres;

--
-- Name: aux_08_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_08_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_08_id_seq OWNER TO postgres;

--
-- Name: aux_08_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_08_id_seq OWNED BY public.aux_08.id;


--
-- Name: aux_09; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_09 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_09_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_09 OWNER TO postgres;

--
-- Name: aux_09_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_09_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_09_id_seq OWNER TO postgres;

--
-- Name: aux_09_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_09_id_seq OWNED BY public.aux_09.id;


--
-- Name: aux_10; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_10 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_10_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_10 OWNER TO postgres;

--
-- Name: aux_10_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_10_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_10_id_seq OWNER TO postgres;

--
-- Name: aux_10_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_10_id_seq OWNED BY public.aux_10.id;


--
-- Name: aux_11; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_11 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_11_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_11 OWNER TO postgres;

--
-- Name: aux_11_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_11_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_11_id_seq OWNER TO postgres;

--
-- Name: aux_11_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_11_id_seq OWNED BY public.aux_11.id;


--
-- Name: aux_12; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_12 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_12_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_12 OWNER TO postgres;

--
-- Name: aux_12_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_12_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_12_id_seq OWNER TO postgres;

--
-- Name: aux_12_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_12_id_seq OWNED BY public.aux_12.id;


--
-- Name: aux_13; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_13 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_13_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_13 OWNER TO postgres;

--
-- Name: aux_13_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_13_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_13_id_seq OWNER TO postgres;

--
-- Name: aux_13_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_13_id_seq OWNED BY public.aux_13.id;


--
-- Name: aux_14; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_14 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_14_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_14 OWNER TO postgres;

--
-- Name: aux_14_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_14_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_14_id_seq OWNER TO postgres;

--
-- Name: aux_14_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_14_id_seq OWNED BY public.aux_14.id;


--
-- Name: aux_15; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_15 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_15_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_15 OWNER TO postgres;

--
-- Name: aux_15_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_15_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_15_id_seq OWNER TO postgres;

--
-- Name: aux_15_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_15_id_seq OWNED BY public.aux_15.id;


--
-- Name: aux_16; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_16 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_16_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_16 OWNER TO postgres;

--
-- Name: aux_16_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_16_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_16_id_seq OWNER TO postgres;

--
-- Name: aux_16_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_16_id_seq OWNED BY public.aux_16.id;


--
-- Name: aux_17; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_17 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_17_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_17 OWNER TO postgres;

--
-- Name: aux_17_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_17_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_17_id_seq OWNER TO postgres;

--
-- Name: aux_17_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_17_id_seq OWNED BY public.aux_17.id;


--
-- Name: aux_18; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_18 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_18_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_18 OWNER TO postgres;

--
-- Name: aux_18_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_18_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_18_id_seq OWNER TO postgres;

--
-- Name: aux_18_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_18_id_seq OWNED BY public.aux_18.id;


--
-- Name: aux_19; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_19 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_19_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_19 OWNER TO postgres;

--
-- Name: aux_19_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_19_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_19_id_seq OWNER TO postgres;

--
-- Name: aux_19_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_19_id_seq OWNED BY public.aux_19.id;


--
-- Name: aux_20; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_20 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_20_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_20 OWNER TO postgres;

--
-- Name: aux_20_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_20_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_20_id_seq OWNER TO postgres;

--
-- Name: aux_20_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_20_id_seq OWNED BY public.aux_20.id;


--
-- Name: aux_21; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aux_21 (
    id integer NOT NULL,
    ref_id bigint,
    label text DEFAULT 'x''y'::text NOT NULL,
    amount numeric(12,2),
    on_day date DEFAULT CURRENT_DATE,
    flags integer[] DEFAULT '{}'::integer[],
    data jsonb,
    CONSTRAINT aux_21_amount CHECK (((amount >= (0)::numeric) OR (amount IS NULL)))
);


ALTER TABLE public.aux_21 OWNER TO postgres;

--
-- Name: aux_21_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.aux_21_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.aux_21_id_seq OWNER TO postgres;

--
-- Name: aux_21_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.aux_21_id_seq OWNED BY public.aux_21.id;


--
-- Name: category; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.category (
    id integer NOT NULL,
    parent_id integer,
    name text NOT NULL,
    path text
);


ALTER TABLE public.category OWNER TO postgres;

--
-- Name: category_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.category_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.category_id_seq OWNER TO postgres;

--
-- Name: category_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.category_id_seq OWNED BY public.category.id;


--
-- Name: event_log; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_log (
    id bigint NOT NULL,
    kind text NOT NULL,
    at timestamp(3) without time zone NOT NULL,
    payload text,
    score double precision,
    ok boolean,
    small smallint,
    r real
);


ALTER TABLE public.event_log OWNER TO postgres;

--
-- Name: event_log_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_log_id_seq OWNER TO postgres;

--
-- Name: event_log_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_log_id_seq OWNED BY public.event_log.id;


--
-- Name: invoice_no; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.invoice_no
    START WITH 500
    INCREMENT BY 5
    NO MINVALUE
    NO MAXVALUE
    CACHE 10;


ALTER TABLE public.invoice_no OWNER TO postgres;

--
-- Name: open_purchases; Type: VIEW; Schema: public; Owner: postgres
--

CREATE VIEW public.open_purchases AS
SELECT
    NULL::bigint AS id,
    NULL::public.citext AS email,
    NULL::public.money_cents AS total,
    NULL::timestamp with time zone AS month,
    NULL::timestamp with time zone AS due_at,
    NULL::bigint AS lines;


ALTER TABLE public.open_purchases OWNER TO postgres;

--
-- Name: product; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.product (
    id integer NOT NULL,
    category_id integer NOT NULL,
    sku character varying(20) NOT NULL,
    title text NOT NULL,
    price public.money_cents NOT NULL,
    weight numeric(8,3),
    gross numeric GENERATED ALWAYS AS ((weight * 1.1)) STORED,
    attrs jsonb,
    search tsvector,
    active boolean DEFAULT true NOT NULL,
    valid daterange,
    dims integer[]
);


ALTER TABLE public.product OWNER TO postgres;

--
-- Name: product_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.product_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.product_id_seq OWNER TO postgres;

--
-- Name: product_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.product_id_seq OWNED BY public.product.id;


--
-- Name: purchase; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.purchase (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    state public.order_state DEFAULT 'new'::public.order_state NOT NULL,
    total public.money_cents DEFAULT 0 NOT NULL,
    placed_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    due interval DEFAULT '14 days'::interval,
    note text
);


ALTER TABLE public.purchase OWNER TO postgres;

--
-- Name: TABLE purchase; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.purchase IS 'What people buy; in cents';


--
-- Name: COLUMN purchase.due; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON COLUMN public.purchase.due IS 'until when';


--
-- Name: purchase_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.purchase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.purchase_id_seq
    START WITH 1000
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: purchase_line; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.purchase_line (
    purchase_id bigint NOT NULL,
    line_no smallint NOT NULL,
    product_id integer NOT NULL,
    qty integer DEFAULT 1 NOT NULL,
    price public.money_cents NOT NULL,
    CONSTRAINT purchase_line_qty_check CHECK ((qty > 0))
);


ALTER TABLE public.purchase_line OWNER TO postgres;

--
-- Name: sales; Type: MATERIALIZED VIEW; Schema: public; Owner: postgres
--

CREATE MATERIALIZED VIEW public.sales AS
 SELECT purchase_line.product_id,
    sum(purchase_line.qty) AS n,
    sum((purchase_line.qty * (purchase_line.price)::bigint)) AS cents
   FROM public.purchase_line
  GROUP BY purchase_line.product_id
  WITH NO DATA;


ALTER TABLE public.sales OWNER TO postgres;

--
-- Name: tenant; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.tenant (
    id integer NOT NULL,
    slug text NOT NULL,
    plan text DEFAULT 'free'::text NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.tenant OWNER TO postgres;

--
-- Name: tenant_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

ALTER TABLE public.tenant ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.tenant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_2025; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.audit ATTACH PARTITION public.audit_2025 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');


--
-- Name: audit_2026; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.audit ATTACH PARTITION public.audit_2026 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');


--
-- Name: app_user id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.app_user ALTER COLUMN id SET DEFAULT nextval('public.app_user_id_seq'::regclass);


--
-- Name: audit id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.audit ALTER COLUMN id SET DEFAULT nextval('public.audit_id_seq'::regclass);


--
-- Name: aux_00 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_00 ALTER COLUMN id SET DEFAULT nextval('public.aux_00_id_seq'::regclass);


--
-- Name: aux_01 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_01 ALTER COLUMN id SET DEFAULT nextval('public.aux_01_id_seq'::regclass);


--
-- Name: aux_02 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_02 ALTER COLUMN id SET DEFAULT nextval('public.aux_02_id_seq'::regclass);


--
-- Name: aux_03 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_03 ALTER COLUMN id SET DEFAULT nextval('public.aux_03_id_seq'::regclass);


--
-- Name: aux_04 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_04 ALTER COLUMN id SET DEFAULT nextval('public.aux_04_id_seq'::regclass);


--
-- Name: aux_05 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_05 ALTER COLUMN id SET DEFAULT nextval('public.aux_05_id_seq'::regclass);


--
-- Name: aux_06 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_06 ALTER COLUMN id SET DEFAULT nextval('public.aux_06_id_seq'::regclass);


--
-- Name: aux_07 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_07 ALTER COLUMN id SET DEFAULT nextval('public.aux_07_id_seq'::regclass);


--
-- Name: aux_08 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_08 ALTER COLUMN id SET DEFAULT nextval('public.aux_08_id_seq'::regclass);


--
-- Name: aux_09 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_09 ALTER COLUMN id SET DEFAULT nextval('public.aux_09_id_seq'::regclass);


--
-- Name: aux_10 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_10 ALTER COLUMN id SET DEFAULT nextval('public.aux_10_id_seq'::regclass);


--
-- Name: aux_11 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_11 ALTER COLUMN id SET DEFAULT nextval('public.aux_11_id_seq'::regclass);


--
-- Name: aux_12 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_12 ALTER COLUMN id SET DEFAULT nextval('public.aux_12_id_seq'::regclass);


--
-- Name: aux_13 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_13 ALTER COLUMN id SET DEFAULT nextval('public.aux_13_id_seq'::regclass);


--
-- Name: aux_14 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_14 ALTER COLUMN id SET DEFAULT nextval('public.aux_14_id_seq'::regclass);


--
-- Name: aux_15 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_15 ALTER COLUMN id SET DEFAULT nextval('public.aux_15_id_seq'::regclass);


--
-- Name: aux_16 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_16 ALTER COLUMN id SET DEFAULT nextval('public.aux_16_id_seq'::regclass);


--
-- Name: aux_17 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_17 ALTER COLUMN id SET DEFAULT nextval('public.aux_17_id_seq'::regclass);


--
-- Name: aux_18 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_18 ALTER COLUMN id SET DEFAULT nextval('public.aux_18_id_seq'::regclass);


--
-- Name: aux_19 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_19 ALTER COLUMN id SET DEFAULT nextval('public.aux_19_id_seq'::regclass);


--
-- Name: aux_20 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_20 ALTER COLUMN id SET DEFAULT nextval('public.aux_20_id_seq'::regclass);


--
-- Name: aux_21 id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_21 ALTER COLUMN id SET DEFAULT nextval('public.aux_21_id_seq'::regclass);


--
-- Name: category id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.category ALTER COLUMN id SET DEFAULT nextval('public.category_id_seq'::regclass);


--
-- Name: event_log id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_log ALTER COLUMN id SET DEFAULT nextval('public.event_log_id_seq'::regclass);


--
-- Name: product id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.product ALTER COLUMN id SET DEFAULT nextval('public.product_id_seq'::regclass);


--
-- Data for Name: address; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.address (id, user_id, line1, line2, zip, land, geo) FROM stdin;
\.


--
-- Data for Name: app_user; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.app_user (id, tenant_id, email, name, role, token, last_ip, photo, tags, born, updated_at) FROM stdin;
1	2	U1@x.de	with\ttab1	admin	48921241-e423-471b-9b4a-51bd3fe2adb4	10.0.0.1	\N	{"with\ttab",NULL,"b c"}	1961-02-11	2026-01-02 10:00:00.12345
2	3	U2@x.de	new\nline2	guest	7bbef048-9c16-4f9c-ab36-2a199e9d90cf	10.0.0.2	\N	{"new\nline",NULL,"b c"}	1962-03-11	2026-01-03 10:00:00.12345
3	1	U3@x.de	back\\slash3	guest	da881a6a-3c37-4956-8220-4bf125dd4296	10.0.0.3	\\x00ff03	{"back\\\\slash",NULL,"b c"}	1963-04-11	2026-01-04 10:00:00.12345
4	2	U4@x.de	quote'd "x"4	clerk	34ee11d6-4074-4748-99b7-f48eb75252eb	\N	\N	{"quote'd \\"x\\"",NULL,"b c"}	1964-05-11	2026-01-05 10:00:00.12345
5	3	U5@x.de	Ünïcödé ✓5	admin	b0644d73-4731-4d75-b9e9-2247d1c8a085	10.0.0.5	\N	{"Ünïcödé ✓",NULL,"b c"}	\N	2026-01-06 10:00:00.12345
6	1	U6@x.de		admin	33c335d9-006b-44ea-a401-743810931219	10.0.0.6	\\x00ff06	{"",NULL,"b c"}	1966-07-11	2026-01-07 10:00:00.12345
7	2	U7@x.de	null\\N7	admin	2a1abede-10a6-48ab-9123-e782d0d4226c	10.0.0.7	\N	{"null\\\\N",NULL,"b c"}	1967-08-11	2026-01-08 10:00:00.12345
8	3	U8@x.de	$1 & {a,b}8	admin	d9d12e6a-5cb6-43fc-9823-34e20db66838	\N	\N	{"$1 & {a,b}",NULL,"b c"}	1968-09-11	2026-01-09 10:00:00.12345
9	1	U9@x.de	plain9	admin	496ad7d2-916a-441b-8582-af6cf503c3fa	10.0.0.9	\\x00ff09	{plain,NULL,"b c"}	1969-01-11	2026-01-01 10:00:00.12345
10	2	U10@x.de	with\ttab10	admin	b8d7bdb8-909c-499e-ae4a-1c75dedd2f05	10.0.0.10	\N	{"with\ttab",NULL,"b c"}	\N	2026-01-02 10:00:00.12345
11	3	U11@x.de	new\nline11	admin	252375f7-be5a-4e77-86fd-62e47c89bd9c	10.0.0.11	\N	{"new\nline",NULL,"b c"}	1971-03-11	2026-01-03 10:00:00.12345
12	1	U12@x.de	back\\slash12	admin	04b9442a-84ff-4b4e-a7bc-62b6df134448	\N	\\x00ff0c	{"back\\\\slash",NULL,"b c"}	1972-04-11	2026-01-04 10:00:00.12345
13	2	U13@x.de	quote'd "x"13	clerk	c09eacee-9cfa-48b5-aadb-146c7ae00f48	10.0.0.13	\N	{"quote'd \\"x\\"",NULL,"b c"}	1973-05-11	2026-01-05 10:00:00.12345
14	3	U14@x.de	Ünïcödé ✓14	clerk	1f0edf7a-a815-46a7-b083-d19d9cfc96d1	10.0.0.14	\N	{"Ünïcödé ✓",NULL,"b c"}	1974-06-11	2026-01-06 10:00:00.12345
15	1	U15@x.de		admin	4a91dab0-364a-4bfe-a353-2477e2059189	10.0.0.15	\\x00ff0f	{"",NULL,"b c"}	\N	2026-01-07 10:00:00.12345
16	2	U16@x.de	null\\N16	guest	b92bb48c-435d-4809-9e56-05c1cc3d5d94	\N	\N	{"null\\\\N",NULL,"b c"}	1976-08-11	2026-01-08 10:00:00.12345
17	3	U17@x.de	$1 & {a,b}17	guest	d4170b40-899b-44d4-bfe1-521ab3001607	10.0.0.17	\N	{"$1 & {a,b}",NULL,"b c"}	1977-09-11	2026-01-09 10:00:00.12345
18	1	U18@x.de	plain18	guest	aa3c9920-b71b-4aba-b77d-7ba96fc8532d	10.0.0.18	\\x00ff12	{plain,NULL,"b c"}	1978-01-11	2026-01-01 10:00:00.12345
19	2	U19@x.de	with\ttab19	admin	b4e23fec-4983-4227-92ba-40690976e610	10.0.0.19	\N	{"with\ttab",NULL,"b c"}	1979-02-11	2026-01-02 10:00:00.12345
20	3	U20@x.de	new\nline20	admin	930b6c71-5cce-4829-bb16-edafd99accaa	\N	\N	{"new\nline",NULL,"b c"}	\N	2026-01-03 10:00:00.12345
21	1	U21@x.de	back\\slash21	guest	a74ab395-4ee1-43f4-b13b-0c1e322aa1f3	10.0.0.21	\\x00ff15	{"back\\\\slash",NULL,"b c"}	1981-04-11	2026-01-04 10:00:00.12345
22	2	U22@x.de	quote'd "x"22	admin	aa3c26ee-49e6-447f-ab0a-389c263b885e	10.0.0.22	\N	{"quote'd \\"x\\"",NULL,"b c"}	1982-05-11	2026-01-05 10:00:00.12345
23	3	U23@x.de	Ünïcödé ✓23	clerk	d9bb9925-448b-4dcc-a830-6f298b7c39da	10.0.0.23	\N	{"Ünïcödé ✓",NULL,"b c"}	1983-06-11	2026-01-06 10:00:00.12345
24	1	U24@x.de		clerk	a84ce811-04be-428c-a164-2d9919d269ea	\N	\\x00ff18	{"",NULL,"b c"}	1984-07-11	2026-01-07 10:00:00.12345
25	2	U25@x.de	null\\N25	admin	b60a97ae-6fdc-4f4e-9427-f06915b7f2cf	10.0.0.25	\N	{"null\\\\N",NULL,"b c"}	\N	2026-01-08 10:00:00.12345
26	3	U26@x.de	$1 & {a,b}26	clerk	11d3ff39-94ab-4a36-a441-cd5d9bdc9f15	10.0.0.26	\N	{"$1 & {a,b}",NULL,"b c"}	1986-09-11	2026-01-09 10:00:00.12345
27	1	U27@x.de	plain27	clerk	b475d031-41ed-4cb8-945c-52099fecc746	10.0.0.27	\\x00ff1b	{plain,NULL,"b c"}	1987-01-11	2026-01-01 10:00:00.12345
28	2	U28@x.de	with\ttab28	admin	150ebd72-6d94-4266-8c6a-680d51fbbd35	\N	\N	{"with\ttab",NULL,"b c"}	1988-02-11	2026-01-02 10:00:00.12345
29	3	U29@x.de	new\nline29	admin	2e19918c-c860-4362-9076-04c4ff2e13ca	10.0.0.29	\N	{"new\nline",NULL,"b c"}	1989-03-11	2026-01-03 10:00:00.12345
30	1	U30@x.de	back\\slash30	clerk	5e2fcdfa-3c32-4d44-b0aa-52a3fdbd3d20	10.0.0.30	\\x00ff1e	{"back\\\\slash",NULL,"b c"}	\N	2026-01-04 10:00:00.12345
31	2	U31@x.de	quote'd "x"31	admin	15e73758-88b1-4bf0-b86c-0853c73327f0	10.0.0.31	\N	{"quote'd \\"x\\"",NULL,"b c"}	1991-05-11	2026-01-05 10:00:00.12345
32	3	U32@x.de	Ünïcödé ✓32	clerk	17a50378-e4e4-45ae-a639-57659b4d9d1c	\N	\N	{"Ünïcödé ✓",NULL,"b c"}	1992-06-11	2026-01-06 10:00:00.12345
33	1	U33@x.de		clerk	1c92d7fe-c770-4800-8a3e-38aa0571e18e	10.0.0.33	\\x00ff21	{"",NULL,"b c"}	1993-07-11	2026-01-07 10:00:00.12345
34	2	U34@x.de	null\\N34	guest	49e3711f-36e7-48ab-a83b-24e497bc8774	10.0.0.34	\N	{"null\\\\N",NULL,"b c"}	1994-08-11	2026-01-08 10:00:00.12345
35	3	U35@x.de	$1 & {a,b}35	guest	10151bb9-0f37-46c7-9045-a2d500453e1c	10.0.0.35	\N	{"$1 & {a,b}",NULL,"b c"}	\N	2026-01-09 10:00:00.12345
36	1	U36@x.de	plain36	admin	e0f4341a-fcde-47f5-bc43-a7c805ab70ba	\N	\\x00ff24	{plain,NULL,"b c"}	1996-01-11	2026-01-01 10:00:00.12345
37	2	U37@x.de	with\ttab37	guest	8e9b71d7-d58d-43a5-a168-53a76bfb661d	10.0.0.37	\N	{"with\ttab",NULL,"b c"}	1997-02-11	2026-01-02 10:00:00.12345
38	3	U38@x.de	new\nline38	guest	4a5f478b-1a1f-4d08-8a0c-18ea60b69b72	10.0.0.38	\N	{"new\nline",NULL,"b c"}	1998-03-11	2026-01-03 10:00:00.12345
39	1	U39@x.de	back\\slash39	guest	b1f33e80-5f9c-45dd-bf6d-45975bedb720	10.0.0.39	\\x00ff27	{"back\\\\slash",NULL,"b c"}	1999-04-11	2026-01-04 10:00:00.12345
40	2	U40@x.de	quote'd "x"40	clerk	bd2067ba-b146-4dbb-8911-efa8d12a5029	\N	\N	{"quote'd \\"x\\"",NULL,"b c"}	\N	2026-01-05 10:00:00.12345
41	3	U41@x.de	Ünïcödé ✓41	admin	73a06949-9cee-40e1-a4a2-b34d9a74e1c1	10.0.0.41	\N	{"Ünïcödé ✓",NULL,"b c"}	1961-06-11	2026-01-06 10:00:00.12345
42	1	U42@x.de		clerk	48511240-6c83-45b5-ab6a-bd685bd0789f	10.0.0.42	\\x00ff2a	{"",NULL,"b c"}	1962-07-11	2026-01-07 10:00:00.12345
43	2	U43@x.de	null\\N43	clerk	0016a7f9-9c1a-455c-98d3-9ae66ef4ce33	10.0.0.43	\N	{"null\\\\N",NULL,"b c"}	1963-08-11	2026-01-08 10:00:00.12345
44	3	U44@x.de	$1 & {a,b}44	clerk	cb86926e-879a-4881-b84f-bfd26b96fa8a	\N	\N	{"$1 & {a,b}",NULL,"b c"}	1964-09-11	2026-01-09 10:00:00.12345
45	1	U45@x.de	plain45	clerk	24a0d7d3-1c9f-4b5f-abe7-a04559fe1528	10.0.0.45	\\x00ff2d	{plain,NULL,"b c"}	\N	2026-01-01 10:00:00.12345
46	2	U46@x.de	with\ttab46	guest	25fbffc8-6ac1-4609-ae7d-79579b734ef9	10.0.0.46	\N	{"with\ttab",NULL,"b c"}	1966-02-11	2026-01-02 10:00:00.12345
47	3	U47@x.de	new\nline47	clerk	459ca9a3-3f7e-4c25-8186-99b04520ac8c	10.0.0.47	\N	{"new\nline",NULL,"b c"}	1967-03-11	2026-01-03 10:00:00.12345
48	1	U48@x.de	back\\slash48	admin	f4c82b0d-e983-479f-ac34-4941b3ea59eb	\N	\\x00ff30	{"back\\\\slash",NULL,"b c"}	1968-04-11	2026-01-04 10:00:00.12345
49	2	U49@x.de	quote'd "x"49	clerk	46d90d7f-9301-4984-9396-681f80128eeb	10.0.0.49	\N	{"quote'd \\"x\\"",NULL,"b c"}	1969-05-11	2026-01-05 10:00:00.12345
50	3	U50@x.de	Ünïcödé ✓50	clerk	40357174-ef15-491f-9852-781b543da01d	10.0.0.50	\N	{"Ünïcödé ✓",NULL,"b c"}	\N	2026-01-06 10:00:00.12345
51	1	U51@x.de		guest	3341d87d-d91c-4220-a5fe-616d8abda636	10.0.0.51	\\x00ff33	{"",NULL,"b c"}	1971-07-11	2026-01-07 10:00:00.12345
52	2	U52@x.de	null\\N52	admin	47b93834-d30f-4e3d-971f-cf89160eda8c	\N	\N	{"null\\\\N",NULL,"b c"}	1972-08-11	2026-01-08 10:00:00.12345
53	3	U53@x.de	$1 & {a,b}53	admin	c68be3d3-5861-4911-a76f-23fece7d8f2f	10.0.0.53	\N	{"$1 & {a,b}",NULL,"b c"}	1973-09-11	2026-01-09 10:00:00.12345
54	1	U54@x.de	plain54	clerk	679d62be-0766-42bd-860e-1246fd78cdb6	10.0.0.54	\\x00ff36	{plain,NULL,"b c"}	1974-01-11	2026-01-01 10:00:00.12345
55	2	U55@x.de	with\ttab55	admin	32352a06-6906-4869-9331-081bc6646ee9	10.0.0.55	\N	{"with\ttab",NULL,"b c"}	\N	2026-01-02 10:00:00.12345
56	3	U56@x.de	new\nline56	guest	6ff2d9f5-6d2e-4005-b5c8-e5ca99972233	\N	\N	{"new\nline",NULL,"b c"}	1976-03-11	2026-01-03 10:00:00.12345
57	1	U57@x.de	back\\slash57	clerk	70f2bfbb-2132-485d-b495-ead8b843e70c	10.0.0.57	\\x00ff39	{"back\\\\slash",NULL,"b c"}	1977-04-11	2026-01-04 10:00:00.12345
58	2	U58@x.de	quote'd "x"58	clerk	8ff382a4-1bfe-444d-bf57-fa1887e5338d	10.0.0.58	\N	{"quote'd \\"x\\"",NULL,"b c"}	1978-05-11	2026-01-05 10:00:00.12345
59	3	U59@x.de	Ünïcödé ✓59	admin	0e22bf2a-3d07-4b65-b9b6-fcb3769f1dde	10.0.0.59	\N	{"Ünïcödé ✓",NULL,"b c"}	1979-06-11	2026-01-06 10:00:00.12345
\.


--
-- Data for Name: audit_2025; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.audit_2025 (id, at, who, what) FROM stdin;
1	2025-12-20 01:00:00+00	1	{"n": 1}
2	2025-12-20 02:00:00+00	2	{"n": 2}
3	2025-12-20 03:00:00+00	3	{"n": 3}
4	2025-12-20 04:00:00+00	4	{"n": 4}
5	2025-12-20 05:00:00+00	5	{"n": 5}
6	2025-12-20 06:00:00+00	6	{"n": 6}
7	2025-12-20 07:00:00+00	7	{"n": 7}
8	2025-12-20 08:00:00+00	8	{"n": 8}
9	2025-12-20 09:00:00+00	9	{"n": 9}
10	2025-12-20 10:00:00+00	10	{"n": 10}
11	2025-12-20 11:00:00+00	11	{"n": 11}
12	2025-12-20 12:00:00+00	12	{"n": 12}
13	2025-12-20 13:00:00+00	13	{"n": 13}
14	2025-12-20 14:00:00+00	14	{"n": 14}
15	2025-12-20 15:00:00+00	15	{"n": 15}
16	2025-12-20 16:00:00+00	16	{"n": 16}
17	2025-12-20 17:00:00+00	17	{"n": 17}
18	2025-12-20 18:00:00+00	18	{"n": 18}
19	2025-12-20 19:00:00+00	19	{"n": 19}
20	2025-12-20 20:00:00+00	20	{"n": 20}
21	2025-12-20 21:00:00+00	21	{"n": 21}
22	2025-12-20 22:00:00+00	22	{"n": 22}
23	2025-12-20 23:00:00+00	23	{"n": 23}
24	2025-12-21 00:00:00+00	24	{"n": 24}
25	2025-12-21 01:00:00+00	25	{"n": 25}
26	2025-12-21 02:00:00+00	26	{"n": 26}
27	2025-12-21 03:00:00+00	27	{"n": 27}
28	2025-12-21 04:00:00+00	28	{"n": 28}
29	2025-12-21 05:00:00+00	29	{"n": 29}
30	2025-12-21 06:00:00+00	30	{"n": 30}
31	2025-12-21 07:00:00+00	31	{"n": 31}
32	2025-12-21 08:00:00+00	32	{"n": 32}
33	2025-12-21 09:00:00+00	33	{"n": 33}
34	2025-12-21 10:00:00+00	34	{"n": 34}
35	2025-12-21 11:00:00+00	35	{"n": 35}
36	2025-12-21 12:00:00+00	36	{"n": 36}
37	2025-12-21 13:00:00+00	37	{"n": 37}
38	2025-12-21 14:00:00+00	38	{"n": 38}
39	2025-12-21 15:00:00+00	39	{"n": 39}
40	2025-12-21 16:00:00+00	40	{"n": 40}
41	2025-12-21 17:00:00+00	41	{"n": 41}
42	2025-12-21 18:00:00+00	42	{"n": 42}
43	2025-12-21 19:00:00+00	43	{"n": 43}
44	2025-12-21 20:00:00+00	44	{"n": 44}
45	2025-12-21 21:00:00+00	45	{"n": 45}
46	2025-12-21 22:00:00+00	46	{"n": 46}
47	2025-12-21 23:00:00+00	47	{"n": 47}
48	2025-12-22 00:00:00+00	48	{"n": 48}
49	2025-12-22 01:00:00+00	49	{"n": 49}
50	2025-12-22 02:00:00+00	50	{"n": 50}
51	2025-12-22 03:00:00+00	51	{"n": 51}
52	2025-12-22 04:00:00+00	52	{"n": 52}
53	2025-12-22 05:00:00+00	53	{"n": 53}
54	2025-12-22 06:00:00+00	54	{"n": 54}
55	2025-12-22 07:00:00+00	55	{"n": 55}
56	2025-12-22 08:00:00+00	56	{"n": 56}
57	2025-12-22 09:00:00+00	57	{"n": 57}
58	2025-12-22 10:00:00+00	58	{"n": 58}
59	2025-12-22 11:00:00+00	59	{"n": 59}
60	2025-12-22 12:00:00+00	60	{"n": 60}
61	2025-12-22 13:00:00+00	61	{"n": 61}
62	2025-12-22 14:00:00+00	62	{"n": 62}
63	2025-12-22 15:00:00+00	63	{"n": 63}
64	2025-12-22 16:00:00+00	64	{"n": 64}
65	2025-12-22 17:00:00+00	65	{"n": 65}
66	2025-12-22 18:00:00+00	66	{"n": 66}
67	2025-12-22 19:00:00+00	67	{"n": 67}
68	2025-12-22 20:00:00+00	68	{"n": 68}
69	2025-12-22 21:00:00+00	69	{"n": 69}
70	2025-12-22 22:00:00+00	70	{"n": 70}
71	2025-12-22 23:00:00+00	71	{"n": 71}
72	2025-12-23 00:00:00+00	72	{"n": 72}
73	2025-12-23 01:00:00+00	73	{"n": 73}
74	2025-12-23 02:00:00+00	74	{"n": 74}
75	2025-12-23 03:00:00+00	75	{"n": 75}
76	2025-12-23 04:00:00+00	76	{"n": 76}
77	2025-12-23 05:00:00+00	77	{"n": 77}
78	2025-12-23 06:00:00+00	78	{"n": 78}
79	2025-12-23 07:00:00+00	79	{"n": 79}
80	2025-12-23 08:00:00+00	80	{"n": 80}
81	2025-12-23 09:00:00+00	81	{"n": 81}
82	2025-12-23 10:00:00+00	82	{"n": 82}
83	2025-12-23 11:00:00+00	83	{"n": 83}
84	2025-12-23 12:00:00+00	84	{"n": 84}
85	2025-12-23 13:00:00+00	85	{"n": 85}
86	2025-12-23 14:00:00+00	86	{"n": 86}
87	2025-12-23 15:00:00+00	87	{"n": 87}
88	2025-12-23 16:00:00+00	88	{"n": 88}
89	2025-12-23 17:00:00+00	89	{"n": 89}
90	2025-12-23 18:00:00+00	90	{"n": 90}
91	2025-12-23 19:00:00+00	91	{"n": 91}
92	2025-12-23 20:00:00+00	92	{"n": 92}
93	2025-12-23 21:00:00+00	93	{"n": 93}
94	2025-12-23 22:00:00+00	94	{"n": 94}
95	2025-12-23 23:00:00+00	95	{"n": 95}
96	2025-12-24 00:00:00+00	96	{"n": 96}
97	2025-12-24 01:00:00+00	97	{"n": 97}
98	2025-12-24 02:00:00+00	98	{"n": 98}
99	2025-12-24 03:00:00+00	99	{"n": 99}
100	2025-12-24 04:00:00+00	100	{"n": 100}
101	2025-12-24 05:00:00+00	101	{"n": 101}
102	2025-12-24 06:00:00+00	102	{"n": 102}
103	2025-12-24 07:00:00+00	103	{"n": 103}
104	2025-12-24 08:00:00+00	104	{"n": 104}
105	2025-12-24 09:00:00+00	105	{"n": 105}
106	2025-12-24 10:00:00+00	106	{"n": 106}
107	2025-12-24 11:00:00+00	107	{"n": 107}
108	2025-12-24 12:00:00+00	108	{"n": 108}
109	2025-12-24 13:00:00+00	109	{"n": 109}
110	2025-12-24 14:00:00+00	110	{"n": 110}
111	2025-12-24 15:00:00+00	111	{"n": 111}
112	2025-12-24 16:00:00+00	112	{"n": 112}
113	2025-12-24 17:00:00+00	113	{"n": 113}
114	2025-12-24 18:00:00+00	114	{"n": 114}
115	2025-12-24 19:00:00+00	115	{"n": 115}
116	2025-12-24 20:00:00+00	116	{"n": 116}
117	2025-12-24 21:00:00+00	117	{"n": 117}
118	2025-12-24 22:00:00+00	118	{"n": 118}
119	2025-12-24 23:00:00+00	119	{"n": 119}
120	2025-12-25 00:00:00+00	120	{"n": 120}
121	2025-12-25 01:00:00+00	121	{"n": 121}
122	2025-12-25 02:00:00+00	122	{"n": 122}
123	2025-12-25 03:00:00+00	123	{"n": 123}
124	2025-12-25 04:00:00+00	124	{"n": 124}
125	2025-12-25 05:00:00+00	125	{"n": 125}
126	2025-12-25 06:00:00+00	126	{"n": 126}
127	2025-12-25 07:00:00+00	127	{"n": 127}
128	2025-12-25 08:00:00+00	128	{"n": 128}
129	2025-12-25 09:00:00+00	129	{"n": 129}
130	2025-12-25 10:00:00+00	130	{"n": 130}
131	2025-12-25 11:00:00+00	131	{"n": 131}
132	2025-12-25 12:00:00+00	132	{"n": 132}
133	2025-12-25 13:00:00+00	133	{"n": 133}
134	2025-12-25 14:00:00+00	134	{"n": 134}
135	2025-12-25 15:00:00+00	135	{"n": 135}
136	2025-12-25 16:00:00+00	136	{"n": 136}
137	2025-12-25 17:00:00+00	137	{"n": 137}
138	2025-12-25 18:00:00+00	138	{"n": 138}
139	2025-12-25 19:00:00+00	139	{"n": 139}
140	2025-12-25 20:00:00+00	140	{"n": 140}
141	2025-12-25 21:00:00+00	141	{"n": 141}
142	2025-12-25 22:00:00+00	142	{"n": 142}
143	2025-12-25 23:00:00+00	143	{"n": 143}
144	2025-12-26 00:00:00+00	144	{"n": 144}
145	2025-12-26 01:00:00+00	145	{"n": 145}
146	2025-12-26 02:00:00+00	146	{"n": 146}
147	2025-12-26 03:00:00+00	147	{"n": 147}
148	2025-12-26 04:00:00+00	148	{"n": 148}
149	2025-12-26 05:00:00+00	149	{"n": 149}
150	2025-12-26 06:00:00+00	150	{"n": 150}
151	2025-12-26 07:00:00+00	151	{"n": 151}
152	2025-12-26 08:00:00+00	152	{"n": 152}
153	2025-12-26 09:00:00+00	153	{"n": 153}
154	2025-12-26 10:00:00+00	154	{"n": 154}
155	2025-12-26 11:00:00+00	155	{"n": 155}
156	2025-12-26 12:00:00+00	156	{"n": 156}
157	2025-12-26 13:00:00+00	157	{"n": 157}
158	2025-12-26 14:00:00+00	158	{"n": 158}
159	2025-12-26 15:00:00+00	159	{"n": 159}
160	2025-12-26 16:00:00+00	160	{"n": 160}
161	2025-12-26 17:00:00+00	161	{"n": 161}
162	2025-12-26 18:00:00+00	162	{"n": 162}
163	2025-12-26 19:00:00+00	163	{"n": 163}
164	2025-12-26 20:00:00+00	164	{"n": 164}
165	2025-12-26 21:00:00+00	165	{"n": 165}
166	2025-12-26 22:00:00+00	166	{"n": 166}
167	2025-12-26 23:00:00+00	167	{"n": 167}
168	2025-12-27 00:00:00+00	168	{"n": 168}
169	2025-12-27 01:00:00+00	169	{"n": 169}
170	2025-12-27 02:00:00+00	170	{"n": 170}
171	2025-12-27 03:00:00+00	171	{"n": 171}
172	2025-12-27 04:00:00+00	172	{"n": 172}
173	2025-12-27 05:00:00+00	173	{"n": 173}
174	2025-12-27 06:00:00+00	174	{"n": 174}
175	2025-12-27 07:00:00+00	175	{"n": 175}
176	2025-12-27 08:00:00+00	176	{"n": 176}
177	2025-12-27 09:00:00+00	177	{"n": 177}
178	2025-12-27 10:00:00+00	178	{"n": 178}
179	2025-12-27 11:00:00+00	179	{"n": 179}
180	2025-12-27 12:00:00+00	180	{"n": 180}
181	2025-12-27 13:00:00+00	181	{"n": 181}
182	2025-12-27 14:00:00+00	182	{"n": 182}
183	2025-12-27 15:00:00+00	183	{"n": 183}
184	2025-12-27 16:00:00+00	184	{"n": 184}
185	2025-12-27 17:00:00+00	185	{"n": 185}
186	2025-12-27 18:00:00+00	186	{"n": 186}
187	2025-12-27 19:00:00+00	187	{"n": 187}
188	2025-12-27 20:00:00+00	188	{"n": 188}
189	2025-12-27 21:00:00+00	189	{"n": 189}
190	2025-12-27 22:00:00+00	190	{"n": 190}
191	2025-12-27 23:00:00+00	191	{"n": 191}
192	2025-12-28 00:00:00+00	192	{"n": 192}
193	2025-12-28 01:00:00+00	193	{"n": 193}
194	2025-12-28 02:00:00+00	194	{"n": 194}
195	2025-12-28 03:00:00+00	195	{"n": 195}
196	2025-12-28 04:00:00+00	196	{"n": 196}
197	2025-12-28 05:00:00+00	197	{"n": 197}
198	2025-12-28 06:00:00+00	198	{"n": 198}
199	2025-12-28 07:00:00+00	199	{"n": 199}
200	2025-12-28 08:00:00+00	200	{"n": 200}
201	2025-12-28 09:00:00+00	201	{"n": 201}
202	2025-12-28 10:00:00+00	202	{"n": 202}
203	2025-12-28 11:00:00+00	203	{"n": 203}
204	2025-12-28 12:00:00+00	204	{"n": 204}
205	2025-12-28 13:00:00+00	205	{"n": 205}
206	2025-12-28 14:00:00+00	206	{"n": 206}
207	2025-12-28 15:00:00+00	207	{"n": 207}
208	2025-12-28 16:00:00+00	208	{"n": 208}
209	2025-12-28 17:00:00+00	209	{"n": 209}
210	2025-12-28 18:00:00+00	210	{"n": 210}
211	2025-12-28 19:00:00+00	211	{"n": 211}
212	2025-12-28 20:00:00+00	212	{"n": 212}
213	2025-12-28 21:00:00+00	213	{"n": 213}
214	2025-12-28 22:00:00+00	214	{"n": 214}
215	2025-12-28 23:00:00+00	215	{"n": 215}
216	2025-12-29 00:00:00+00	216	{"n": 216}
217	2025-12-29 01:00:00+00	217	{"n": 217}
218	2025-12-29 02:00:00+00	218	{"n": 218}
219	2025-12-29 03:00:00+00	219	{"n": 219}
220	2025-12-29 04:00:00+00	220	{"n": 220}
221	2025-12-29 05:00:00+00	221	{"n": 221}
222	2025-12-29 06:00:00+00	222	{"n": 222}
223	2025-12-29 07:00:00+00	223	{"n": 223}
224	2025-12-29 08:00:00+00	224	{"n": 224}
225	2025-12-29 09:00:00+00	225	{"n": 225}
226	2025-12-29 10:00:00+00	226	{"n": 226}
227	2025-12-29 11:00:00+00	227	{"n": 227}
228	2025-12-29 12:00:00+00	228	{"n": 228}
229	2025-12-29 13:00:00+00	229	{"n": 229}
230	2025-12-29 14:00:00+00	230	{"n": 230}
231	2025-12-29 15:00:00+00	231	{"n": 231}
232	2025-12-29 16:00:00+00	232	{"n": 232}
233	2025-12-29 17:00:00+00	233	{"n": 233}
234	2025-12-29 18:00:00+00	234	{"n": 234}
235	2025-12-29 19:00:00+00	235	{"n": 235}
236	2025-12-29 20:00:00+00	236	{"n": 236}
237	2025-12-29 21:00:00+00	237	{"n": 237}
238	2025-12-29 22:00:00+00	238	{"n": 238}
239	2025-12-29 23:00:00+00	239	{"n": 239}
240	2025-12-30 00:00:00+00	240	{"n": 240}
241	2025-12-30 01:00:00+00	241	{"n": 241}
242	2025-12-30 02:00:00+00	242	{"n": 242}
243	2025-12-30 03:00:00+00	243	{"n": 243}
244	2025-12-30 04:00:00+00	244	{"n": 244}
245	2025-12-30 05:00:00+00	245	{"n": 245}
246	2025-12-30 06:00:00+00	246	{"n": 246}
247	2025-12-30 07:00:00+00	247	{"n": 247}
248	2025-12-30 08:00:00+00	248	{"n": 248}
249	2025-12-30 09:00:00+00	249	{"n": 249}
250	2025-12-30 10:00:00+00	250	{"n": 250}
251	2025-12-30 11:00:00+00	251	{"n": 251}
252	2025-12-30 12:00:00+00	252	{"n": 252}
253	2025-12-30 13:00:00+00	253	{"n": 253}
254	2025-12-30 14:00:00+00	254	{"n": 254}
255	2025-12-30 15:00:00+00	255	{"n": 255}
256	2025-12-30 16:00:00+00	256	{"n": 256}
257	2025-12-30 17:00:00+00	257	{"n": 257}
258	2025-12-30 18:00:00+00	258	{"n": 258}
259	2025-12-30 19:00:00+00	259	{"n": 259}
260	2025-12-30 20:00:00+00	260	{"n": 260}
261	2025-12-30 21:00:00+00	261	{"n": 261}
262	2025-12-30 22:00:00+00	262	{"n": 262}
263	2025-12-30 23:00:00+00	263	{"n": 263}
264	2025-12-31 00:00:00+00	264	{"n": 264}
265	2025-12-31 01:00:00+00	265	{"n": 265}
266	2025-12-31 02:00:00+00	266	{"n": 266}
267	2025-12-31 03:00:00+00	267	{"n": 267}
268	2025-12-31 04:00:00+00	268	{"n": 268}
269	2025-12-31 05:00:00+00	269	{"n": 269}
270	2025-12-31 06:00:00+00	270	{"n": 270}
271	2025-12-31 07:00:00+00	271	{"n": 271}
272	2025-12-31 08:00:00+00	272	{"n": 272}
273	2025-12-31 09:00:00+00	273	{"n": 273}
274	2025-12-31 10:00:00+00	274	{"n": 274}
275	2025-12-31 11:00:00+00	275	{"n": 275}
276	2025-12-31 12:00:00+00	276	{"n": 276}
277	2025-12-31 13:00:00+00	277	{"n": 277}
278	2025-12-31 14:00:00+00	278	{"n": 278}
279	2025-12-31 15:00:00+00	279	{"n": 279}
280	2025-12-31 16:00:00+00	280	{"n": 280}
281	2025-12-31 17:00:00+00	281	{"n": 281}
282	2025-12-31 18:00:00+00	282	{"n": 282}
283	2025-12-31 19:00:00+00	283	{"n": 283}
284	2025-12-31 20:00:00+00	284	{"n": 284}
285	2025-12-31 21:00:00+00	285	{"n": 285}
286	2025-12-31 22:00:00+00	286	{"n": 286}
287	2025-12-31 23:00:00+00	287	{"n": 287}
\.


--
-- Data for Name: audit_2026; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.audit_2026 (id, at, who, what) FROM stdin;
288	2026-01-01 00:00:00+00	288	{"n": 288}
289	2026-01-01 01:00:00+00	289	{"n": 289}
290	2026-01-01 02:00:00+00	290	{"n": 290}
291	2026-01-01 03:00:00+00	291	{"n": 291}
292	2026-01-01 04:00:00+00	292	{"n": 292}
293	2026-01-01 05:00:00+00	293	{"n": 293}
294	2026-01-01 06:00:00+00	294	{"n": 294}
295	2026-01-01 07:00:00+00	295	{"n": 295}
296	2026-01-01 08:00:00+00	296	{"n": 296}
297	2026-01-01 09:00:00+00	297	{"n": 297}
298	2026-01-01 10:00:00+00	298	{"n": 298}
299	2026-01-01 11:00:00+00	299	{"n": 299}
300	2026-01-01 12:00:00+00	300	{"n": 300}
\.


--
-- Data for Name: aux_00; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_00 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_01; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_01 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_02; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_02 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_03; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_03 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_04; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_04 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_05; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_05 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_06; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_06 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_07; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_07 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_08; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_08 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_09; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_09 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_10; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_10 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_11; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_11 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_12; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_12 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_13; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_13 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_14; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_14 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_15; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_15 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_16; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_16 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_17; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_17 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_18; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_18 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_19; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_19 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_20; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_20 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: aux_21; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aux_21 (id, ref_id, label, amount, on_day, flags, data) FROM stdin;
1	\N	l1	1.00	2026-11-29	{1,2}	\N
2	\N	l2	2.00	2026-11-29	{2,3}	\N
3	\N	l3	3.00	2026-11-29	{3,4}	\N
4	\N	l4	4.00	2026-11-29	{4,5}	\N
5	\N	l5	5.00	2026-11-29	{5,6}	\N
\.


--
-- Data for Name: category; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.category (id, parent_id, name, path) FROM stdin;
1	\N	c1	\N
2	\N	c2	\N
3	1	c3	\N
4	2	c4	\N
5	2	c5	\N
6	3	c6	\N
7	3	c7	\N
8	4	c8	\N
9	4	c9	\N
10	5	c10	\N
11	5	c11	\N
\.


--
-- Data for Name: event_log; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_log (id, kind, at, payload, score, ok, small, r) FROM stdin;
1	k1	2026-01-01 00:01:00	x\t1	0.3333333333333333	f	1	1.5
2	k2	2026-01-01 00:02:00	xx\t2	0.6666666666666666	t	2	3
3	k3	2026-01-01 00:03:00	xxx\t3	1	f	3	4.5
4	k4	2026-01-01 00:04:00	xxxx\t4	1.3333333333333333	t	4	6
5	k5	2026-01-01 00:05:00	\N	1.6666666666666667	f	5	7.5
6	k6	2026-01-01 00:06:00	xxxxxx\t6	2	t	6	9
7	k0	2026-01-01 00:07:00	xxxxxxx\t7	2.3333333333333335	f	7	10.5
8	k1	2026-01-01 00:08:00	xxxxxxxx\t8	2.6666666666666665	t	8	12
9	k2	2026-01-01 00:09:00	xxxxxxxxx\t9	3	f	9	13.5
10	k3	2026-01-01 00:10:00	\N	3.3333333333333335	t	10	15
11	k4	2026-01-01 00:11:00	xxxxxxxxxxx\t11	3.6666666666666665	f	11	16.5
12	k5	2026-01-01 00:12:00	xxxxxxxxxxxx\t12	4	t	12	18
13	k6	2026-01-01 00:13:00	xxxxxxxxxxxxx\t13	4.333333333333333	f	13	19.5
14	k0	2026-01-01 00:14:00	xxxxxxxxxxxxxx\t14	4.666666666666667	t	14	21
15	k1	2026-01-01 00:15:00	\N	5	f	15	22.5
16	k2	2026-01-01 00:16:00	xxxxxxxxxxxxxxxx\t16	5.333333333333333	t	16	24
17	k3	2026-01-01 00:17:00	xxxxxxxxxxxxxxxxx\t17	5.666666666666667	f	17	25.5
18	k4	2026-01-01 00:18:00	xxxxxxxxxxxxxxxxxx\t18	6	t	18	27
19	k5	2026-01-01 00:19:00	xxxxxxxxxxxxxxxxxxx\t19	6.333333333333333	f	19	28.5
20	k6	2026-01-01 00:20:00	\N	6.666666666666667	t	20	30
21	k0	2026-01-01 00:21:00	xxxxxxxxxxxxxxxxxxxxx\t21	7	f	21	31.5
22	k1	2026-01-01 00:22:00	xxxxxxxxxxxxxxxxxxxxxx\t22	7.333333333333333	t	22	33
23	k2	2026-01-01 00:23:00	xxxxxxxxxxxxxxxxxxxxxxx\t23	7.666666666666667	f	23	34.5
24	k3	2026-01-01 00:24:00	xxxxxxxxxxxxxxxxxxxxxxxx\t24	8	t	24	36
25	k4	2026-01-01 00:25:00	\N	8.333333333333334	f	25	37.5
26	k5	2026-01-01 00:26:00	xxxxxxxxxxxxxxxxxxxxxxxxxx\t26	8.666666666666666	t	26	39
27	k6	2026-01-01 00:27:00	xxxxxxxxxxxxxxxxxxxxxxxxxxx\t27	9	f	27	40.5
28	k0	2026-01-01 00:28:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxx\t28	9.333333333333334	t	28	42
29	k1	2026-01-01 00:29:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t29	9.666666666666666	f	29	43.5
30	k2	2026-01-01 00:30:00	\N	10	t	30	45
31	k3	2026-01-01 00:31:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t31	10.333333333333334	f	31	46.5
32	k4	2026-01-01 00:32:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t32	10.666666666666666	t	32	48
33	k5	2026-01-01 00:33:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t33	11	f	33	49.5
34	k6	2026-01-01 00:34:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t34	11.333333333333334	t	34	51
35	k0	2026-01-01 00:35:00	\N	11.666666666666666	f	35	52.5
36	k1	2026-01-01 00:36:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t36	12	t	36	54
37	k2	2026-01-01 00:37:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t37	12.333333333333334	f	37	55.5
38	k3	2026-01-01 00:38:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t38	12.666666666666666	t	38	57
39	k4	2026-01-01 00:39:00	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\t39	13	f	39	58.5
40	k5	2026-01-01 00:40:00	\N	13.333333333333334	t	40	60
\.


--
-- Data for Name: product; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.product (id, category_id, sku, title, price, weight, attrs, search, active, valid, dims) FROM stdin;
1	2	S-1	with\ttab	100	0.143	{"c": 1}	'1':2 'abc':1	t	[2026-01-01,2026-02-01)	{1,NULL,3}
2	3	S-2	new\nline	200	0.286	{"c": 2}	'2':2 'abc':1	t	[2026-01-01,2026-02-01)	{2,NULL,3}
3	4	S-3	back\\slash	300	0.429	{"c": 3}	'3':2 'abc':1	t	[2026-01-01,2026-02-01)	{3,NULL,3}
4	5	S-4	quote'd "x"	400	0.571	{"c": 4}	'4':2 'abc':1	t	[2026-01-01,2026-02-01)	{4,NULL,3}
5	6	S-5	Ünïcödé ✓	500	0.714	{"c": 5}	'5':2 'abc':1	t	[2026-01-01,2026-02-01)	{5,NULL,3}
6	7	S-6		600	0.857	{"c": 6}	'6':2 'abc':1	t	[2026-01-01,2026-02-01)	{6,NULL,3}
7	8	S-7	null\\N	700	1.000	{"c": 7}	'7':2 'abc':1	t	[2026-01-01,2026-02-01)	{7,NULL,3}
8	9	S-8	$1 & {a,b}	800	1.143	{"c": 8}	'8':2 'abc':1	t	[2026-01-01,2026-02-01)	{8,NULL,3}
9	10	S-9	plain	900	1.286	{"c": 9}	'9':2 'abc':1	t	[2026-01-01,2026-02-01)	{9,NULL,3}
10	11	S-10	with\ttab	1000	1.429	{"c": 10}	'10':2 'abc':1	t	[2026-01-01,2026-02-01)	{10,NULL,3}
11	1	S-11	new\nline	1100	1.571	{"c": 11}	'11':2 'abc':1	t	[2026-01-01,2026-02-01)	{11,NULL,3}
12	2	S-12	back\\slash	1200	1.714	{"c": 12}	'12':2 'abc':1	t	[2026-01-01,2026-02-01)	{12,NULL,3}
13	3	S-13	quote'd "x"	1300	1.857	{"c": 13}	'13':2 'abc':1	t	[2026-01-01,2026-02-01)	{13,NULL,3}
14	4	S-14	Ünïcödé ✓	1400	2.000	{"c": 14}	'14':2 'abc':1	t	[2026-01-01,2026-02-01)	{14,NULL,3}
15	5	S-15		1500	2.143	{"c": 15}	'15':2 'abc':1	t	[2026-01-01,2026-02-01)	{15,NULL,3}
16	6	S-16	null\\N	1600	2.286	{"c": 16}	'16':2 'abc':1	t	[2026-01-01,2026-02-01)	{16,NULL,3}
17	7	S-17	$1 & {a,b}	1700	2.429	{"c": 17}	'17':2 'abc':1	t	[2026-01-01,2026-02-01)	{17,NULL,3}
18	8	S-18	plain	1800	2.571	{"c": 18}	'18':2 'abc':1	t	[2026-01-01,2026-02-01)	{18,NULL,3}
19	9	S-19	with\ttab	1900	2.714	{"c": 19}	'19':2 'abc':1	t	[2026-01-01,2026-02-01)	{19,NULL,3}
20	10	S-20	new\nline	2000	2.857	{"c": 20}	'20':2 'abc':1	t	[2026-01-01,2026-02-01)	{20,NULL,3}
21	11	S-21	back\\slash	2100	3.000	{"c": 21}	'21':2 'abc':1	t	[2026-01-01,2026-02-01)	{21,NULL,3}
22	1	S-22	quote'd "x"	2200	3.143	{"c": 22}	'22':2 'abc':1	t	[2026-01-01,2026-02-01)	{22,NULL,3}
23	2	S-23	Ünïcödé ✓	2300	3.286	{"c": 23}	'23':2 'abc':1	t	[2026-01-01,2026-02-01)	{23,NULL,3}
24	3	S-24		2400	3.429	{"c": 24}	'24':2 'abc':1	t	[2026-01-01,2026-02-01)	{24,NULL,3}
25	4	S-25	null\\N	2500	3.571	{"c": 25}	'25':2 'abc':1	t	[2026-01-01,2026-02-01)	{25,NULL,3}
26	5	S-26	$1 & {a,b}	2600	3.714	{"c": 26}	'26':2 'abc':1	t	[2026-01-01,2026-02-01)	{26,NULL,3}
27	6	S-27	plain	2700	3.857	{"c": 27}	'27':2 'abc':1	t	[2026-01-01,2026-02-01)	{27,NULL,3}
28	7	S-28	with\ttab	2800	4.000	{"c": 28}	'28':2 'abc':1	t	[2026-01-01,2026-02-01)	{28,NULL,3}
29	8	S-29	new\nline	2900	4.143	{"c": 29}	'29':2 'abc':1	t	[2026-01-01,2026-02-01)	{29,NULL,3}
30	9	S-30	back\\slash	3000	4.286	{"c": 30}	'30':2 'abc':1	t	[2026-01-01,2026-02-01)	{30,NULL,3}
31	10	S-31	quote'd "x"	3100	4.429	{"c": 31}	'31':2 'abc':1	t	[2026-01-01,2026-02-01)	{31,NULL,3}
32	11	S-32	Ünïcödé ✓	3200	4.571	{"c": 32}	'32':2 'abc':1	t	[2026-01-01,2026-02-01)	{32,NULL,3}
33	1	S-33		3300	4.714	{"c": 33}	'33':2 'abc':1	t	[2026-01-01,2026-02-01)	{33,NULL,3}
34	2	S-34	null\\N	3400	4.857	{"c": 34}	'34':2 'abc':1	t	[2026-01-01,2026-02-01)	{34,NULL,3}
35	3	S-35	$1 & {a,b}	3500	5.000	{"c": 35}	'35':2 'abc':1	t	[2026-01-01,2026-02-01)	{35,NULL,3}
36	4	S-36	plain	3600	5.143	{"c": 36}	'36':2 'abc':1	t	[2026-01-01,2026-02-01)	{36,NULL,3}
37	5	S-37	with\ttab	3700	5.286	{"c": 37}	'37':2 'abc':1	t	[2026-01-01,2026-02-01)	{37,NULL,3}
38	6	S-38	new\nline	3800	5.429	{"c": 38}	'38':2 'abc':1	t	[2026-01-01,2026-02-01)	{38,NULL,3}
39	7	S-39	back\\slash	3900	5.571	{"c": 39}	'39':2 'abc':1	t	[2026-01-01,2026-02-01)	{39,NULL,3}
40	8	S-40	quote'd "x"	4000	5.714	{"c": 40}	'40':2 'abc':1	t	[2026-01-01,2026-02-01)	{40,NULL,3}
41	9	S-41	Ünïcödé ✓	4100	5.857	{"c": 41}	'41':2 'abc':1	t	[2026-01-01,2026-02-01)	{41,NULL,3}
42	10	S-42		4200	6.000	{"c": 42}	'42':2 'abc':1	t	[2026-01-01,2026-02-01)	{42,NULL,3}
43	11	S-43	null\\N	4300	6.143	{"c": 43}	'43':2 'abc':1	t	[2026-01-01,2026-02-01)	{43,NULL,3}
44	1	S-44	$1 & {a,b}	4400	6.286	{"c": 44}	'44':2 'abc':1	t	[2026-01-01,2026-02-01)	{44,NULL,3}
45	2	S-45	plain	4500	6.429	{"c": 45}	'45':2 'abc':1	t	[2026-01-01,2026-02-01)	{45,NULL,3}
46	3	S-46	with\ttab	4600	6.571	{"c": 46}	'46':2 'abc':1	t	[2026-01-01,2026-02-01)	{46,NULL,3}
47	4	S-47	new\nline	4700	6.714	{"c": 47}	'47':2 'abc':1	t	[2026-01-01,2026-02-01)	{47,NULL,3}
48	5	S-48	back\\slash	4800	6.857	{"c": 48}	'48':2 'abc':1	t	[2026-01-01,2026-02-01)	{48,NULL,3}
49	6	S-49	quote'd "x"	4900	7.000	{"c": 49}	'49':2 'abc':1	t	[2026-01-01,2026-02-01)	{49,NULL,3}
50	7	S-50	Ünïcödé ✓	5000	7.143	{"c": 50}	'50':2 'abc':1	t	[2026-01-01,2026-02-01)	{50,NULL,3}
51	8	S-51		5100	7.286	{"c": 51}	'51':2 'abc':1	t	[2026-01-01,2026-02-01)	{51,NULL,3}
52	9	S-52	null\\N	5200	7.429	{"c": 52}	'52':2 'abc':1	t	[2026-01-01,2026-02-01)	{52,NULL,3}
53	10	S-53	$1 & {a,b}	5300	7.571	{"c": 53}	'53':2 'abc':1	t	[2026-01-01,2026-02-01)	{53,NULL,3}
54	11	S-54	plain	5400	7.714	{"c": 54}	'54':2 'abc':1	t	[2026-01-01,2026-02-01)	{54,NULL,3}
55	1	S-55	with\ttab	5500	7.857	{"c": 55}	'55':2 'abc':1	t	[2026-01-01,2026-02-01)	{55,NULL,3}
56	2	S-56	new\nline	5600	8.000	{"c": 56}	'56':2 'abc':1	t	[2026-01-01,2026-02-01)	{56,NULL,3}
57	3	S-57	back\\slash	5700	8.143	{"c": 57}	'57':2 'abc':1	t	[2026-01-01,2026-02-01)	{57,NULL,3}
58	4	S-58	quote'd "x"	5800	8.286	{"c": 58}	'58':2 'abc':1	t	[2026-01-01,2026-02-01)	{58,NULL,3}
59	5	S-59	Ünïcödé ✓	5900	8.429	{"c": 59}	'59':2 'abc':1	t	[2026-01-01,2026-02-01)	{59,NULL,3}
60	6	S-60		6000	8.571	{"c": 60}	'60':2 'abc':1	t	[2026-01-01,2026-02-01)	{60,NULL,3}
61	7	S-61	null\\N	6100	8.714	{"c": 61}	'61':2 'abc':1	t	[2026-01-01,2026-02-01)	{61,NULL,3}
62	8	S-62	$1 & {a,b}	6200	8.857	{"c": 62}	'62':2 'abc':1	t	[2026-01-01,2026-02-01)	{62,NULL,3}
63	9	S-63	plain	6300	9.000	{"c": 63}	'63':2 'abc':1	t	[2026-01-01,2026-02-01)	{63,NULL,3}
64	10	S-64	with\ttab	6400	9.143	{"c": 64}	'64':2 'abc':1	t	[2026-01-01,2026-02-01)	{64,NULL,3}
65	11	S-65	new\nline	6500	9.286	{"c": 65}	'65':2 'abc':1	t	[2026-01-01,2026-02-01)	{65,NULL,3}
66	1	S-66	back\\slash	6600	9.429	{"c": 66}	'66':2 'abc':1	t	[2026-01-01,2026-02-01)	{66,NULL,3}
67	2	S-67	quote'd "x"	6700	9.571	{"c": 67}	'67':2 'abc':1	t	[2026-01-01,2026-02-01)	{67,NULL,3}
68	3	S-68	Ünïcödé ✓	6800	9.714	{"c": 68}	'68':2 'abc':1	t	[2026-01-01,2026-02-01)	{68,NULL,3}
69	4	S-69		6900	9.857	{"c": 69}	'69':2 'abc':1	t	[2026-01-01,2026-02-01)	{69,NULL,3}
70	5	S-70	null\\N	7000	10.000	{"c": 70}	'70':2 'abc':1	t	[2026-01-01,2026-02-01)	{70,NULL,3}
71	6	S-71	$1 & {a,b}	7100	10.143	{"c": 71}	'71':2 'abc':1	t	[2026-01-01,2026-02-01)	{71,NULL,3}
72	7	S-72	plain	7200	10.286	{"c": 72}	'72':2 'abc':1	t	[2026-01-01,2026-02-01)	{72,NULL,3}
73	8	S-73	with\ttab	7300	10.429	{"c": 73}	'73':2 'abc':1	t	[2026-01-01,2026-02-01)	{73,NULL,3}
74	9	S-74	new\nline	7400	10.571	{"c": 74}	'74':2 'abc':1	t	[2026-01-01,2026-02-01)	{74,NULL,3}
75	10	S-75	back\\slash	7500	10.714	{"c": 75}	'75':2 'abc':1	t	[2026-01-01,2026-02-01)	{75,NULL,3}
76	11	S-76	quote'd "x"	7600	10.857	{"c": 76}	'76':2 'abc':1	t	[2026-01-01,2026-02-01)	{76,NULL,3}
77	1	S-77	Ünïcödé ✓	7700	11.000	{"c": 77}	'77':2 'abc':1	t	[2026-01-01,2026-02-01)	{77,NULL,3}
78	2	S-78		7800	11.143	{"c": 78}	'78':2 'abc':1	t	[2026-01-01,2026-02-01)	{78,NULL,3}
79	3	S-79	null\\N	7900	11.286	{"c": 79}	'79':2 'abc':1	t	[2026-01-01,2026-02-01)	{79,NULL,3}
\.


--
-- Data for Name: purchase; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.purchase (id, user_id, state, total, placed_at, due, note) FROM stdin;
1000	1	paid	10	2026-03-02 06:00:00+00	1 mon 2 days 03:04:05	with\ttab
1001	2	sent	20	2026-03-03 06:00:00+00	1 mon 2 days 03:04:05	new\nline
1002	3	new	30	2026-03-04 06:00:00+00	1 mon 2 days 03:04:05	back\\slash
1003	4	paid	40	2026-03-05 06:00:00+00	1 mon 2 days 03:04:05	quote'd "x"
1004	5	sent	50	2026-03-06 06:00:00+00	1 mon 2 days 03:04:05	Ünïcödé ✓
1005	6	new	60	2026-03-07 06:00:00+00	1 mon 2 days 03:04:05	
1006	7	paid	70	2026-03-08 06:00:00+00	\N	null\\N
1007	8	sent	80	2026-03-09 06:00:00+00	1 mon 2 days 03:04:05	$1 & {a,b}
1008	9	new	90	2026-03-01 06:00:00+00	1 mon 2 days 03:04:05	plain
1009	10	paid	100	2026-03-02 06:00:00+00	1 mon 2 days 03:04:05	with\ttab
1010	11	sent	110	2026-03-03 06:00:00+00	1 mon 2 days 03:04:05	new\nline
1011	12	new	120	2026-03-04 06:00:00+00	1 mon 2 days 03:04:05	back\\slash
1012	13	paid	130	2026-03-05 06:00:00+00	1 mon 2 days 03:04:05	quote'd "x"
1013	14	sent	140	2026-03-06 06:00:00+00	\N	Ünïcödé ✓
1014	15	new	150	2026-03-07 06:00:00+00	1 mon 2 days 03:04:05	
1015	16	paid	160	2026-03-08 06:00:00+00	1 mon 2 days 03:04:05	null\\N
1016	17	sent	170	2026-03-09 06:00:00+00	1 mon 2 days 03:04:05	$1 & {a,b}
1017	18	new	180	2026-03-01 06:00:00+00	1 mon 2 days 03:04:05	plain
1018	19	paid	190	2026-03-02 06:00:00+00	1 mon 2 days 03:04:05	with\ttab
1019	20	sent	200	2026-03-03 06:00:00+00	1 mon 2 days 03:04:05	new\nline
1020	21	new	210	2026-03-04 06:00:00+00	\N	back\\slash
1021	22	paid	220	2026-03-05 06:00:00+00	1 mon 2 days 03:04:05	quote'd "x"
1022	23	sent	230	2026-03-06 06:00:00+00	1 mon 2 days 03:04:05	Ünïcödé ✓
1023	24	new	240	2026-03-07 06:00:00+00	1 mon 2 days 03:04:05	
1024	25	paid	250	2026-03-08 06:00:00+00	1 mon 2 days 03:04:05	null\\N
1025	26	sent	260	2026-03-09 06:00:00+00	1 mon 2 days 03:04:05	$1 & {a,b}
1026	27	new	270	2026-03-01 06:00:00+00	1 mon 2 days 03:04:05	plain
1027	28	paid	280	2026-03-02 06:00:00+00	\N	with\ttab
1028	29	sent	290	2026-03-03 06:00:00+00	1 mon 2 days 03:04:05	new\nline
1029	30	new	300	2026-03-04 06:00:00+00	1 mon 2 days 03:04:05	back\\slash
1030	31	paid	310	2026-03-05 06:00:00+00	1 mon 2 days 03:04:05	quote'd "x"
1031	32	sent	320	2026-03-06 06:00:00+00	1 mon 2 days 03:04:05	Ünïcödé ✓
1032	33	new	330	2026-03-07 06:00:00+00	1 mon 2 days 03:04:05	
1033	34	paid	340	2026-03-08 06:00:00+00	1 mon 2 days 03:04:05	null\\N
1034	35	sent	350	2026-03-09 06:00:00+00	\N	$1 & {a,b}
1035	36	new	360	2026-03-01 06:00:00+00	1 mon 2 days 03:04:05	plain
1036	37	paid	370	2026-03-02 06:00:00+00	1 mon 2 days 03:04:05	with\ttab
1037	38	sent	380	2026-03-03 06:00:00+00	1 mon 2 days 03:04:05	new\nline
1038	39	new	390	2026-03-04 06:00:00+00	1 mon 2 days 03:04:05	back\\slash
1039	40	paid	400	2026-03-05 06:00:00+00	1 mon 2 days 03:04:05	quote'd "x"
1040	41	sent	410	2026-03-06 06:00:00+00	1 mon 2 days 03:04:05	Ünïcödé ✓
1041	42	new	420	2026-03-07 06:00:00+00	\N	
1042	43	paid	430	2026-03-08 06:00:00+00	1 mon 2 days 03:04:05	null\\N
1043	44	sent	440	2026-03-09 06:00:00+00	1 mon 2 days 03:04:05	$1 & {a,b}
1044	45	new	450	2026-03-01 06:00:00+00	1 mon 2 days 03:04:05	plain
1045	46	paid	460	2026-03-02 06:00:00+00	1 mon 2 days 03:04:05	with\ttab
1046	47	sent	470	2026-03-03 06:00:00+00	1 mon 2 days 03:04:05	new\nline
1047	48	new	480	2026-03-04 06:00:00+00	1 mon 2 days 03:04:05	back\\slash
1048	49	paid	490	2026-03-05 06:00:00+00	\N	quote'd "x"
\.


--
-- Data for Name: purchase_line; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.purchase_line (purchase_id, line_no, product_id, qty, price) FROM stdin;
1000	1	54	1	5
1000	2	55	2	10
1000	3	56	3	15
1001	1	55	1	5
1001	2	56	2	10
1001	3	57	3	15
1002	1	56	1	5
1002	2	57	2	10
1002	3	58	3	15
1003	1	57	1	5
1003	2	58	2	10
1003	3	59	3	15
1004	1	58	1	5
1004	2	59	2	10
1004	3	60	3	15
1005	1	59	1	5
1005	2	60	2	10
1005	3	61	3	15
1006	1	60	1	5
1006	2	61	2	10
1006	3	62	3	15
1007	1	61	1	5
1007	2	62	2	10
1007	3	63	3	15
1008	1	62	1	5
1008	2	63	2	10
1008	3	64	3	15
1009	1	63	1	5
1009	2	64	2	10
1009	3	65	3	15
1010	1	64	1	5
1010	2	65	2	10
1010	3	66	3	15
1011	1	65	1	5
1011	2	66	2	10
1011	3	67	3	15
1012	1	66	1	5
1012	2	67	2	10
1012	3	68	3	15
1013	1	67	1	5
1013	2	68	2	10
1013	3	69	3	15
1014	1	68	1	5
1014	2	69	2	10
1014	3	70	3	15
1015	1	69	1	5
1015	2	70	2	10
1015	3	71	3	15
1016	1	70	1	5
1016	2	71	2	10
1016	3	72	3	15
1017	1	71	1	5
1017	2	72	2	10
1017	3	73	3	15
1018	1	72	1	5
1018	2	73	2	10
1018	3	74	3	15
1019	1	73	1	5
1019	2	74	2	10
1019	3	75	3	15
1020	1	74	1	5
1020	2	75	2	10
1020	3	76	3	15
1021	1	75	1	5
1021	2	76	2	10
1021	3	77	3	15
1022	1	76	1	5
1022	2	77	2	10
1022	3	78	3	15
1023	1	77	1	5
1023	2	78	2	10
1023	3	79	3	15
1024	1	78	1	5
1024	2	79	2	10
1024	3	1	3	15
1025	1	79	1	5
1025	2	1	2	10
1025	3	2	3	15
1026	1	1	1	5
1026	2	2	2	10
1026	3	3	3	15
1027	1	2	1	5
1027	2	3	2	10
1027	3	4	3	15
1028	1	3	1	5
1028	2	4	2	10
1028	3	5	3	15
1029	1	4	1	5
1029	2	5	2	10
1029	3	6	3	15
1030	1	5	1	5
1030	2	6	2	10
1030	3	7	3	15
1031	1	6	1	5
1031	2	7	2	10
1031	3	8	3	15
1032	1	7	1	5
1032	2	8	2	10
1032	3	9	3	15
1033	1	8	1	5
1033	2	9	2	10
1033	3	10	3	15
1034	1	9	1	5
1034	2	10	2	10
1034	3	11	3	15
1035	1	10	1	5
1035	2	11	2	10
1035	3	12	3	15
1036	1	11	1	5
1036	2	12	2	10
1036	3	13	3	15
1037	1	12	1	5
1037	2	13	2	10
1037	3	14	3	15
1038	1	13	1	5
1038	2	14	2	10
1038	3	15	3	15
1039	1	14	1	5
1039	2	15	2	10
1039	3	16	3	15
1040	1	15	1	5
1040	2	16	2	10
1040	3	17	3	15
1041	1	16	1	5
1041	2	17	2	10
1041	3	18	3	15
1042	1	17	1	5
1042	2	18	2	10
1042	3	19	3	15
1043	1	18	1	5
1043	2	19	2	10
1043	3	20	3	15
1044	1	19	1	5
1044	2	20	2	10
1044	3	21	3	15
1045	1	20	1	5
1045	2	21	2	10
1045	3	22	3	15
1046	1	21	1	5
1046	2	22	2	10
1046	3	23	3	15
1047	1	22	1	5
1047	2	23	2	10
1047	3	24	3	15
1048	1	23	1	5
1048	2	24	2	10
1048	3	25	3	15
\.


--
-- Data for Name: tenant; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.tenant (id, slug, plan, settings, created_at) FROM stdin;
1	t1	free	{"n": 1, "list": [1, 2]}	2026-11-29 14:49:52.454629+00
2	t2	free	{"n": 2, "list": [1, 2]}	2026-11-29 14:49:52.456084+00
3	t3	free	{"n": 3, "list": [1, 2]}	2026-11-29 14:49:52.456207+00
\.


--
-- Name: app_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.app_user_id_seq', 59, true);


--
-- Name: audit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.audit_id_seq', 300, true);


--
-- Name: aux_00_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_00_id_seq', 5, true);


--
-- Name: aux_01_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_01_id_seq', 5, true);


--
-- Name: aux_02_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_02_id_seq', 5, true);


--
-- Name: aux_03_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_03_id_seq', 5, true);


--
-- Name: aux_04_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_04_id_seq', 5, true);


--
-- Name: aux_05_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_05_id_seq', 5, true);


--
-- Name: aux_06_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_06_id_seq', 5, true);


--
-- Name: aux_07_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_07_id_seq', 5, true);


--
-- Name: aux_08_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_08_id_seq', 5, true);


--
-- Name: aux_09_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_09_id_seq', 5, true);


--
-- Name: aux_10_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_10_id_seq', 5, true);


--
-- Name: aux_11_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_11_id_seq', 5, true);


--
-- Name: aux_12_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_12_id_seq', 5, true);


--
-- Name: aux_13_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_13_id_seq', 5, true);


--
-- Name: aux_14_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_14_id_seq', 5, true);


--
-- Name: aux_15_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_15_id_seq', 5, true);


--
-- Name: aux_16_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_16_id_seq', 5, true);


--
-- Name: aux_17_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_17_id_seq', 5, true);


--
-- Name: aux_18_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_18_id_seq', 5, true);


--
-- Name: aux_19_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_19_id_seq', 5, true);


--
-- Name: aux_20_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_20_id_seq', 5, true);


--
-- Name: aux_21_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.aux_21_id_seq', 5, true);


--
-- Name: category_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.category_id_seq', 11, true);


--
-- Name: event_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_log_id_seq', 40, true);


--
-- Name: invoice_no; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.invoice_no', 545, true);


--
-- Name: product_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.product_id_seq', 79, true);


--
-- Name: purchase_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.purchase_id_seq', 1048, true);


--
-- Name: tenant_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.tenant_id_seq', 3, true);


--
-- Name: address address_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_pkey PRIMARY KEY (id);


--
-- Name: app_user app_user_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_pkey PRIMARY KEY (id);


--
-- Name: app_user app_user_tenant_id_email_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_tenant_id_email_key UNIQUE (tenant_id, email);


--
-- Name: audit audit_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id, at);


--
-- Name: audit_2025 audit_2025_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.audit_2025
    ADD CONSTRAINT audit_2025_pkey PRIMARY KEY (id, at);


--
-- Name: audit_2026 audit_2026_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.audit_2026
    ADD CONSTRAINT audit_2026_pkey PRIMARY KEY (id, at);


--
-- Name: aux_00 aux_00_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_00
    ADD CONSTRAINT aux_00_pkey PRIMARY KEY (id);


--
-- Name: aux_01 aux_01_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_01
    ADD CONSTRAINT aux_01_pkey PRIMARY KEY (id);


--
-- Name: aux_02 aux_02_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_02
    ADD CONSTRAINT aux_02_pkey PRIMARY KEY (id);


--
-- Name: aux_03 aux_03_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_03
    ADD CONSTRAINT aux_03_pkey PRIMARY KEY (id);


--
-- Name: aux_04 aux_04_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_04
    ADD CONSTRAINT aux_04_pkey PRIMARY KEY (id);


--
-- Name: aux_05 aux_05_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_05
    ADD CONSTRAINT aux_05_pkey PRIMARY KEY (id);


--
-- Name: aux_06 aux_06_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_06
    ADD CONSTRAINT aux_06_pkey PRIMARY KEY (id);


--
-- Name: aux_07 aux_07_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_07
    ADD CONSTRAINT aux_07_pkey PRIMARY KEY (id);


--
-- Name: aux_08 aux_08_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_08
    ADD CONSTRAINT aux_08_pkey PRIMARY KEY (id);


--
-- Name: aux_09 aux_09_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_09
    ADD CONSTRAINT aux_09_pkey PRIMARY KEY (id);


--
-- Name: aux_10 aux_10_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_10
    ADD CONSTRAINT aux_10_pkey PRIMARY KEY (id);


--
-- Name: aux_11 aux_11_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_11
    ADD CONSTRAINT aux_11_pkey PRIMARY KEY (id);


--
-- Name: aux_12 aux_12_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_12
    ADD CONSTRAINT aux_12_pkey PRIMARY KEY (id);


--
-- Name: aux_13 aux_13_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_13
    ADD CONSTRAINT aux_13_pkey PRIMARY KEY (id);


--
-- Name: aux_14 aux_14_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_14
    ADD CONSTRAINT aux_14_pkey PRIMARY KEY (id);


--
-- Name: aux_15 aux_15_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_15
    ADD CONSTRAINT aux_15_pkey PRIMARY KEY (id);


--
-- Name: aux_16 aux_16_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_16
    ADD CONSTRAINT aux_16_pkey PRIMARY KEY (id);


--
-- Name: aux_17 aux_17_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_17
    ADD CONSTRAINT aux_17_pkey PRIMARY KEY (id);


--
-- Name: aux_18 aux_18_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_18
    ADD CONSTRAINT aux_18_pkey PRIMARY KEY (id);


--
-- Name: aux_19 aux_19_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_19
    ADD CONSTRAINT aux_19_pkey PRIMARY KEY (id);


--
-- Name: aux_20 aux_20_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_20
    ADD CONSTRAINT aux_20_pkey PRIMARY KEY (id);


--
-- Name: aux_21 aux_21_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_21
    ADD CONSTRAINT aux_21_pkey PRIMARY KEY (id);


--
-- Name: category category_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (id);


--
-- Name: event_log event_log_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_log
    ADD CONSTRAINT event_log_pkey PRIMARY KEY (id);


--
-- Name: product product_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_pkey PRIMARY KEY (id);


--
-- Name: product product_sku_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_sku_key UNIQUE (sku);


--
-- Name: purchase_line purchase_line_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.purchase_line
    ADD CONSTRAINT purchase_line_pkey PRIMARY KEY (purchase_id, line_no);


--
-- Name: purchase purchase_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.purchase
    ADD CONSTRAINT purchase_pkey PRIMARY KEY (id);


--
-- Name: tenant tenant_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.tenant
    ADD CONSTRAINT tenant_pkey PRIMARY KEY (id);


--
-- Name: tenant tenant_slug_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.tenant
    ADD CONSTRAINT tenant_slug_key UNIQUE (slug);


--
-- Name: app_user_lower; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX app_user_lower ON public.app_user USING btree (lower((name)::text)) WHERE ((name)::text <> ''::text);


--
-- Name: app_user_tags; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX app_user_tags ON public.app_user USING gin (tags);


--
-- Name: audit_who; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX audit_who ON ONLY public.audit USING btree (who);


--
-- Name: audit_2025_who_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX audit_2025_who_idx ON public.audit_2025 USING btree (who);


--
-- Name: audit_2026_who_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX audit_2026_who_idx ON public.audit_2026 USING btree (who);


--
-- Name: aux_00_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_00_label ON public.aux_00 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_01_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_01_label ON public.aux_01 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_02_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_02_label ON public.aux_02 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_03_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_03_label ON public.aux_03 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_04_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_04_label ON public.aux_04 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_05_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_05_label ON public.aux_05 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_06_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_06_label ON public.aux_06 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_07_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_07_label ON public.aux_07 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_08_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_08_label ON public.aux_08 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_09_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_09_label ON public.aux_09 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_10_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_10_label ON public.aux_10 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_11_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_11_label ON public.aux_11 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_12_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_12_label ON public.aux_12 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_13_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_13_label ON public.aux_13 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_14_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_14_label ON public.aux_14 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_15_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_15_label ON public.aux_15 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_16_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_16_label ON public.aux_16 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_17_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_17_label ON public.aux_17 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_18_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_18_label ON public.aux_18 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_19_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_19_label ON public.aux_19 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_20_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_20_label ON public.aux_20 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: aux_21_label; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX aux_21_label ON public.aux_21 USING btree (label text_pattern_ops, on_day DESC NULLS LAST);


--
-- Name: one_new; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX one_new ON public.purchase USING btree (user_id) WHERE (state = 'new'::public.order_state);


--
-- Name: sales_product; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX sales_product ON public.sales USING btree (product_id);


--
-- Name: audit_2025_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.audit_pkey ATTACH PARTITION public.audit_2025_pkey;


--
-- Name: audit_2025_who_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.audit_who ATTACH PARTITION public.audit_2025_who_idx;


--
-- Name: audit_2026_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.audit_pkey ATTACH PARTITION public.audit_2026_pkey;


--
-- Name: audit_2026_who_idx; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.audit_who ATTACH PARTITION public.audit_2026_who_idx;


--
-- Name: open_purchases _RETURN; Type: RULE; Schema: public; Owner: postgres
--

CREATE OR REPLACE VIEW public.open_purchases AS
 SELECT p.id,
    u.email,
    p.total,
    date_trunc('month'::text, p.placed_at) AS month,
    (p.placed_at + p.due) AS due_at,
    count(l.*) AS lines
   FROM ((public.purchase p
     JOIN public.app_user u ON ((u.id = p.user_id)))
     LEFT JOIN public.purchase_line l ON ((l.purchase_id = p.id)))
  WHERE (p.state = ANY (ARRAY['new'::public.order_state, 'paid'::public.order_state]))
  GROUP BY p.id, u.email;


--
-- Name: address address_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE SET NULL;


--
-- Name: app_user app_user_tenant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id) ON DELETE CASCADE;


--
-- Name: category category_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.category(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: product product_category_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id);


--
-- Name: purchase_line purchase_line_product_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.purchase_line
    ADD CONSTRAINT purchase_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id);


--
-- Name: purchase_line purchase_line_purchase_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.purchase_line
    ADD CONSTRAINT purchase_line_purchase_id_fkey FOREIGN KEY (purchase_id) REFERENCES public.purchase(id) ON DELETE CASCADE;


--
-- Name: purchase purchase_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.purchase
    ADD CONSTRAINT purchase_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id);


--
-- Name: aux_02 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_02
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.app_user(id) ON UPDATE CASCADE;


--
-- Name: aux_04 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_04
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.purchase(id) ON UPDATE CASCADE;


--
-- Name: aux_05 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_05
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.app_user(id) ON UPDATE CASCADE;


--
-- Name: aux_06 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_06
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.purchase(id) ON UPDATE CASCADE;


--
-- Name: aux_07 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_07
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.app_user(id) ON UPDATE CASCADE;


--
-- Name: aux_10 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_10
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.purchase(id) ON UPDATE CASCADE;


--
-- Name: aux_12 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_12
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.app_user(id) ON UPDATE CASCADE;


--
-- Name: aux_13 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_13
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.purchase(id) ON UPDATE CASCADE;


--
-- Name: aux_14 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_14
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.app_user(id) ON UPDATE CASCADE;


--
-- Name: aux_15 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_15
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.purchase(id) ON UPDATE CASCADE;


--
-- Name: aux_18 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_18
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.purchase(id) ON UPDATE CASCADE;


--
-- Name: aux_20 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_20
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.purchase(id) ON UPDATE CASCADE;


--
-- Name: aux_21 ref_fk; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aux_21
    ADD CONSTRAINT ref_fk FOREIGN KEY (ref_id) REFERENCES public.app_user(id) ON UPDATE CASCADE;


--
-- Name: sales; Type: MATERIALIZED VIEW DATA; Schema: public; Owner: postgres
--

REFRESH MATERIALIZED VIEW public.sales;


--
-- PostgreSQL database dump complete
--

\unrestrict Es5d8y212arkJlBqn22Y5dNfHlqgfZhJ6ymCsYoaVjmZWzSL48pK2ag8wGFFR6c

