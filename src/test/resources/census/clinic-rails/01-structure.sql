\restrict CgvDkNbG2NMBxw79A2uGTAROuepbcAELf88nNPmzjTtWak4m6Iu4qh7FGUcQiRb

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
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';

--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

--
-- Name: encounters_search_update(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.encounters_search_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.search := to_tsvector('simple', COALESCE(NEW.summary, ''));
  RETURN NEW;
END;
$$;

--
-- Name: invoices_total(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.invoices_total() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE invoices SET total_cents = (SELECT COALESCE(sum(quantity * unit_cents), 0) FROM invoice_lines WHERE invoice_id = COALESCE(NEW.invoice_id, OLD.invoice_id)) WHERE id = COALESCE(NEW.invoice_id, OLD.invoice_id);
  RETURN NULL;
END;
$$;

--
-- Name: patient_age(date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.patient_age(born date, at date) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT EXTRACT(year FROM age(at, born))::integer $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: active_storage_attachments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.active_storage_attachments (
    id bigint NOT NULL,
    name character varying NOT NULL,
    record_type character varying NOT NULL,
    record_id bigint NOT NULL,
    blob_id bigint NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);

--
-- Name: active_storage_attachments_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.active_storage_attachments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: active_storage_attachments_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.active_storage_attachments_id_seq OWNED BY public.active_storage_attachments.id;

--
-- Name: active_storage_blobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.active_storage_blobs (
    id bigint NOT NULL,
    key character varying NOT NULL,
    filename character varying NOT NULL,
    content_type character varying,
    metadata text,
    service_name character varying NOT NULL,
    byte_size bigint NOT NULL,
    checksum character varying,
    created_at timestamp(6) without time zone NOT NULL
);

--
-- Name: active_storage_blobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.active_storage_blobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: active_storage_blobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.active_storage_blobs_id_seq OWNED BY public.active_storage_blobs.id;

--
-- Name: appointment_kinds; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appointment_kinds (
    id bigint NOT NULL,
    practice_id bigint NOT NULL,
    name character varying NOT NULL,
    minutes integer DEFAULT 20 NOT NULL,
    fee_cents integer DEFAULT 0 NOT NULL,
    color character varying(7),
    "position" integer
);

--
-- Name: appointment_kinds_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.appointment_kinds_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: appointment_kinds_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.appointment_kinds_id_seq OWNED BY public.appointment_kinds.id;

--
-- Name: appointments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appointments (
    id bigint NOT NULL,
    patient_id bigint NOT NULL,
    staff_member_id bigint NOT NULL,
    appointment_kind_id bigint NOT NULL,
    room_id bigint,
    starts_at timestamp without time zone NOT NULL,
    ends_at timestamp without time zone NOT NULL,
    state character varying DEFAULT 'booked'::character varying NOT NULL,
    cancelled_at timestamp without time zone,
    cancellation_reason text,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: appointments_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.appointments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: appointments_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.appointments_id_seq OWNED BY public.appointments.id;

--
-- Name: ar_internal_metadata; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ar_internal_metadata (
    key character varying NOT NULL,
    value character varying,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: audit_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_events (
    id bigint NOT NULL,
    actor_type character varying,
    actor_id bigint,
    action character varying NOT NULL,
    subject_type character varying NOT NULL,
    subject_id bigint NOT NULL,
    ip inet,
    payload jsonb,
    created_at timestamp(6) without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);

--
-- Name: TABLE audit_events; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.audit_events IS 'Append only; kept for ten years';

--
-- Name: audit_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.audit_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: audit_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.audit_events_id_seq OWNED BY public.audit_events.id;

--
-- Name: diagnoses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.diagnoses (
    id bigint NOT NULL,
    encounter_id bigint NOT NULL,
    code character varying(8) NOT NULL,
    description character varying,
    primary_diagnosis boolean DEFAULT false NOT NULL
);

--
-- Name: diagnoses_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.diagnoses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: diagnoses_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.diagnoses_id_seq OWNED BY public.diagnoses.id;

--
-- Name: encounters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.encounters (
    id bigint NOT NULL,
    appointment_id bigint,
    patient_id bigint NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    closed_at timestamp with time zone,
    vitals jsonb DEFAULT '{}'::jsonb NOT NULL,
    summary text,
    search tsvector
);

--
-- Name: encounters_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.encounters_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: encounters_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.encounters_id_seq OWNED BY public.encounters.id;

--
-- Name: insurers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insurers (
    id bigint NOT NULL,
    name character varying NOT NULL,
    payer_code character varying(12) NOT NULL,
    active boolean DEFAULT true NOT NULL
);

--
-- Name: insurers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.insurers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: insurers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.insurers_id_seq OWNED BY public.insurers.id;

--
-- Name: invoice_lines; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice_lines (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    "position" integer NOT NULL,
    label character varying NOT NULL,
    quantity numeric(8,2) DEFAULT 1 NOT NULL,
    unit_cents integer NOT NULL
);

--
-- Name: invoice_lines_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_lines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: invoice_lines_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_lines_id_seq OWNED BY public.invoice_lines.id;

--
-- Name: invoices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoices (
    id bigint NOT NULL,
    patient_id bigint NOT NULL,
    encounter_id bigint,
    number character varying NOT NULL,
    state character varying DEFAULT 'draft'::character varying NOT NULL,
    total_cents bigint DEFAULT 0 NOT NULL,
    currency character(3) DEFAULT 'EUR'::bpchar NOT NULL,
    issued_on date,
    paid_at timestamp without time zone,
    lock_version integer DEFAULT 0 NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: COLUMN invoices.lock_version; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.invoices.lock_version IS 'Optimistic locking';

--
-- Name: invoices_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: invoices_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoices_id_seq OWNED BY public.invoices.id;

--
-- Name: lab_orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lab_orders (
    id bigint NOT NULL,
    encounter_id bigint NOT NULL,
    lab character varying NOT NULL,
    panel character varying NOT NULL,
    ordered_at timestamp without time zone NOT NULL,
    received_at timestamp without time zone,
    results jsonb
);

--
-- Name: TABLE lab_orders; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lab_orders IS 'Orders to outside laboratories';

--
-- Name: lab_orders_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.lab_orders_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: lab_orders_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.lab_orders_id_seq OWNED BY public.lab_orders.id;

--
-- Name: patient_tags; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.patient_tags (
    patient_id bigint NOT NULL,
    tag_id bigint NOT NULL
);

--
-- Name: patients; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.patients (
    id bigint NOT NULL,
    practice_id bigint NOT NULL,
    external_ref uuid DEFAULT gen_random_uuid() NOT NULL,
    first_name character varying NOT NULL,
    last_name character varying NOT NULL,
    born_on date,
    sex character(1),
    phone character varying,
    email public.citext,
    allergies text[] DEFAULT '{}'::text[] NOT NULL,
    notes text,
    discarded_at timestamp without time zone,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT chk_patients_sex CHECK ((sex = ANY (ARRAY['F'::bpchar, 'M'::bpchar, 'X'::bpchar])))
);

--
-- Name: COLUMN patients.external_ref; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.patients.external_ref IS 'The only number that may leave the house';

--
-- Name: patients_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.patients_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: patients_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.patients_id_seq OWNED BY public.patients.id;

--
-- Name: payments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    amount_cents bigint NOT NULL,
    method character varying NOT NULL,
    provider_ref character varying,
    received_at timestamp without time zone NOT NULL,
    CONSTRAINT payments_positive CHECK ((amount_cents > 0))
);

--
-- Name: payments_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.payments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: payments_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.payments_id_seq OWNED BY public.payments.id;

--
-- Name: policies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.policies (
    id bigint NOT NULL,
    patient_id bigint NOT NULL,
    insurer_id bigint NOT NULL,
    number character varying NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    copay_percent numeric(5,2) DEFAULT 0 NOT NULL
);

--
-- Name: policies_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.policies_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: policies_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.policies_id_seq OWNED BY public.policies.id;

--
-- Name: practices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.practices (
    id bigint NOT NULL,
    name character varying NOT NULL,
    slug public.citext NOT NULL,
    timezone character varying DEFAULT 'UTC'::character varying NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: practices_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.practices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: practices_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.practices_id_seq OWNED BY public.practices.id;

--
-- Name: prescriptions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.prescriptions (
    id bigint NOT NULL,
    encounter_id bigint NOT NULL,
    drug_name character varying NOT NULL,
    dose character varying NOT NULL,
    repeats integer DEFAULT 0 NOT NULL,
    valid_until date,
    voided_at timestamp without time zone,
    created_at timestamp(6) without time zone NOT NULL
);

--
-- Name: prescriptions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.prescriptions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: prescriptions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.prescriptions_id_seq OWNED BY public.prescriptions.id;

--
-- Name: rooms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rooms (
    id bigint NOT NULL,
    practice_id bigint NOT NULL,
    label character varying(40) NOT NULL,
    floor smallint DEFAULT 0 NOT NULL,
    wheelchair boolean DEFAULT false NOT NULL
);

--
-- Name: rooms_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.rooms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: rooms_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.rooms_id_seq OWNED BY public.rooms.id;

--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migrations (
    version character varying NOT NULL
);

--
-- Name: staff_members; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_members (
    id bigint NOT NULL,
    practice_id bigint NOT NULL,
    email public.citext DEFAULT ''::public.citext NOT NULL,
    encrypted_password character varying DEFAULT ''::character varying NOT NULL,
    reset_password_token character varying,
    reset_password_sent_at timestamp without time zone,
    sign_in_count integer DEFAULT 0 NOT NULL,
    current_sign_in_ip inet,
    last_sign_in_ip inet,
    role integer DEFAULT 0 NOT NULL,
    locked_at timestamp without time zone,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: staff_members_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.staff_members_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: staff_members_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.staff_members_id_seq OWNED BY public.staff_members.id;

--
-- Name: tags; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tags (
    id bigint NOT NULL,
    name public.citext NOT NULL,
    taggings_count integer DEFAULT 0
);

--
-- Name: tags_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.tags_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: tags_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.tags_id_seq OWNED BY public.tags.id;

--
-- Name: unpaid_invoices; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.unpaid_invoices AS
 SELECT i.id,
    i.number,
    p.last_name,
    ((i.total_cents)::numeric - COALESCE(( SELECT sum(pm.amount_cents) AS sum
           FROM public.payments pm
          WHERE (pm.invoice_id = i.id)), (0)::numeric)) AS due_cents
   FROM (public.invoices i
     JOIN public.patients p ON ((p.id = i.patient_id)))
  WHERE (i.paid_at IS NULL);

--
-- Name: active_storage_attachments id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.active_storage_attachments ALTER COLUMN id SET DEFAULT nextval('public.active_storage_attachments_id_seq'::regclass);

--
-- Name: active_storage_blobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.active_storage_blobs ALTER COLUMN id SET DEFAULT nextval('public.active_storage_blobs_id_seq'::regclass);

--
-- Name: appointment_kinds id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment_kinds ALTER COLUMN id SET DEFAULT nextval('public.appointment_kinds_id_seq'::regclass);

--
-- Name: appointments id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointments ALTER COLUMN id SET DEFAULT nextval('public.appointments_id_seq'::regclass);

--
-- Name: audit_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_events ALTER COLUMN id SET DEFAULT nextval('public.audit_events_id_seq'::regclass);

--
-- Name: diagnoses id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnoses ALTER COLUMN id SET DEFAULT nextval('public.diagnoses_id_seq'::regclass);

--
-- Name: encounters id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.encounters ALTER COLUMN id SET DEFAULT nextval('public.encounters_id_seq'::regclass);

--
-- Name: insurers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insurers ALTER COLUMN id SET DEFAULT nextval('public.insurers_id_seq'::regclass);

--
-- Name: invoice_lines id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_lines ALTER COLUMN id SET DEFAULT nextval('public.invoice_lines_id_seq'::regclass);

--
-- Name: invoices id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoices ALTER COLUMN id SET DEFAULT nextval('public.invoices_id_seq'::regclass);

--
-- Name: lab_orders id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lab_orders ALTER COLUMN id SET DEFAULT nextval('public.lab_orders_id_seq'::regclass);

--
-- Name: patients id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patients ALTER COLUMN id SET DEFAULT nextval('public.patients_id_seq'::regclass);

--
-- Name: payments id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments ALTER COLUMN id SET DEFAULT nextval('public.payments_id_seq'::regclass);

--
-- Name: policies id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.policies ALTER COLUMN id SET DEFAULT nextval('public.policies_id_seq'::regclass);

--
-- Name: practices id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.practices ALTER COLUMN id SET DEFAULT nextval('public.practices_id_seq'::regclass);

--
-- Name: prescriptions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.prescriptions ALTER COLUMN id SET DEFAULT nextval('public.prescriptions_id_seq'::regclass);

--
-- Name: rooms id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms ALTER COLUMN id SET DEFAULT nextval('public.rooms_id_seq'::regclass);

--
-- Name: staff_members id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_members ALTER COLUMN id SET DEFAULT nextval('public.staff_members_id_seq'::regclass);

--
-- Name: tags id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tags ALTER COLUMN id SET DEFAULT nextval('public.tags_id_seq'::regclass);

--
-- Name: active_storage_attachments active_storage_attachments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.active_storage_attachments
    ADD CONSTRAINT active_storage_attachments_pkey PRIMARY KEY (id);

--
-- Name: active_storage_blobs active_storage_blobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.active_storage_blobs
    ADD CONSTRAINT active_storage_blobs_pkey PRIMARY KEY (id);

--
-- Name: appointment_kinds appointment_kinds_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment_kinds
    ADD CONSTRAINT appointment_kinds_pkey PRIMARY KEY (id);

--
-- Name: appointments appointments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_pkey PRIMARY KEY (id);

--
-- Name: ar_internal_metadata ar_internal_metadata_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ar_internal_metadata
    ADD CONSTRAINT ar_internal_metadata_pkey PRIMARY KEY (key);

--
-- Name: audit_events audit_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_events
    ADD CONSTRAINT audit_events_pkey PRIMARY KEY (id);

--
-- Name: diagnoses diagnoses_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnoses
    ADD CONSTRAINT diagnoses_pkey PRIMARY KEY (id);

--
-- Name: encounters encounters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.encounters
    ADD CONSTRAINT encounters_pkey PRIMARY KEY (id);

--
-- Name: insurers insurers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insurers
    ADD CONSTRAINT insurers_pkey PRIMARY KEY (id);

--
-- Name: invoice_lines invoice_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_lines
    ADD CONSTRAINT invoice_lines_pkey PRIMARY KEY (id);

--
-- Name: invoices invoices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_pkey PRIMARY KEY (id);

--
-- Name: lab_orders lab_orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lab_orders
    ADD CONSTRAINT lab_orders_pkey PRIMARY KEY (id);

--
-- Name: patients patients_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patients
    ADD CONSTRAINT patients_pkey PRIMARY KEY (id);

--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (id);

--
-- Name: policies policies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.policies
    ADD CONSTRAINT policies_pkey PRIMARY KEY (id);

--
-- Name: practices practices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.practices
    ADD CONSTRAINT practices_pkey PRIMARY KEY (id);

--
-- Name: prescriptions prescriptions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.prescriptions
    ADD CONSTRAINT prescriptions_pkey PRIMARY KEY (id);

--
-- Name: rooms rooms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT rooms_pkey PRIMARY KEY (id);

--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

--
-- Name: staff_members staff_members_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_members
    ADD CONSTRAINT staff_members_pkey PRIMARY KEY (id);

--
-- Name: tags tags_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT tags_pkey PRIMARY KEY (id);

--
-- Name: index_active_storage_attachments_on_blob_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_active_storage_attachments_on_blob_id ON public.active_storage_attachments USING btree (blob_id);

--
-- Name: index_active_storage_attachments_uniqueness; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_active_storage_attachments_uniqueness ON public.active_storage_attachments USING btree (record_type, record_id, name, blob_id);

--
-- Name: index_active_storage_blobs_on_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_active_storage_blobs_on_key ON public.active_storage_blobs USING btree (key);

--
-- Name: index_appointment_kinds_on_practice_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_appointment_kinds_on_practice_id ON public.appointment_kinds USING btree (practice_id);

--
-- Name: index_appointments_on_appointment_kind_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_appointments_on_appointment_kind_id ON public.appointments USING btree (appointment_kind_id);

--
-- Name: index_appointments_on_patient_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_appointments_on_patient_id ON public.appointments USING btree (patient_id);

--
-- Name: index_appointments_on_room_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_appointments_on_room_id ON public.appointments USING btree (room_id);

--
-- Name: index_appointments_on_staff_member_id_and_starts_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_appointments_on_staff_member_id_and_starts_at ON public.appointments USING btree (staff_member_id, starts_at);

--
-- Name: index_appointments_on_starts_at_and_ends_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_appointments_on_starts_at_and_ends_at ON public.appointments USING btree (starts_at, ends_at);

--
-- Name: index_appointments_on_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_appointments_on_state ON public.appointments USING btree (state);

--
-- Name: index_appointments_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_appointments_open ON public.appointments USING btree (starts_at) WHERE (cancelled_at IS NULL);

--
-- Name: index_audit_events_on_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_audit_events_on_actor ON public.audit_events USING btree (actor_type, actor_id);

--
-- Name: index_audit_events_on_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_audit_events_on_created_at ON public.audit_events USING brin (created_at);

--
-- Name: index_audit_events_on_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_audit_events_on_subject ON public.audit_events USING btree (subject_type, subject_id);

--
-- Name: index_diagnoses_on_code; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_diagnoses_on_code ON public.diagnoses USING btree (code);

--
-- Name: index_diagnoses_on_encounter_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_diagnoses_on_encounter_id ON public.diagnoses USING btree (encounter_id);

--
-- Name: index_diagnoses_one_primary; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_diagnoses_one_primary ON public.diagnoses USING btree (encounter_id) WHERE primary_diagnosis;

--
-- Name: index_encounters_on_appointment_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_encounters_on_appointment_id ON public.encounters USING btree (appointment_id);

--
-- Name: index_encounters_on_opened_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_encounters_on_opened_at ON public.encounters USING btree (opened_at);

--
-- Name: index_encounters_on_patient_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_encounters_on_patient_id ON public.encounters USING btree (patient_id);

--
-- Name: index_encounters_on_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_encounters_on_search ON public.encounters USING gin (search);

--
-- Name: index_encounters_on_vitals; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_encounters_on_vitals ON public.encounters USING gin (vitals);

--
-- Name: index_encounters_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_encounters_open ON public.encounters USING btree (patient_id) WHERE (closed_at IS NULL);

--
-- Name: index_insurers_on_payer_code; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_insurers_on_payer_code ON public.insurers USING btree (payer_code);

--
-- Name: index_invoice_lines_on_invoice_id_and_position; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_invoice_lines_on_invoice_id_and_position ON public.invoice_lines USING btree (invoice_id, "position");

--
-- Name: index_invoices_on_encounter_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_invoices_on_encounter_id ON public.invoices USING btree (encounter_id);

--
-- Name: index_invoices_on_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_invoices_on_number ON public.invoices USING btree (number);

--
-- Name: index_invoices_on_patient_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_invoices_on_patient_id ON public.invoices USING btree (patient_id);

--
-- Name: index_invoices_on_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_invoices_on_state ON public.invoices USING btree (state);

--
-- Name: index_invoices_unpaid; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_invoices_unpaid ON public.invoices USING btree (issued_on) WHERE ((paid_at IS NULL) AND ((state)::text <> 'void'::text));

--
-- Name: index_lab_orders_on_encounter_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_lab_orders_on_encounter_id ON public.lab_orders USING btree (encounter_id);

--
-- Name: index_lab_orders_on_ordered_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_lab_orders_on_ordered_at ON public.lab_orders USING btree (ordered_at DESC);

--
-- Name: index_lab_orders_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_lab_orders_waiting ON public.lab_orders USING btree (ordered_at) WHERE (received_at IS NULL);

--
-- Name: index_patient_tags_on_patient_id_and_tag_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_patient_tags_on_patient_id_and_tag_id ON public.patient_tags USING btree (patient_id, tag_id);

--
-- Name: index_patients_on_born_on; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_patients_on_born_on ON public.patients USING btree (born_on);

--
-- Name: index_patients_on_discarded_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_patients_on_discarded_at ON public.patients USING btree (discarded_at);

--
-- Name: index_patients_on_external_ref; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_patients_on_external_ref ON public.patients USING btree (external_ref);

--
-- Name: index_patients_on_last_name_trgm; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_patients_on_last_name_trgm ON public.patients USING gin (last_name public.gin_trgm_ops);

--
-- Name: index_patients_on_practice_and_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_patients_on_practice_and_email ON public.patients USING btree (practice_id, email) WHERE (discarded_at IS NULL);

--
-- Name: index_patients_on_practice_and_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_patients_on_practice_and_name ON public.patients USING btree (practice_id, last_name, first_name);

--
-- Name: index_patients_on_practice_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_patients_on_practice_id ON public.patients USING btree (practice_id);

--
-- Name: index_payments_on_invoice_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_payments_on_invoice_id ON public.payments USING btree (invoice_id);

--
-- Name: index_payments_on_provider_ref; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_payments_on_provider_ref ON public.payments USING btree (provider_ref);

--
-- Name: index_payments_on_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_payments_on_received_at ON public.payments USING btree (received_at);

--
-- Name: index_policies_on_insurer_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_policies_on_insurer_id ON public.policies USING btree (insurer_id);

--
-- Name: index_policies_on_insurer_id_and_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_policies_on_insurer_id_and_number ON public.policies USING btree (insurer_id, number);

--
-- Name: index_policies_on_patient_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_policies_on_patient_id ON public.policies USING btree (patient_id);

--
-- Name: index_policies_on_valid_to; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_policies_on_valid_to ON public.policies USING btree (valid_to);

--
-- Name: index_practices_on_slug; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_practices_on_slug ON public.practices USING btree (slug);

--
-- Name: index_prescriptions_on_encounter_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_prescriptions_on_encounter_id ON public.prescriptions USING btree (encounter_id);

--
-- Name: index_prescriptions_on_lower_drug_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_prescriptions_on_lower_drug_name ON public.prescriptions USING btree (lower((drug_name)::text));

--
-- Name: index_rooms_on_practice_id_and_label; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_rooms_on_practice_id_and_label ON public.rooms USING btree (practice_id, label);

--
-- Name: index_staff_members_on_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_staff_members_on_email ON public.staff_members USING btree (email);

--
-- Name: index_staff_members_on_practice_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_staff_members_on_practice_id ON public.staff_members USING btree (practice_id);

--
-- Name: index_staff_members_on_reset_password_token; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_staff_members_on_reset_password_token ON public.staff_members USING btree (reset_password_token);

--
-- Name: index_staff_members_on_role; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_staff_members_on_role ON public.staff_members USING btree (role);

--
-- Name: index_tags_on_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_tags_on_name ON public.tags USING btree (name);

--
-- Name: encounters encounters_search; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER encounters_search BEFORE INSERT OR UPDATE ON public.encounters FOR EACH ROW EXECUTE FUNCTION public.encounters_search_update();

--
-- Name: invoice_lines invoice_lines_total; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER invoice_lines_total AFTER INSERT OR DELETE OR UPDATE ON public.invoice_lines FOR EACH ROW EXECUTE FUNCTION public.invoices_total();

--
-- Name: active_storage_attachments active_storage_attachments_blob_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.active_storage_attachments
    ADD CONSTRAINT active_storage_attachments_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES public.active_storage_blobs(id);

--
-- Name: appointment_kinds appointment_kinds_practice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment_kinds
    ADD CONSTRAINT appointment_kinds_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(id);

--
-- Name: appointments appointments_appointment_kind_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_appointment_kind_id_fkey FOREIGN KEY (appointment_kind_id) REFERENCES public.appointment_kinds(id);

--
-- Name: appointments appointments_patient_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patients(id);

--
-- Name: appointments appointments_room_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_room_id_fkey FOREIGN KEY (room_id) REFERENCES public.rooms(id) ON DELETE SET NULL;

--
-- Name: appointments appointments_staff_member_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_staff_member_id_fkey FOREIGN KEY (staff_member_id) REFERENCES public.staff_members(id);

--
-- Name: diagnoses diagnoses_encounter_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.diagnoses
    ADD CONSTRAINT diagnoses_encounter_id_fkey FOREIGN KEY (encounter_id) REFERENCES public.encounters(id) ON DELETE CASCADE;

--
-- Name: encounters encounters_appointment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.encounters
    ADD CONSTRAINT encounters_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES public.appointments(id);

--
-- Name: encounters encounters_patient_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.encounters
    ADD CONSTRAINT encounters_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patients(id);

--
-- Name: invoice_lines invoice_lines_invoice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_lines
    ADD CONSTRAINT invoice_lines_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES public.invoices(id) ON DELETE CASCADE;

--
-- Name: invoices invoices_encounter_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_encounter_id_fkey FOREIGN KEY (encounter_id) REFERENCES public.encounters(id);

--
-- Name: invoices invoices_patient_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patients(id);

--
-- Name: lab_orders lab_orders_encounter_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lab_orders
    ADD CONSTRAINT lab_orders_encounter_id_fkey FOREIGN KEY (encounter_id) REFERENCES public.encounters(id);

--
-- Name: patient_tags patient_tags_patient_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patient_tags
    ADD CONSTRAINT patient_tags_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patients(id);

--
-- Name: patient_tags patient_tags_tag_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patient_tags
    ADD CONSTRAINT patient_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES public.tags(id);

--
-- Name: patients patients_practice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.patients
    ADD CONSTRAINT patients_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(id);

--
-- Name: payments payments_invoice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES public.invoices(id);

--
-- Name: policies policies_insurer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.policies
    ADD CONSTRAINT policies_insurer_id_fkey FOREIGN KEY (insurer_id) REFERENCES public.insurers(id);

--
-- Name: policies policies_patient_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.policies
    ADD CONSTRAINT policies_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patients(id);

--
-- Name: prescriptions prescriptions_encounter_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.prescriptions
    ADD CONSTRAINT prescriptions_encounter_id_fkey FOREIGN KEY (encounter_id) REFERENCES public.encounters(id);

--
-- Name: rooms rooms_practice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT rooms_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(id);

--
-- Name: staff_members staff_members_practice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_members
    ADD CONSTRAINT staff_members_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(id);

\unrestrict CgvDkNbG2NMBxw79A2uGTAROuepbcAELf88nNPmzjTtWak4m6Iu4qh7FGUcQiRb

SET search_path TO "$user", public;

INSERT INTO "schema_migrations" (version) VALUES
('20260214101500'),
('20260112080000'),
('20251203142233'),
('20251101090000');

