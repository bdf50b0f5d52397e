SET statement_timeout = 0;
SET lock_timeout = 0;
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
-- Name: booking_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.booking_status AS ENUM (
    'requested',
    'confirmed',
    'checked_in',
    'checked_out',
    'cancelled'
);

SET default_tablespace = '';

SET default_table_access_method = heap;

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
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migrations (
    version character varying NOT NULL
);

--
-- Name: amenities; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.amenities (
    id bigint NOT NULL,
    name character varying NOT NULL,
    icon character varying,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: amenities_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.amenities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: amenities_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.amenities_id_seq OWNED BY public.amenities.id;

--
-- Name: amenities_room_types; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.amenities_room_types (
    amenity_id bigint NOT NULL,
    room_type_id bigint NOT NULL
);

--
-- Name: api_tokens; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_tokens (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    digest character varying NOT NULL,
    last_used_at timestamp(6) without time zone,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: api_tokens_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.api_tokens_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: api_tokens_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.api_tokens_id_seq OWNED BY public.api_tokens.id;

--
-- Name: availabilities; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.availabilities (
    id bigint NOT NULL,
    room_type_id bigint NOT NULL,
    day date NOT NULL,
    free integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT free_not_negative CHECK ((free >= 0))
);

--
-- Name: availabilities_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.availabilities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: availabilities_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.availabilities_id_seq OWNED BY public.availabilities.id;

--
-- Name: blocks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.blocks (
    id bigint NOT NULL,
    room_id bigint NOT NULL,
    reason character varying NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT blocks_span CHECK ((ends_on > starts_on))
);

--
-- Name: blocks_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.blocks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: blocks_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.blocks_id_seq OWNED BY public.blocks.id;

--
-- Name: booking_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.booking_events (
    id bigint NOT NULL,
    booking_id bigint NOT NULL,
    user_id bigint,
    name character varying NOT NULL,
    data jsonb,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: booking_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.booking_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: booking_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.booking_events_id_seq OWNED BY public.booking_events.id;

--
-- Name: booking_extras; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.booking_extras (
    id bigint NOT NULL,
    booking_id bigint NOT NULL,
    extra_id bigint NOT NULL,
    quantity integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: booking_extras_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.booking_extras_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: booking_extras_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.booking_extras_id_seq OWNED BY public.booking_extras.id;

--
-- Name: booking_nights; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.booking_nights (
    id bigint NOT NULL,
    booking_room_id bigint NOT NULL,
    night date NOT NULL,
    price_cents integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: booking_nights_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.booking_nights_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: booking_nights_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.booking_nights_id_seq OWNED BY public.booking_nights.id;

--
-- Name: booking_rooms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.booking_rooms (
    id bigint NOT NULL,
    booking_id bigint NOT NULL,
    room_id bigint NOT NULL,
    nightly_cents integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: booking_rooms_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.booking_rooms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: booking_rooms_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.booking_rooms_id_seq OWNED BY public.booking_rooms.id;

--
-- Name: bookings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bookings (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    guest_id bigint NOT NULL,
    reference character varying(12) NOT NULL,
    status public.booking_status DEFAULT 'requested'::public.booking_status NOT NULL,
    arrives_on date NOT NULL,
    departs_on date NOT NULL,
    adults integer DEFAULT 1 NOT NULL,
    children integer DEFAULT 0 NOT NULL,
    total_cents integer NOT NULL,
    currency character varying(3) DEFAULT 'EUR'::character varying NOT NULL,
    channel_id bigint,
    notes text,
    lock_version integer DEFAULT 0 NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT bookings_span CHECK ((departs_on > arrives_on)),
    CONSTRAINT bookings_adults CHECK ((((adults >= 1) AND (adults <= 12))))
);

--
-- Name: bookings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.bookings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: bookings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.bookings_id_seq OWNED BY public.bookings.id;

--
-- Name: channel_mappings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.channel_mappings (
    id bigint NOT NULL,
    channel_id bigint NOT NULL,
    room_type_id bigint NOT NULL,
    external_id character varying NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: channel_mappings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.channel_mappings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: channel_mappings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.channel_mappings_id_seq OWNED BY public.channel_mappings.id;

--
-- Name: channels; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.channels (
    id bigint NOT NULL,
    name character varying NOT NULL,
    commission numeric(5,2) NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: channels_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.channels_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: channels_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.channels_id_seq OWNED BY public.channels.id;

--
-- Name: city_taxes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.city_taxes (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    per_night_cents integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: city_taxes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.city_taxes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: city_taxes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.city_taxes_id_seq OWNED BY public.city_taxes.id;

--
-- Name: cleanings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cleanings (
    id bigint NOT NULL,
    room_id bigint NOT NULL,
    housekeeper_id bigint,
    due_on date NOT NULL,
    finished_at timestamp(6) without time zone,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: cleanings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.cleanings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: cleanings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.cleanings_id_seq OWNED BY public.cleanings.id;

--
-- Name: extras; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.extras (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    name character varying NOT NULL,
    price_cents integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: extras_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.extras_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: extras_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.extras_id_seq OWNED BY public.extras.id;

--
-- Name: guest_documents; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.guest_documents (
    id bigint NOT NULL,
    guest_id bigint NOT NULL,
    kind character varying NOT NULL,
    number character varying NOT NULL,
    expires_on date,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: guest_documents_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.guest_documents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: guest_documents_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.guest_documents_id_seq OWNED BY public.guest_documents.id;

--
-- Name: guests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.guests (
    id bigint NOT NULL,
    email public.citext NOT NULL,
    first_name character varying NOT NULL,
    last_name character varying NOT NULL,
    phone_number character varying,
    country_code character varying(2) DEFAULT 'DE'::character varying NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: guests_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.guests_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: guests_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.guests_id_seq OWNED BY public.guests.id;

--
-- Name: housekeepers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.housekeepers (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    user_id bigint NOT NULL,
    shift character varying NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: housekeepers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.housekeepers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: housekeepers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.housekeepers_id_seq OWNED BY public.housekeepers.id;

--
-- Name: invoice_items; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice_items (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    title character varying NOT NULL,
    net numeric(12,2) NOT NULL,
    vat_rate numeric(4,2) NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: invoice_items_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_items_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: invoice_items_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_items_id_seq OWNED BY public.invoice_items.id;

--
-- Name: invoices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoices (
    id bigint NOT NULL,
    booking_id bigint NOT NULL,
    number character varying NOT NULL,
    issued_on date NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

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
-- Name: loyalty_accounts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.loyalty_accounts (
    id bigint NOT NULL,
    guest_id bigint NOT NULL,
    points integer DEFAULT 0 NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: loyalty_accounts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.loyalty_accounts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: loyalty_accounts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.loyalty_accounts_id_seq OWNED BY public.loyalty_accounts.id;

--
-- Name: loyalty_moves; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.loyalty_moves (
    id bigint NOT NULL,
    loyalty_account_id bigint NOT NULL,
    points integer NOT NULL,
    booking_id bigint,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: loyalty_moves_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.loyalty_moves_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: loyalty_moves_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.loyalty_moves_id_seq OWNED BY public.loyalty_moves.id;

--
-- Name: maintenance_tickets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.maintenance_tickets (
    id bigint NOT NULL,
    room_id bigint NOT NULL,
    opened_by_id bigint NOT NULL,
    title character varying NOT NULL,
    priority integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: maintenance_tickets_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.maintenance_tickets_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: maintenance_tickets_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.maintenance_tickets_id_seq OWNED BY public.maintenance_tickets.id;

--
-- Name: memberships; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.memberships (
    id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    user_id bigint NOT NULL,
    role integer DEFAULT 0 NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: memberships_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.memberships_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: memberships_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.memberships_id_seq OWNED BY public.memberships.id;

--
-- Name: message_templates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message_templates (
    id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    name character varying NOT NULL,
    body text NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: message_templates_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.message_templates_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: message_templates_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.message_templates_id_seq OWNED BY public.message_templates.id;

--
-- Name: messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messages (
    id bigint NOT NULL,
    booking_id bigint NOT NULL,
    direction character varying NOT NULL,
    body text NOT NULL,
    read_at timestamp(6) without time zone,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: messages_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: messages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.messages_id_seq OWNED BY public.messages.id;

--
-- Name: organisations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations (
    id bigint NOT NULL,
    name character varying NOT NULL,
    slug character varying NOT NULL,
    owner_id bigint,
    plan character varying DEFAULT 'free'::character varying NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: organisations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.organisations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: organisations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.organisations_id_seq OWNED BY public.organisations.id;

--
-- Name: payments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments (
    id bigint NOT NULL,
    booking_id bigint NOT NULL,
    kind character varying NOT NULL,
    amount_cents integer NOT NULL,
    gateway_id character varying,
    state character varying NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT payments_kind CHECK ((((kind)::text = ANY ((ARRAY['card'::character varying, 'cash'::character varying, 'transfer'::character varying])::text[])))),
    CONSTRAINT payments_amount CHECK ((amount_cents > 0))
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
-- Name: payout_lines; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payout_lines (
    id bigint NOT NULL,
    payout_id bigint NOT NULL,
    booking_id bigint NOT NULL,
    amount_cents bigint NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: payout_lines_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.payout_lines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: payout_lines_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.payout_lines_id_seq OWNED BY public.payout_lines.id;

--
-- Name: payouts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payouts (
    id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    amount_cents bigint NOT NULL,
    paid_on date,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: payouts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.payouts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: payouts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.payouts_id_seq OWNED BY public.payouts.id;

--
-- Name: properties; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.properties (
    id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    name character varying NOT NULL,
    slug character varying NOT NULL,
    latitude numeric(9,6),
    longitude numeric(9,6),
    stars integer,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: properties_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.properties_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: properties_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.properties_id_seq OWNED BY public.properties.id;

--
-- Name: property_photos; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.property_photos (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    url text NOT NULL,
    position integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: property_photos_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.property_photos_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: property_photos_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.property_photos_id_seq OWNED BY public.property_photos.id;

--
-- Name: rate_plans; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rate_plans (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    name character varying NOT NULL,
    refundable boolean DEFAULT true NOT NULL,
    parent_id bigint,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: rate_plans_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.rate_plans_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: rate_plans_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.rate_plans_id_seq OWNED BY public.rate_plans.id;

--
-- Name: rates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rates (
    id bigint NOT NULL,
    rate_plan_id bigint NOT NULL,
    room_type_id bigint NOT NULL,
    day date NOT NULL,
    price_cents integer NOT NULL,
    min_nights smallint DEFAULT 1 NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT rates_price CHECK ((price_cents > 0))
);

--
-- Name: rates_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.rates_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: rates_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.rates_id_seq OWNED BY public.rates.id;

--
-- Name: refunds; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.refunds (
    id bigint NOT NULL,
    payment_id bigint NOT NULL,
    amount_cents integer NOT NULL,
    reason text,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: refunds_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.refunds_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: refunds_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.refunds_id_seq OWNED BY public.refunds.id;

--
-- Name: review_replies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.review_replies (
    id bigint NOT NULL,
    review_id bigint NOT NULL,
    user_id bigint NOT NULL,
    body text NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: review_replies_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.review_replies_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: review_replies_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.review_replies_id_seq OWNED BY public.review_replies.id;

--
-- Name: reviews; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reviews (
    id bigint NOT NULL,
    booking_id bigint NOT NULL,
    score integer NOT NULL,
    body text,
    published boolean DEFAULT false NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT reviews_score CHECK ((((score >= 1) AND (score <= 10))))
);

--
-- Name: reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.reviews_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.reviews_id_seq OWNED BY public.reviews.id;

--
-- Name: room_types; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.room_types (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    name character varying NOT NULL,
    capacity integer NOT NULL,
    base_price_cents integer NOT NULL,
    description text,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT room_types_capacity CHECK ((((capacity >= 1) AND (capacity <= 20))))
);

--
-- Name: room_types_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.room_types_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: room_types_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.room_types_id_seq OWNED BY public.room_types.id;

--
-- Name: rooms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rooms (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    room_type_id bigint NOT NULL,
    number character varying(12) NOT NULL,
    floor integer,
    out_of_order boolean DEFAULT false NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
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
-- Name: seasons; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.seasons (
    id bigint NOT NULL,
    property_id bigint NOT NULL,
    name character varying NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT seasons_span CHECK ((ends_on >= starts_on))
);

--
-- Name: seasons_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.seasons_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: seasons_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.seasons_id_seq OWNED BY public.seasons.id;

--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    token character varying NOT NULL,
    expires_at timestamp(6) without time zone NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.sessions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: sessions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.sessions_id_seq OWNED BY public.sessions.id;

--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id bigint NOT NULL,
    email character varying NOT NULL,
    encrypted_password character varying DEFAULT ''::character varying NOT NULL,
    full_name character varying NOT NULL,
    locale character varying(5) DEFAULT 'en'::character varying NOT NULL,
    time_zone character varying,
    admin boolean DEFAULT false NOT NULL,
    confirmed_at timestamp(6) without time zone,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: users_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;

--
-- Name: webhook_deliveries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhook_deliveries (
    id bigint NOT NULL,
    webhook_id bigint NOT NULL,
    event character varying NOT NULL,
    status integer,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: webhook_deliveries_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.webhook_deliveries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: webhook_deliveries_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.webhook_deliveries_id_seq OWNED BY public.webhook_deliveries.id;

--
-- Name: webhooks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhooks (
    id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    url character varying NOT NULL,
    secret character varying NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: webhooks_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.webhooks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: webhooks_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.webhooks_id_seq OWNED BY public.webhooks.id;

--
-- Name: amenities id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.amenities ALTER COLUMN id SET DEFAULT nextval('public.amenities_id_seq'::regclass);

--
-- Name: api_tokens id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens ALTER COLUMN id SET DEFAULT nextval('public.api_tokens_id_seq'::regclass);

--
-- Name: availabilities id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.availabilities ALTER COLUMN id SET DEFAULT nextval('public.availabilities_id_seq'::regclass);

--
-- Name: blocks id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blocks ALTER COLUMN id SET DEFAULT nextval('public.blocks_id_seq'::regclass);

--
-- Name: booking_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_events ALTER COLUMN id SET DEFAULT nextval('public.booking_events_id_seq'::regclass);

--
-- Name: booking_extras id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_extras ALTER COLUMN id SET DEFAULT nextval('public.booking_extras_id_seq'::regclass);

--
-- Name: booking_nights id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_nights ALTER COLUMN id SET DEFAULT nextval('public.booking_nights_id_seq'::regclass);

--
-- Name: booking_rooms id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_rooms ALTER COLUMN id SET DEFAULT nextval('public.booking_rooms_id_seq'::regclass);

--
-- Name: bookings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bookings ALTER COLUMN id SET DEFAULT nextval('public.bookings_id_seq'::regclass);

--
-- Name: channel_mappings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channel_mappings ALTER COLUMN id SET DEFAULT nextval('public.channel_mappings_id_seq'::regclass);

--
-- Name: channels id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channels ALTER COLUMN id SET DEFAULT nextval('public.channels_id_seq'::regclass);

--
-- Name: city_taxes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.city_taxes ALTER COLUMN id SET DEFAULT nextval('public.city_taxes_id_seq'::regclass);

--
-- Name: cleanings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cleanings ALTER COLUMN id SET DEFAULT nextval('public.cleanings_id_seq'::regclass);

--
-- Name: extras id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.extras ALTER COLUMN id SET DEFAULT nextval('public.extras_id_seq'::regclass);

--
-- Name: guest_documents id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guest_documents ALTER COLUMN id SET DEFAULT nextval('public.guest_documents_id_seq'::regclass);

--
-- Name: guests id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guests ALTER COLUMN id SET DEFAULT nextval('public.guests_id_seq'::regclass);

--
-- Name: housekeepers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.housekeepers ALTER COLUMN id SET DEFAULT nextval('public.housekeepers_id_seq'::regclass);

--
-- Name: invoice_items id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_items ALTER COLUMN id SET DEFAULT nextval('public.invoice_items_id_seq'::regclass);

--
-- Name: invoices id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoices ALTER COLUMN id SET DEFAULT nextval('public.invoices_id_seq'::regclass);

--
-- Name: loyalty_accounts id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.loyalty_accounts ALTER COLUMN id SET DEFAULT nextval('public.loyalty_accounts_id_seq'::regclass);

--
-- Name: loyalty_moves id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.loyalty_moves ALTER COLUMN id SET DEFAULT nextval('public.loyalty_moves_id_seq'::regclass);

--
-- Name: maintenance_tickets id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.maintenance_tickets ALTER COLUMN id SET DEFAULT nextval('public.maintenance_tickets_id_seq'::regclass);

--
-- Name: memberships id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships ALTER COLUMN id SET DEFAULT nextval('public.memberships_id_seq'::regclass);

--
-- Name: message_templates id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_templates ALTER COLUMN id SET DEFAULT nextval('public.message_templates_id_seq'::regclass);

--
-- Name: messages id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages ALTER COLUMN id SET DEFAULT nextval('public.messages_id_seq'::regclass);

--
-- Name: organisations id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations ALTER COLUMN id SET DEFAULT nextval('public.organisations_id_seq'::regclass);

--
-- Name: payments id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments ALTER COLUMN id SET DEFAULT nextval('public.payments_id_seq'::regclass);

--
-- Name: payout_lines id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payout_lines ALTER COLUMN id SET DEFAULT nextval('public.payout_lines_id_seq'::regclass);

--
-- Name: payouts id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payouts ALTER COLUMN id SET DEFAULT nextval('public.payouts_id_seq'::regclass);

--
-- Name: properties id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.properties ALTER COLUMN id SET DEFAULT nextval('public.properties_id_seq'::regclass);

--
-- Name: property_photos id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.property_photos ALTER COLUMN id SET DEFAULT nextval('public.property_photos_id_seq'::regclass);

--
-- Name: rate_plans id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_plans ALTER COLUMN id SET DEFAULT nextval('public.rate_plans_id_seq'::regclass);

--
-- Name: rates id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rates ALTER COLUMN id SET DEFAULT nextval('public.rates_id_seq'::regclass);

--
-- Name: refunds id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refunds ALTER COLUMN id SET DEFAULT nextval('public.refunds_id_seq'::regclass);

--
-- Name: review_replies id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review_replies ALTER COLUMN id SET DEFAULT nextval('public.review_replies_id_seq'::regclass);

--
-- Name: reviews id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviews ALTER COLUMN id SET DEFAULT nextval('public.reviews_id_seq'::regclass);

--
-- Name: room_types id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.room_types ALTER COLUMN id SET DEFAULT nextval('public.room_types_id_seq'::regclass);

--
-- Name: rooms id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms ALTER COLUMN id SET DEFAULT nextval('public.rooms_id_seq'::regclass);

--
-- Name: seasons id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seasons ALTER COLUMN id SET DEFAULT nextval('public.seasons_id_seq'::regclass);

--
-- Name: sessions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions ALTER COLUMN id SET DEFAULT nextval('public.sessions_id_seq'::regclass);

--
-- Name: users id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);

--
-- Name: webhook_deliveries id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries ALTER COLUMN id SET DEFAULT nextval('public.webhook_deliveries_id_seq'::regclass);

--
-- Name: webhooks id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks ALTER COLUMN id SET DEFAULT nextval('public.webhooks_id_seq'::regclass);

ALTER TABLE ONLY public.ar_internal_metadata
    ADD CONSTRAINT ar_internal_metadata_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

--
-- Name: amenities amenities_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.amenities
    ADD CONSTRAINT amenities_pkey PRIMARY KEY (id);

--
-- Name: api_tokens api_tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_pkey PRIMARY KEY (id);

--
-- Name: availabilities availabilities_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.availabilities
    ADD CONSTRAINT availabilities_pkey PRIMARY KEY (id);

--
-- Name: blocks blocks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT blocks_pkey PRIMARY KEY (id);

--
-- Name: booking_events booking_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_events
    ADD CONSTRAINT booking_events_pkey PRIMARY KEY (id);

--
-- Name: booking_extras booking_extras_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_extras
    ADD CONSTRAINT booking_extras_pkey PRIMARY KEY (id);

--
-- Name: booking_nights booking_nights_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_nights
    ADD CONSTRAINT booking_nights_pkey PRIMARY KEY (id);

--
-- Name: booking_rooms booking_rooms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_rooms
    ADD CONSTRAINT booking_rooms_pkey PRIMARY KEY (id);

--
-- Name: bookings bookings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bookings
    ADD CONSTRAINT bookings_pkey PRIMARY KEY (id);

--
-- Name: channel_mappings channel_mappings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channel_mappings
    ADD CONSTRAINT channel_mappings_pkey PRIMARY KEY (id);

--
-- Name: channels channels_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channels
    ADD CONSTRAINT channels_pkey PRIMARY KEY (id);

--
-- Name: city_taxes city_taxes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.city_taxes
    ADD CONSTRAINT city_taxes_pkey PRIMARY KEY (id);

--
-- Name: cleanings cleanings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cleanings
    ADD CONSTRAINT cleanings_pkey PRIMARY KEY (id);

--
-- Name: extras extras_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.extras
    ADD CONSTRAINT extras_pkey PRIMARY KEY (id);

--
-- Name: guest_documents guest_documents_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guest_documents
    ADD CONSTRAINT guest_documents_pkey PRIMARY KEY (id);

--
-- Name: guests guests_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guests
    ADD CONSTRAINT guests_pkey PRIMARY KEY (id);

--
-- Name: housekeepers housekeepers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.housekeepers
    ADD CONSTRAINT housekeepers_pkey PRIMARY KEY (id);

--
-- Name: invoice_items invoice_items_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_pkey PRIMARY KEY (id);

--
-- Name: invoices invoices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_pkey PRIMARY KEY (id);

--
-- Name: loyalty_accounts loyalty_accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.loyalty_accounts
    ADD CONSTRAINT loyalty_accounts_pkey PRIMARY KEY (id);

--
-- Name: loyalty_moves loyalty_moves_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.loyalty_moves
    ADD CONSTRAINT loyalty_moves_pkey PRIMARY KEY (id);

--
-- Name: maintenance_tickets maintenance_tickets_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.maintenance_tickets
    ADD CONSTRAINT maintenance_tickets_pkey PRIMARY KEY (id);

--
-- Name: memberships memberships_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (id);

--
-- Name: message_templates message_templates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_templates
    ADD CONSTRAINT message_templates_pkey PRIMARY KEY (id);

--
-- Name: messages messages_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (id);

--
-- Name: organisations organisations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_pkey PRIMARY KEY (id);

--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (id);

--
-- Name: payout_lines payout_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payout_lines
    ADD CONSTRAINT payout_lines_pkey PRIMARY KEY (id);

--
-- Name: payouts payouts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payouts
    ADD CONSTRAINT payouts_pkey PRIMARY KEY (id);

--
-- Name: properties properties_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.properties
    ADD CONSTRAINT properties_pkey PRIMARY KEY (id);

--
-- Name: property_photos property_photos_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.property_photos
    ADD CONSTRAINT property_photos_pkey PRIMARY KEY (id);

--
-- Name: rate_plans rate_plans_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_plans
    ADD CONSTRAINT rate_plans_pkey PRIMARY KEY (id);

--
-- Name: rates rates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rates
    ADD CONSTRAINT rates_pkey PRIMARY KEY (id);

--
-- Name: refunds refunds_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT refunds_pkey PRIMARY KEY (id);

--
-- Name: review_replies review_replies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review_replies
    ADD CONSTRAINT review_replies_pkey PRIMARY KEY (id);

--
-- Name: reviews reviews_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_pkey PRIMARY KEY (id);

--
-- Name: room_types room_types_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.room_types
    ADD CONSTRAINT room_types_pkey PRIMARY KEY (id);

--
-- Name: rooms rooms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT rooms_pkey PRIMARY KEY (id);

--
-- Name: seasons seasons_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seasons
    ADD CONSTRAINT seasons_pkey PRIMARY KEY (id);

--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);

--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

--
-- Name: webhook_deliveries webhook_deliveries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id);

--
-- Name: webhooks webhooks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_pkey PRIMARY KEY (id);

--
-- Name: index_amenities_on_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_amenities_on_name ON public.amenities USING btree (name);

--
-- Name: index_amenities_room_types_on_amenity_id_and_room_type_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_amenities_room_types_on_amenity_id_and_room_type_id ON public.amenities_room_types USING btree (amenity_id, room_type_id);

--
-- Name: index_amenities_room_types_on_amenity_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_amenities_room_types_on_amenity_id ON public.amenities_room_types USING btree (amenity_id);

--
-- Name: index_amenities_room_types_on_room_type_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_amenities_room_types_on_room_type_id ON public.amenities_room_types USING btree (room_type_id);

--
-- Name: index_api_tokens_on_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_api_tokens_on_digest ON public.api_tokens USING btree (digest);

--
-- Name: index_api_tokens_on_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_api_tokens_on_user_id ON public.api_tokens USING btree (user_id);

--
-- Name: index_availabilities_on_room_type_id_and_day; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_availabilities_on_room_type_id_and_day ON public.availabilities USING btree (room_type_id, day);

--
-- Name: index_availabilities_on_room_type_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_availabilities_on_room_type_id ON public.availabilities USING btree (room_type_id);

--
-- Name: index_blocks_on_room_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_blocks_on_room_id ON public.blocks USING btree (room_id);

--
-- Name: index_booking_events_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_booking_events_on_booking_id ON public.booking_events USING btree (booking_id);

--
-- Name: index_booking_events_on_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_booking_events_on_user_id ON public.booking_events USING btree (user_id);

--
-- Name: index_booking_extras_on_booking_id_and_extra_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_booking_extras_on_booking_id_and_extra_id ON public.booking_extras USING btree (booking_id, extra_id);

--
-- Name: index_booking_extras_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_booking_extras_on_booking_id ON public.booking_extras USING btree (booking_id);

--
-- Name: index_booking_extras_on_extra_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_booking_extras_on_extra_id ON public.booking_extras USING btree (extra_id);

--
-- Name: index_booking_nights_on_booking_room_id_and_night; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_booking_nights_on_booking_room_id_and_night ON public.booking_nights USING btree (booking_room_id, night);

--
-- Name: index_booking_nights_on_booking_room_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_booking_nights_on_booking_room_id ON public.booking_nights USING btree (booking_room_id);

--
-- Name: index_booking_rooms_on_booking_id_and_room_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_booking_rooms_on_booking_id_and_room_id ON public.booking_rooms USING btree (booking_id, room_id);

--
-- Name: index_booking_rooms_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_booking_rooms_on_booking_id ON public.booking_rooms USING btree (booking_id);

--
-- Name: index_booking_rooms_on_room_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_booking_rooms_on_room_id ON public.booking_rooms USING btree (room_id);

--
-- Name: index_bookings_on_reference; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_bookings_on_reference ON public.bookings USING btree (reference);

--
-- Name: index_bookings_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_bookings_on_property_id ON public.bookings USING btree (property_id);

--
-- Name: index_bookings_on_guest_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_bookings_on_guest_id ON public.bookings USING btree (guest_id);

--
-- Name: index_bookings_on_channel_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_bookings_on_channel_id ON public.bookings USING btree (channel_id);

--
-- Name: index_channel_mappings_on_channel_id_and_room_type_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_channel_mappings_on_channel_id_and_room_type_id ON public.channel_mappings USING btree (channel_id, room_type_id);

--
-- Name: index_channel_mappings_on_channel_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_channel_mappings_on_channel_id ON public.channel_mappings USING btree (channel_id);

--
-- Name: index_channel_mappings_on_room_type_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_channel_mappings_on_room_type_id ON public.channel_mappings USING btree (room_type_id);

--
-- Name: index_channels_on_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_channels_on_name ON public.channels USING btree (name);

--
-- Name: index_city_taxes_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_city_taxes_on_property_id ON public.city_taxes USING btree (property_id);

--
-- Name: index_cleanings_on_room_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_cleanings_on_room_id ON public.cleanings USING btree (room_id);

--
-- Name: index_cleanings_on_housekeeper_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_cleanings_on_housekeeper_id ON public.cleanings USING btree (housekeeper_id);

--
-- Name: index_extras_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_extras_on_property_id ON public.extras USING btree (property_id);

--
-- Name: index_guest_documents_on_guest_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_guest_documents_on_guest_id ON public.guest_documents USING btree (guest_id);

--
-- Name: index_guests_on_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_guests_on_email ON public.guests USING btree (email);

--
-- Name: index_housekeepers_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_housekeepers_on_property_id ON public.housekeepers USING btree (property_id);

--
-- Name: index_housekeepers_on_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_housekeepers_on_user_id ON public.housekeepers USING btree (user_id);

--
-- Name: index_invoice_items_on_invoice_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_invoice_items_on_invoice_id ON public.invoice_items USING btree (invoice_id);

--
-- Name: index_invoices_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_invoices_on_booking_id ON public.invoices USING btree (booking_id);

--
-- Name: index_invoices_on_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_invoices_on_number ON public.invoices USING btree (number);

--
-- Name: index_loyalty_accounts_on_guest_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_loyalty_accounts_on_guest_id ON public.loyalty_accounts USING btree (guest_id);

--
-- Name: index_loyalty_moves_on_loyalty_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_loyalty_moves_on_loyalty_account_id ON public.loyalty_moves USING btree (loyalty_account_id);

--
-- Name: index_loyalty_moves_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_loyalty_moves_on_booking_id ON public.loyalty_moves USING btree (booking_id);

--
-- Name: index_maintenance_tickets_on_room_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_maintenance_tickets_on_room_id ON public.maintenance_tickets USING btree (room_id);

--
-- Name: index_maintenance_tickets_on_opened_by_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_maintenance_tickets_on_opened_by_id ON public.maintenance_tickets USING btree (opened_by_id);

--
-- Name: index_memberships_on_organisation_id_and_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_memberships_on_organisation_id_and_user_id ON public.memberships USING btree (organisation_id, user_id);

--
-- Name: index_memberships_on_organisation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_memberships_on_organisation_id ON public.memberships USING btree (organisation_id);

--
-- Name: index_memberships_on_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_memberships_on_user_id ON public.memberships USING btree (user_id);

--
-- Name: index_message_templates_on_organisation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_message_templates_on_organisation_id ON public.message_templates USING btree (organisation_id);

--
-- Name: index_messages_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_messages_on_booking_id ON public.messages USING btree (booking_id);

--
-- Name: index_organisations_on_slug; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_organisations_on_slug ON public.organisations USING btree (slug);

--
-- Name: index_organisations_on_owner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_organisations_on_owner_id ON public.organisations USING btree (owner_id);

--
-- Name: index_payments_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_payments_on_booking_id ON public.payments USING btree (booking_id);

--
-- Name: index_payout_lines_on_payout_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_payout_lines_on_payout_id ON public.payout_lines USING btree (payout_id);

--
-- Name: index_payout_lines_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_payout_lines_on_booking_id ON public.payout_lines USING btree (booking_id);

--
-- Name: index_payouts_on_organisation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_payouts_on_organisation_id ON public.payouts USING btree (organisation_id);

--
-- Name: index_properties_on_organisation_id_and_slug; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_properties_on_organisation_id_and_slug ON public.properties USING btree (organisation_id, slug);

--
-- Name: index_properties_on_organisation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_properties_on_organisation_id ON public.properties USING btree (organisation_id);

--
-- Name: index_property_photos_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_property_photos_on_property_id ON public.property_photos USING btree (property_id);

--
-- Name: index_rate_plans_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_rate_plans_on_property_id ON public.rate_plans USING btree (property_id);

--
-- Name: index_rate_plans_on_parent_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_rate_plans_on_parent_id ON public.rate_plans USING btree (parent_id);

--
-- Name: index_rates_on_rate_plan_id_and_room_type_id_and_day; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_rates_on_rate_plan_id_and_room_type_id_and_day ON public.rates USING btree (rate_plan_id, room_type_id, day);

--
-- Name: index_rates_on_rate_plan_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_rates_on_rate_plan_id ON public.rates USING btree (rate_plan_id);

--
-- Name: index_rates_on_room_type_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_rates_on_room_type_id ON public.rates USING btree (room_type_id);

--
-- Name: index_refunds_on_payment_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_refunds_on_payment_id ON public.refunds USING btree (payment_id);

--
-- Name: index_review_replies_on_review_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_review_replies_on_review_id ON public.review_replies USING btree (review_id);

--
-- Name: index_review_replies_on_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_review_replies_on_user_id ON public.review_replies USING btree (user_id);

--
-- Name: index_reviews_on_booking_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_reviews_on_booking_id ON public.reviews USING btree (booking_id);

--
-- Name: index_room_types_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_room_types_on_property_id ON public.room_types USING btree (property_id);

--
-- Name: index_rooms_on_property_id_and_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_rooms_on_property_id_and_number ON public.rooms USING btree (property_id, number);

--
-- Name: index_rooms_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_rooms_on_property_id ON public.rooms USING btree (property_id);

--
-- Name: index_rooms_on_room_type_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_rooms_on_room_type_id ON public.rooms USING btree (room_type_id);

--
-- Name: index_seasons_on_property_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_seasons_on_property_id ON public.seasons USING btree (property_id);

--
-- Name: index_sessions_on_token; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_sessions_on_token ON public.sessions USING btree (token);

--
-- Name: index_sessions_on_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_sessions_on_user_id ON public.sessions USING btree (user_id);

--
-- Name: index_users_on_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_users_on_email ON public.users USING btree (email);

--
-- Name: index_webhook_deliveries_on_webhook_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_webhook_deliveries_on_webhook_id ON public.webhook_deliveries USING btree (webhook_id);

--
-- Name: index_webhooks_on_organisation_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_webhooks_on_organisation_id ON public.webhooks USING btree (organisation_id);

--
-- Name: amenities_room_types fk_rails_e7e95922d2; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.amenities_room_types
    ADD CONSTRAINT fk_rails_e7e95922d2 FOREIGN KEY (amenity_id) REFERENCES public.amenities(id);

--
-- Name: amenities_room_types fk_rails_5655e3905f; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.amenities_room_types
    ADD CONSTRAINT fk_rails_5655e3905f FOREIGN KEY (room_type_id) REFERENCES public.room_types(id);

--
-- Name: api_tokens fk_rails_f16b5e0447; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT fk_rails_f16b5e0447 FOREIGN KEY (user_id) REFERENCES public.users(id);

--
-- Name: availabilities fk_rails_cee5ed72ed; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.availabilities
    ADD CONSTRAINT fk_rails_cee5ed72ed FOREIGN KEY (room_type_id) REFERENCES public.room_types(id);

--
-- Name: blocks fk_rails_294eb909be; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT fk_rails_294eb909be FOREIGN KEY (room_id) REFERENCES public.rooms(id);

--
-- Name: booking_events fk_rails_bd4278e1bd; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_events
    ADD CONSTRAINT fk_rails_bd4278e1bd FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: booking_events fk_rails_91e84854c5; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_events
    ADD CONSTRAINT fk_rails_91e84854c5 FOREIGN KEY (user_id) REFERENCES public.users(id);

--
-- Name: booking_extras fk_rails_70befbfaac; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_extras
    ADD CONSTRAINT fk_rails_70befbfaac FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: booking_extras fk_rails_d30b5e0939; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_extras
    ADD CONSTRAINT fk_rails_d30b5e0939 FOREIGN KEY (extra_id) REFERENCES public.extras(id);

--
-- Name: booking_nights fk_rails_7e5fceb5d7; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_nights
    ADD CONSTRAINT fk_rails_7e5fceb5d7 FOREIGN KEY (booking_room_id) REFERENCES public.booking_rooms(id);

--
-- Name: booking_rooms fk_rails_bf4da2e570; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_rooms
    ADD CONSTRAINT fk_rails_bf4da2e570 FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: booking_rooms fk_rails_cb76210b7a; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_rooms
    ADD CONSTRAINT fk_rails_cb76210b7a FOREIGN KEY (room_id) REFERENCES public.rooms(id);

--
-- Name: bookings fk_rails_95b2761688; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bookings
    ADD CONSTRAINT fk_rails_95b2761688 FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: bookings fk_rails_e6267ecbed; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bookings
    ADD CONSTRAINT fk_rails_e6267ecbed FOREIGN KEY (guest_id) REFERENCES public.guests(id);

--
-- Name: bookings fk_rails_fe337fa816; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bookings
    ADD CONSTRAINT fk_rails_fe337fa816 FOREIGN KEY (channel_id) REFERENCES public.channels(id);

--
-- Name: channel_mappings fk_rails_c78050bcc2; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channel_mappings
    ADD CONSTRAINT fk_rails_c78050bcc2 FOREIGN KEY (channel_id) REFERENCES public.channels(id);

--
-- Name: channel_mappings fk_rails_90c58cb95e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channel_mappings
    ADD CONSTRAINT fk_rails_90c58cb95e FOREIGN KEY (room_type_id) REFERENCES public.room_types(id);

--
-- Name: city_taxes fk_rails_4e5f482dcf; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.city_taxes
    ADD CONSTRAINT fk_rails_4e5f482dcf FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: cleanings fk_rails_7ab2a0d766; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cleanings
    ADD CONSTRAINT fk_rails_7ab2a0d766 FOREIGN KEY (room_id) REFERENCES public.rooms(id);

--
-- Name: cleanings fk_rails_e27f207370; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cleanings
    ADD CONSTRAINT fk_rails_e27f207370 FOREIGN KEY (housekeeper_id) REFERENCES public.housekeepers(id);

--
-- Name: extras fk_rails_bdaa5e679a; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.extras
    ADD CONSTRAINT fk_rails_bdaa5e679a FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: guest_documents fk_rails_e1743398ef; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guest_documents
    ADD CONSTRAINT fk_rails_e1743398ef FOREIGN KEY (guest_id) REFERENCES public.guests(id);

--
-- Name: housekeepers fk_rails_38d7a68f81; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.housekeepers
    ADD CONSTRAINT fk_rails_38d7a68f81 FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: housekeepers fk_rails_5fa3184546; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.housekeepers
    ADD CONSTRAINT fk_rails_5fa3184546 FOREIGN KEY (user_id) REFERENCES public.users(id);

--
-- Name: invoice_items fk_rails_25bf3d2c5e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT fk_rails_25bf3d2c5e FOREIGN KEY (invoice_id) REFERENCES public.invoices(id);

--
-- Name: invoices fk_rails_d70cf57ce1; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT fk_rails_d70cf57ce1 FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: loyalty_accounts fk_rails_6b3f0100a9; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.loyalty_accounts
    ADD CONSTRAINT fk_rails_6b3f0100a9 FOREIGN KEY (guest_id) REFERENCES public.guests(id);

--
-- Name: loyalty_moves fk_rails_476f5cb9df; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.loyalty_moves
    ADD CONSTRAINT fk_rails_476f5cb9df FOREIGN KEY (loyalty_account_id) REFERENCES public.loyalty_accounts(id);

--
-- Name: loyalty_moves fk_rails_14121a1ad5; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.loyalty_moves
    ADD CONSTRAINT fk_rails_14121a1ad5 FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: maintenance_tickets fk_rails_0f421e66d6; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.maintenance_tickets
    ADD CONSTRAINT fk_rails_0f421e66d6 FOREIGN KEY (room_id) REFERENCES public.rooms(id);

--
-- Name: maintenance_tickets fk_rails_ae3e0776af; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.maintenance_tickets
    ADD CONSTRAINT fk_rails_ae3e0776af FOREIGN KEY (opened_by_id) REFERENCES public.users(id);

--
-- Name: memberships fk_rails_023b8c2508; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT fk_rails_023b8c2508 FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

--
-- Name: memberships fk_rails_99326fb65d; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT fk_rails_99326fb65d FOREIGN KEY (user_id) REFERENCES public.users(id);

--
-- Name: message_templates fk_rails_9a933a18a4; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_templates
    ADD CONSTRAINT fk_rails_9a933a18a4 FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

--
-- Name: messages fk_rails_a468c432e6; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT fk_rails_a468c432e6 FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: organisations fk_rails_216af0147c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT fk_rails_216af0147c FOREIGN KEY (owner_id) REFERENCES public.users(id);

--
-- Name: payments fk_rails_6679f2064a; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT fk_rails_6679f2064a FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: payout_lines fk_rails_ec10ad8c3d; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payout_lines
    ADD CONSTRAINT fk_rails_ec10ad8c3d FOREIGN KEY (payout_id) REFERENCES public.payouts(id);

--
-- Name: payout_lines fk_rails_58acfc8162; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payout_lines
    ADD CONSTRAINT fk_rails_58acfc8162 FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: payouts fk_rails_fbe04704b1; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payouts
    ADD CONSTRAINT fk_rails_fbe04704b1 FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

--
-- Name: properties fk_rails_6f5d89ccf3; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.properties
    ADD CONSTRAINT fk_rails_6f5d89ccf3 FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

--
-- Name: property_photos fk_rails_3c20f7695d; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.property_photos
    ADD CONSTRAINT fk_rails_3c20f7695d FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: rate_plans fk_rails_41cf423c5b; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_plans
    ADD CONSTRAINT fk_rails_41cf423c5b FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: rate_plans fk_rails_bc80bd6dc1; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_plans
    ADD CONSTRAINT fk_rails_bc80bd6dc1 FOREIGN KEY (parent_id) REFERENCES public.rate_plans(id);

--
-- Name: rates fk_rails_f68972b8df; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rates
    ADD CONSTRAINT fk_rails_f68972b8df FOREIGN KEY (rate_plan_id) REFERENCES public.rate_plans(id);

--
-- Name: rates fk_rails_ab8f2b22a1; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rates
    ADD CONSTRAINT fk_rails_ab8f2b22a1 FOREIGN KEY (room_type_id) REFERENCES public.room_types(id);

--
-- Name: refunds fk_rails_25267b0e17; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refunds
    ADD CONSTRAINT fk_rails_25267b0e17 FOREIGN KEY (payment_id) REFERENCES public.payments(id);

--
-- Name: review_replies fk_rails_c218074074; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review_replies
    ADD CONSTRAINT fk_rails_c218074074 FOREIGN KEY (review_id) REFERENCES public.reviews(id);

--
-- Name: review_replies fk_rails_ce0d24363c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.review_replies
    ADD CONSTRAINT fk_rails_ce0d24363c FOREIGN KEY (user_id) REFERENCES public.users(id);

--
-- Name: reviews fk_rails_ba7db97e35; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT fk_rails_ba7db97e35 FOREIGN KEY (booking_id) REFERENCES public.bookings(id);

--
-- Name: room_types fk_rails_914384d638; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.room_types
    ADD CONSTRAINT fk_rails_914384d638 FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: rooms fk_rails_fa8e8b0469; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT fk_rails_fa8e8b0469 FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: rooms fk_rails_f4fff90e9d; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT fk_rails_f4fff90e9d FOREIGN KEY (room_type_id) REFERENCES public.room_types(id);

--
-- Name: seasons fk_rails_fcd159f0e1; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seasons
    ADD CONSTRAINT fk_rails_fcd159f0e1 FOREIGN KEY (property_id) REFERENCES public.properties(id);

--
-- Name: sessions fk_rails_758836b4f0; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT fk_rails_758836b4f0 FOREIGN KEY (user_id) REFERENCES public.users(id);

--
-- Name: webhook_deliveries fk_rails_bed195a05d; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT fk_rails_bed195a05d FOREIGN KEY (webhook_id) REFERENCES public.webhooks(id);

--
-- Name: webhooks fk_rails_0e376fd173; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT fk_rails_0e376fd173 FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

--
-- PostgreSQL database dump complete
--

SET search_path TO "$user", public;

INSERT INTO "schema_migrations" (version) VALUES
('20250611083000'),
('20250203120000'),
('20240415101500'),
('20240110090000');
