--
-- PostgreSQL database dump
--

\restrict fVWSblkW2ayvMKVXcSDLtbvCqiGOfjoYgCGSC7vosj9QyDJ40s6IHV4LmqOZ5Ew

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
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: ltree; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS ltree WITH SCHEMA public;


--
-- Name: EXTENSION ltree; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION ltree IS 'data type for hierarchical tree-like structures';


--
-- Name: uuid-ossp; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;


--
-- Name: EXTENSION "uuid-ossp"; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION "uuid-ossp" IS 'generate universally unique identifiers (UUIDs)';


--
-- Name: shipment_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.shipment_status AS ENUM (
    'planned',
    'loaded',
    'in_transit',
    'delivered',
    'lost'
);


--
-- Name: TYPE shipment_status; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TYPE public.shipment_status IS 'In order of progress';


--
-- Name: vehicle_kind; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.vehicle_kind AS ENUM (
    'van',
    'truck',
    'trailer'
);


--
-- Name: close_month(date); Type: PROCEDURE; Schema: public; Owner: -
--

CREATE PROCEDURE public.close_month(IN p_month date)
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE public.invoice SET paid = true WHERE issued_on < p_month AND total = 0; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: shipment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shipment (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    customer_id uuid NOT NULL,
    route_id bigint NOT NULL,
    reference text NOT NULL,
    status public.shipment_status DEFAULT 'planned'::public.shipment_status NOT NULL,
    weight_kg numeric(10,3) NOT NULL,
    volume_m3 numeric(10,3),
    price numeric(12,2),
    booked_at timestamp with time zone DEFAULT now() NOT NULL,
    picked_up_at timestamp with time zone,
    delivered_at timestamp with time zone,
    meta jsonb DEFAULT '{}'::jsonb NOT NULL,
    density numeric GENERATED ALWAYS AS ((weight_kg / NULLIF(volume_m3, (0)::numeric))) STORED
);


--
-- Name: TABLE shipment; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.shipment IS 'One booking of one customer on one route';


--
-- Name: COLUMN shipment.density; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.shipment.density IS 'kg per cubic metre';


--
-- Name: full_reference(public.shipment); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.full_reference(s public.shipment) RETURNS text
    LANGUAGE sql STABLE
    AS $$ SELECT s.customer_id || '/' || s.reference $$;


--
-- Name: shipment_touch_outbox(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.shipment_touch_outbox() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status THEN
    INSERT INTO public.outbox(topic, payload) VALUES ('shipment.status', jsonb_build_object('id', NEW.id, 'status', NEW.status));
  END IF;
  RETURN NEW;
END;
$$;


--
-- Name: api_client; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_client (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    customer_id uuid NOT NULL,
    key text NOT NULL,
    allowed_from cidr[],
    last_used timestamp with time zone
);


--
-- Name: claim; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.claim (
    id bigint NOT NULL,
    shipment_id uuid NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    amount numeric(12,2),
    outcome text,
    CONSTRAINT claim_outcome_known CHECK ((outcome = ANY (ARRAY['accepted'::text, 'rejected'::text])))
);


--
-- Name: claim_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: claim_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.claim_id_seq OWNED BY public.claim.id;


--
-- Name: country; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.country (
    code character(2) NOT NULL,
    name text NOT NULL,
    customs_zone text
);


--
-- Name: customer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    email public.citext,
    vat_number text,
    credit_limit numeric(12,2) DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone
);


--
-- Name: COLUMN customer.vat_number; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.customer.vat_number IS 'Checked nightly';


--
-- Name: depot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.depot (
    id bigint NOT NULL,
    port_id integer,
    path public.ltree NOT NULL,
    capacity_m3 double precision,
    opened_on date
);


--
-- Name: depot_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.depot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.depot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: driver; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.driver (
    id bigint NOT NULL,
    depot_id bigint NOT NULL,
    badge text NOT NULL,
    full_name text NOT NULL,
    licence_classes text[] DEFAULT '{}'::text[] NOT NULL,
    hired_on date NOT NULL,
    left_on date
);


--
-- Name: driver_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.driver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: driver_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.driver_id_seq OWNED BY public.driver.id;


--
-- Name: fuel_card; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fuel_card (
    id bigint NOT NULL,
    vehicle_id bigint,
    number character varying(19) NOT NULL,
    pin_hash bytea,
    expires date NOT NULL
);


--
-- Name: fuel_card_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.fuel_card_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: fuel_card_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.fuel_card_id_seq OWNED BY public.fuel_card.id;


--
-- Name: invoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice (
    id bigint NOT NULL,
    customer_id uuid NOT NULL,
    number text NOT NULL,
    issued_on date DEFAULT CURRENT_DATE NOT NULL,
    due_on date NOT NULL,
    total numeric(14,2) NOT NULL,
    paid boolean DEFAULT false NOT NULL
);


--
-- Name: invoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invoice_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_id_seq OWNED BY public.invoice.id;


--
-- Name: invoice_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice_item (
    invoice_id bigint NOT NULL,
    line smallint NOT NULL,
    shipment_id uuid,
    amount numeric(12,2) NOT NULL,
    text text NOT NULL
);


--
-- Name: route; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.route (
    id bigint NOT NULL,
    origin_id integer NOT NULL,
    destination_id integer NOT NULL,
    distance_km integer,
    typical interval,
    CONSTRAINT route_check CHECK ((origin_id <> destination_id))
);


--
-- Name: late_shipments; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.late_shipments AS
 SELECT s.id,
    s.booked_at,
    r.typical
   FROM (public.shipment s
     JOIN public.route r ON ((r.id = s.route_id)))
  WHERE ((s.delivered_at IS NULL) AND ((s.booked_at + r.typical) < now()));


--
-- Name: leg; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leg (
    id bigint NOT NULL,
    shipment_id uuid NOT NULL,
    seq smallint NOT NULL,
    vehicle_id bigint,
    driver_id bigint,
    departs_at timestamp with time zone,
    arrives_at timestamp with time zone
);


--
-- Name: COLUMN leg.seq; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.leg.seq IS 'From 1';


--
-- Name: leg_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.leg_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: leg_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.leg_id_seq OWNED BY public.leg.id;


--
-- Name: monthly_revenue; Type: MATERIALIZED VIEW; Schema: public; Owner: -
--

CREATE MATERIALIZED VIEW public.monthly_revenue AS
 SELECT date_trunc('month'::text, (i.issued_on)::timestamp without time zone) AS month,
    sum(i.total) AS total
   FROM public.invoice i
  GROUP BY (date_trunc('month'::text, (i.issued_on)::timestamp without time zone))
  WITH NO DATA;


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id bigint NOT NULL,
    topic text NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    sent_at timestamp with time zone
);


--
-- Name: TABLE outbox; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.outbox IS 'Drained by the relay every second';


--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: outbox_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.outbox_id_seq OWNED BY public.outbox.id;


--
-- Name: parcel; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parcel (
    id bigint NOT NULL,
    shipment_id uuid NOT NULL,
    barcode text NOT NULL,
    weight_g integer NOT NULL,
    fragile boolean DEFAULT false NOT NULL
);


--
-- Name: parcel_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.parcel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: parcel_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.parcel_id_seq OWNED BY public.parcel.id;


--
-- Name: port; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.port (
    id integer NOT NULL,
    unlocode character(5) NOT NULL,
    country_code character(2) NOT NULL,
    name text NOT NULL,
    lat numeric(9,6),
    lon numeric(9,6)
);


--
-- Name: port_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.port ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.port_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rate_card; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rate_card (
    id bigint NOT NULL,
    route_id bigint NOT NULL,
    valid daterange NOT NULL,
    per_kg numeric(10,4) NOT NULL,
    minimum numeric(10,2) NOT NULL
);


--
-- Name: rate_card_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.rate_card_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: rate_card_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.rate_card_id_seq OWNED BY public.rate_card.id;


--
-- Name: route_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.route_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: route_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.route_id_seq OWNED BY public.route.id;


--
-- Name: scan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scan (
    id bigint NOT NULL,
    parcel_id bigint NOT NULL,
    scanned_at timestamp with time zone DEFAULT now() NOT NULL,
    place text,
    kind text NOT NULL
)
PARTITION BY RANGE (scanned_at);


--
-- Name: scan_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.scan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: scan_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.scan_id_seq OWNED BY public.scan.id;


--
-- Name: scan_2026q1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scan_2026q1 (
    id bigint DEFAULT nextval('public.scan_id_seq'::regclass) NOT NULL,
    parcel_id bigint NOT NULL,
    scanned_at timestamp with time zone DEFAULT now() NOT NULL,
    place text,
    kind text NOT NULL
);


--
-- Name: scan_2026q2; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scan_2026q2 (
    id bigint DEFAULT nextval('public.scan_id_seq'::regclass) NOT NULL,
    parcel_id bigint NOT NULL,
    scanned_at timestamp with time zone DEFAULT now() NOT NULL,
    place text,
    kind text NOT NULL
);


--
-- Name: shipment_overview; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.shipment_overview AS
 SELECT s.id,
    s.reference,
    c.name AS customer,
    s.status,
    o.name AS origin,
    d.name AS destination,
    s.price
   FROM ((((public.shipment s
     JOIN public.customer c ON ((c.id = s.customer_id)))
     JOIN public.route r ON ((r.id = s.route_id)))
     JOIN public.port o ON ((o.id = r.origin_id)))
     JOIN public.port d ON ((d.id = r.destination_id)));


--
-- Name: vehicle; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.vehicle (
    id bigint NOT NULL,
    depot_id bigint NOT NULL,
    plate text NOT NULL,
    kind public.vehicle_kind NOT NULL,
    payload_kg integer NOT NULL,
    tracker_ip inet,
    tracker_mac macaddr,
    out_of_service tstzrange,
    CONSTRAINT vehicle_payload_kg_check CHECK ((payload_kg > 0))
);


--
-- Name: vehicle_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.vehicle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: vehicle_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.vehicle_id_seq OWNED BY public.vehicle.id;


--
-- Name: vehicle_inspection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.vehicle_inspection (
    id bigint NOT NULL,
    vehicle_id bigint NOT NULL,
    inspected_on date NOT NULL,
    passed boolean NOT NULL,
    remarks text
);


--
-- Name: vehicle_inspection_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.vehicle_inspection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: vehicle_inspection_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.vehicle_inspection_id_seq OWNED BY public.vehicle_inspection.id;


--
-- Name: scan_2026q1; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scan ATTACH PARTITION public.scan_2026q1 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');


--
-- Name: scan_2026q2; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scan ATTACH PARTITION public.scan_2026q2 FOR VALUES FROM ('2026-04-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');


--
-- Name: claim id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claim ALTER COLUMN id SET DEFAULT nextval('public.claim_id_seq'::regclass);


--
-- Name: driver id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.driver ALTER COLUMN id SET DEFAULT nextval('public.driver_id_seq'::regclass);


--
-- Name: fuel_card id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fuel_card ALTER COLUMN id SET DEFAULT nextval('public.fuel_card_id_seq'::regclass);


--
-- Name: invoice id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice ALTER COLUMN id SET DEFAULT nextval('public.invoice_id_seq'::regclass);


--
-- Name: leg id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leg ALTER COLUMN id SET DEFAULT nextval('public.leg_id_seq'::regclass);


--
-- Name: outbox id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox ALTER COLUMN id SET DEFAULT nextval('public.outbox_id_seq'::regclass);


--
-- Name: parcel id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parcel ALTER COLUMN id SET DEFAULT nextval('public.parcel_id_seq'::regclass);


--
-- Name: rate_card id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_card ALTER COLUMN id SET DEFAULT nextval('public.rate_card_id_seq'::regclass);


--
-- Name: route id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.route ALTER COLUMN id SET DEFAULT nextval('public.route_id_seq'::regclass);


--
-- Name: scan id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scan ALTER COLUMN id SET DEFAULT nextval('public.scan_id_seq'::regclass);


--
-- Name: vehicle id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vehicle ALTER COLUMN id SET DEFAULT nextval('public.vehicle_id_seq'::regclass);


--
-- Name: vehicle_inspection id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vehicle_inspection ALTER COLUMN id SET DEFAULT nextval('public.vehicle_inspection_id_seq'::regclass);


--
-- Name: api_client api_client_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client
    ADD CONSTRAINT api_client_key_key UNIQUE (key);


--
-- Name: api_client api_client_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client
    ADD CONSTRAINT api_client_pkey PRIMARY KEY (id);


--
-- Name: claim claim_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (id);


--
-- Name: country country_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.country
    ADD CONSTRAINT country_pkey PRIMARY KEY (code);


--
-- Name: customer customer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (id);


--
-- Name: depot depot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.depot
    ADD CONSTRAINT depot_pkey PRIMARY KEY (id);


--
-- Name: driver driver_badge_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.driver
    ADD CONSTRAINT driver_badge_key UNIQUE (badge);


--
-- Name: driver driver_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.driver
    ADD CONSTRAINT driver_pkey PRIMARY KEY (id);


--
-- Name: fuel_card fuel_card_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fuel_card
    ADD CONSTRAINT fuel_card_number_key UNIQUE (number);


--
-- Name: fuel_card fuel_card_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fuel_card
    ADD CONSTRAINT fuel_card_pkey PRIMARY KEY (id);


--
-- Name: invoice_item invoice_item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_item
    ADD CONSTRAINT invoice_item_pkey PRIMARY KEY (invoice_id, line);


--
-- Name: invoice invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_number_key UNIQUE (number);


--
-- Name: invoice invoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);


--
-- Name: leg leg_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leg
    ADD CONSTRAINT leg_pkey PRIMARY KEY (id);


--
-- Name: leg leg_shipment_id_seq_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leg
    ADD CONSTRAINT leg_shipment_id_seq_key UNIQUE (shipment_id, seq);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: parcel parcel_barcode_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT parcel_barcode_key UNIQUE (barcode);


--
-- Name: parcel parcel_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT parcel_pkey PRIMARY KEY (id);


--
-- Name: port port_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.port
    ADD CONSTRAINT port_pkey PRIMARY KEY (id);


--
-- Name: port port_unlocode_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.port
    ADD CONSTRAINT port_unlocode_key UNIQUE (unlocode);


--
-- Name: rate_card rate_card_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_card
    ADD CONSTRAINT rate_card_pkey PRIMARY KEY (id);


--
-- Name: route route_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.route
    ADD CONSTRAINT route_pkey PRIMARY KEY (id);


--
-- Name: scan scan_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scan
    ADD CONSTRAINT scan_pkey PRIMARY KEY (id, scanned_at);


--
-- Name: scan_2026q1 scan_2026q1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scan_2026q1
    ADD CONSTRAINT scan_2026q1_pkey PRIMARY KEY (id, scanned_at);


--
-- Name: scan_2026q2 scan_2026q2_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scan_2026q2
    ADD CONSTRAINT scan_2026q2_pkey PRIMARY KEY (id, scanned_at);


--
-- Name: shipment shipment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shipment
    ADD CONSTRAINT shipment_pkey PRIMARY KEY (id);


--
-- Name: vehicle_inspection vehicle_inspection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vehicle_inspection
    ADD CONSTRAINT vehicle_inspection_pkey PRIMARY KEY (id);


--
-- Name: vehicle_inspection vehicle_inspection_vehicle_id_inspected_on_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vehicle_inspection
    ADD CONSTRAINT vehicle_inspection_vehicle_id_inspected_on_key UNIQUE (vehicle_id, inspected_on);


--
-- Name: vehicle vehicle_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vehicle
    ADD CONSTRAINT vehicle_pkey PRIMARY KEY (id);


--
-- Name: vehicle vehicle_plate_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vehicle
    ADD CONSTRAINT vehicle_plate_key UNIQUE (plate);


--
-- Name: claim_shipment_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX claim_shipment_idx ON public.claim USING btree (shipment_id);


--
-- Name: customer_email_live_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX customer_email_live_key ON public.customer USING btree (email) WHERE (deleted_at IS NULL);


--
-- Name: customer_name_lower_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX customer_name_lower_idx ON public.customer USING btree (lower(name));


--
-- Name: depot_path_gist; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX depot_path_gist ON public.depot USING gist (path);


--
-- Name: driver_depot_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX driver_depot_idx ON public.driver USING btree (depot_id);


--
-- Name: invoice_customer_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_customer_idx ON public.invoice USING btree (customer_id);


--
-- Name: invoice_item_shipment_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_item_shipment_idx ON public.invoice_item USING btree (shipment_id);


--
-- Name: invoice_unpaid_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_unpaid_idx ON public.invoice USING btree (due_on) WHERE (NOT paid);


--
-- Name: leg_departs_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leg_departs_idx ON public.leg USING btree (departs_at);


--
-- Name: leg_driver_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leg_driver_idx ON public.leg USING btree (driver_id);


--
-- Name: leg_vehicle_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leg_vehicle_idx ON public.leg USING btree (vehicle_id);


--
-- Name: outbox_unsent_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_unsent_idx ON public.outbox USING btree (id) WHERE (sent_at IS NULL);


--
-- Name: parcel_shipment_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX parcel_shipment_idx ON public.parcel USING btree (shipment_id);


--
-- Name: port_country_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX port_country_idx ON public.port USING btree (country_code);


--
-- Name: rate_card_route_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rate_card_route_idx ON public.rate_card USING btree (route_id);


--
-- Name: route_destination_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX route_destination_idx ON public.route USING btree (destination_id);


--
-- Name: route_ends_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX route_ends_key ON public.route USING btree (origin_id, destination_id);


--
-- Name: scan_parcel_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX scan_parcel_idx ON ONLY public.scan USING btree (parcel_id);


--
-- Name: scan_2026q1_parcel_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX scan_2026q1_parcel_id_idx ON public.scan_2026q1 USING btree (parcel_id);


--
-- Name: scan_2026q2_parcel_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX scan_2026q2_parcel_id_idx ON public.scan_2026q2 USING btree (parcel_id);


--
-- Name: shipment_customer_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shipment_customer_idx ON public.shipment USING btree (customer_id, booked_at DESC);


--
-- Name: shipment_meta_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shipment_meta_gin ON public.shipment USING gin (meta jsonb_path_ops);


--
-- Name: shipment_reference_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX shipment_reference_key ON public.shipment USING btree (reference);


--
-- Name: shipment_route_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shipment_route_idx ON public.shipment USING btree (route_id);


--
-- Name: shipment_undelivered_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shipment_undelivered_idx ON public.shipment USING btree (booked_at) WHERE (delivered_at IS NULL);


--
-- Name: INDEX shipment_undelivered_idx; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON INDEX public.shipment_undelivered_idx IS 'For the dispatcher''s board';


--
-- Name: vehicle_depot_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vehicle_depot_idx ON public.vehicle USING btree (depot_id);


--
-- Name: vehicle_kind_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vehicle_kind_idx ON public.vehicle USING btree (kind);


--
-- Name: scan_2026q1_parcel_id_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.scan_parcel_idx ATTACH PARTITION public.scan_2026q1_parcel_id_idx;


--
-- Name: scan_2026q1_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.scan_pkey ATTACH PARTITION public.scan_2026q1_pkey;


--
-- Name: scan_2026q2_parcel_id_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.scan_parcel_idx ATTACH PARTITION public.scan_2026q2_parcel_id_idx;


--
-- Name: scan_2026q2_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.scan_pkey ATTACH PARTITION public.scan_2026q2_pkey;


--
-- Name: shipment shipment_outbox; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER shipment_outbox AFTER UPDATE ON public.shipment FOR EACH ROW EXECUTE FUNCTION public.shipment_touch_outbox();


--
-- Name: api_client api_client_customer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client
    ADD CONSTRAINT api_client_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer(id) ON DELETE CASCADE;


--
-- Name: claim claim_shipment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipment(id);


--
-- Name: depot depot_port_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.depot
    ADD CONSTRAINT depot_port_id_fkey FOREIGN KEY (port_id) REFERENCES public.port(id);


--
-- Name: driver driver_depot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.driver
    ADD CONSTRAINT driver_depot_id_fkey FOREIGN KEY (depot_id) REFERENCES public.depot(id);


--
-- Name: fuel_card fuel_card_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fuel_card
    ADD CONSTRAINT fuel_card_vehicle_id_fkey FOREIGN KEY (vehicle_id) REFERENCES public.vehicle(id) ON DELETE SET NULL;


--
-- Name: invoice invoice_customer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer(id);


--
-- Name: invoice_item invoice_item_invoice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_item
    ADD CONSTRAINT invoice_item_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES public.invoice(id) ON DELETE CASCADE;


--
-- Name: invoice_item invoice_item_shipment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_item
    ADD CONSTRAINT invoice_item_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipment(id);


--
-- Name: leg leg_driver_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leg
    ADD CONSTRAINT leg_driver_id_fkey FOREIGN KEY (driver_id) REFERENCES public.driver(id);


--
-- Name: leg leg_shipment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leg
    ADD CONSTRAINT leg_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipment(id) ON DELETE CASCADE;


--
-- Name: leg leg_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leg
    ADD CONSTRAINT leg_vehicle_id_fkey FOREIGN KEY (vehicle_id) REFERENCES public.vehicle(id);


--
-- Name: parcel parcel_shipment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT parcel_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipment(id) ON DELETE CASCADE;


--
-- Name: port port_country_code_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.port
    ADD CONSTRAINT port_country_code_fkey FOREIGN KEY (country_code) REFERENCES public.country(code);


--
-- Name: rate_card rate_card_route_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_card
    ADD CONSTRAINT rate_card_route_id_fkey FOREIGN KEY (route_id) REFERENCES public.route(id);


--
-- Name: route route_destination_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.route
    ADD CONSTRAINT route_destination_id_fkey FOREIGN KEY (destination_id) REFERENCES public.port(id);


--
-- Name: route route_origin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.route
    ADD CONSTRAINT route_origin_id_fkey FOREIGN KEY (origin_id) REFERENCES public.port(id);


--
-- Name: shipment shipment_customer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shipment
    ADD CONSTRAINT shipment_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer(id);


--
-- Name: shipment shipment_route_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shipment
    ADD CONSTRAINT shipment_route_id_fkey FOREIGN KEY (route_id) REFERENCES public.route(id);


--
-- Name: vehicle vehicle_depot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vehicle
    ADD CONSTRAINT vehicle_depot_id_fkey FOREIGN KEY (depot_id) REFERENCES public.depot(id);


--
-- Name: vehicle_inspection vehicle_inspection_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vehicle_inspection
    ADD CONSTRAINT vehicle_inspection_vehicle_id_fkey FOREIGN KEY (vehicle_id) REFERENCES public.vehicle(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict fVWSblkW2ayvMKVXcSDLtbvCqiGOfjoYgCGSC7vosj9QyDJ40s6IHV4LmqOZ5Ew

