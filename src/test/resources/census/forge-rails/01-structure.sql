
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET search_path = public, pg_catalog;

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

--
-- Name: pipeline_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE pipeline_status AS ENUM (
    'created',
    'running',
    'success',
    'failed',
    'canceled'
);

--
-- Name: account_lower_email(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION account_lower_email() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.email := lower(NEW.email);
  RETURN NEW;
END;
$$;

--
-- Name: array_distinct(bigint[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION array_distinct(bigint[]) RETURNS bigint[]
    LANGUAGE sql IMMUTABLE
    AS $_$ SELECT array_agg(DISTINCT x) FROM unnest($1) AS x $_$;

--
-- Name: bump_milestone_iid(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION bump_milestone_iid() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.iid IS NULL THEN
    SELECT COALESCE(MAX(iid), 0) + 1 INTO NEW.iid FROM milestones WHERE project_id = NEW.project_id;
  END IF;
  RETURN NEW;
END;
$$;

--
-- Name: check_label_priority(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION check_label_priority() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.priority < 0 THEN
    RAISE EXCEPTION 'priority must not be negative' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END;
$$;

--
-- Name: forbid_audit_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION forbid_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'audit_log is append only'; END $$;

--
-- Name: gen_invite_token(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION gen_invite_token() RETURNS text
    LANGUAGE sql
    AS $$ SELECT md5(random()::text || clock_timestamp()::text) $$;

--
-- Name: insert_project_star(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION insert_project_star() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE projects SET star_count = star_count + 1 WHERE id = NEW.project_id; RETURN NULL; END $$;

--
-- Name: job_duration(timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION job_duration(started timestamp with time zone, finished timestamp with time zone) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT EXTRACT(epoch FROM finished - started)::integer $$;

--
-- Name: FUNCTION job_duration(started timestamp with time zone, finished timestamp with time zone); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION job_duration(started timestamp with time zone, finished timestamp with time zone) IS 'Whole seconds';

--
-- Name: label_contrast(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION label_contrast(color text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    AS $$ SELECT CASE WHEN ('x' || substr(color, 2, 2))::bit(8)::int > 127 THEN 'dark' ELSE 'light' END $$;

--
-- Name: next_traversal_ids_sibling(bigint[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION next_traversal_ids_sibling(traversal_ids bigint[]) RETURNS bigint[]
    LANGUAGE plpgsql IMMUTABLE STRICT
    AS $$ BEGIN return traversal_ids[1:array_length(traversal_ids, 1)-1] || ARRAY[traversal_ids[array_length(traversal_ids, 1)]+1]; END; $$;

--
-- Name: nullify_merge_request_source(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION nullify_merge_request_source() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE merge_requests SET source_branch = '' WHERE target_project_id = OLD.id AND source_branch IS NULL;
  RETURN OLD;
END;
$$;

--
-- Name: set_has_external_tracker(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION set_has_external_tracker() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RETURN NEW; END $$;

--
-- Name: touch_project_activity(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION touch_project_activity() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE projects SET last_activity_at = now() WHERE id = NEW.project_id;
  RETURN NULL;
END;
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: accounts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE accounts (
    id bigint NOT NULL,
    username character varying NOT NULL,
    email character varying NOT NULL,
    state character varying DEFAULT 'active'::character varying NOT NULL,
    admin boolean DEFAULT false NOT NULL,
    otp_secret text,
    last_activity_on date,
    two_factor_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_otp_length CHECK ((char_length(otp_secret) <= 255))
);

--
-- Name: accounts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE accounts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: accounts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE accounts_id_seq OWNED BY accounts.id;

--
-- Name: application_settings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE application_settings (
    id bigint NOT NULL,
    key character varying NOT NULL,
    value jsonb,
    version integer DEFAULT 1 NOT NULL
);

--
-- Name: application_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE application_settings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: application_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE application_settings_id_seq OWNED BY application_settings.id;

--
-- Name: approvals; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE approvals (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    account_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: approvals_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE approvals_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: approvals_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE approvals_id_seq OWNED BY approvals.id;

--
-- Name: ar_internal_metadata; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE ar_internal_metadata (
    key character varying NOT NULL,
    value character varying,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

--
-- Name: audit_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE audit_log (
    id bigint NOT NULL,
    author_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    entity_id bigint NOT NULL,
    details text,
    ip_address inet,
    created_at timestamp without time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (created_at);

--
-- Name: audit_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE audit_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: audit_log_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE audit_log_id_seq OWNED BY audit_log.id;

--
-- Name: audit_log_2025; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE audit_log_2025 (
    id bigint DEFAULT nextval('audit_log_id_seq'::regclass) NOT NULL,
    author_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    entity_id bigint NOT NULL,
    details text,
    ip_address inet,
    created_at timestamp without time zone DEFAULT now() NOT NULL
);

--
-- Name: audit_log_default; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE audit_log_default (
    id bigint DEFAULT nextval('audit_log_id_seq'::regclass) NOT NULL,
    author_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    entity_id bigint NOT NULL,
    details text,
    ip_address inet,
    created_at timestamp without time zone DEFAULT now() NOT NULL
);

--
-- Name: deploy_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE deploy_keys (
    id bigint NOT NULL,
    account_id bigint,
    key text NOT NULL,
    title character varying,
    fingerprint_sha256 bytea,
    last_used_at timestamp with time zone
);

--
-- Name: deploy_keys_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE deploy_keys_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: deploy_keys_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE deploy_keys_id_seq OWNED BY deploy_keys.id;

--
-- Name: freeze_periods; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE freeze_periods (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    during tstzrange NOT NULL,
    reason text
);

--
-- Name: TABLE freeze_periods; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE freeze_periods IS 'No deploy runs during one';

--
-- Name: freeze_periods_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE freeze_periods_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: freeze_periods_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE freeze_periods_id_seq OWNED BY freeze_periods.id;

--
-- Name: issue_assignees; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE issue_assignees (
    account_id bigint NOT NULL,
    issue_id bigint NOT NULL
);

--
-- Name: issue_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE issue_links (
    id bigint NOT NULL,
    source_id bigint NOT NULL,
    target_id bigint NOT NULL,
    link_type smallint DEFAULT 0 NOT NULL
);

--
-- Name: issue_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE issue_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: issue_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE issue_links_id_seq OWNED BY issue_links.id;

--
-- Name: issues; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE issues (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    author_id bigint,
    milestone_id bigint,
    iid integer NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    state_id smallint DEFAULT 1 NOT NULL,
    weight integer,
    confidential boolean DEFAULT false NOT NULL,
    closed_at timestamp with time zone,
    lock_version integer DEFAULT 0,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

--
-- Name: TABLE issues; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE issues IS 'Issues, incidents and tasks';

--
-- Name: issues_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE issues_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: issues_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE issues_id_seq OWNED BY issues.id;

--
-- Name: job_artifacts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE job_artifacts (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    file_type smallint NOT NULL,
    file character varying,
    size bigint,
    file_sha256 bytea,
    expire_at timestamp with time zone
);

--
-- Name: job_artifacts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE job_artifacts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: job_artifacts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE job_artifacts_id_seq OWNED BY job_artifacts.id;

--
-- Name: jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE jobs (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    name character varying NOT NULL,
    stage character varying NOT NULL,
    status pipeline_status DEFAULT 'created'::pipeline_status NOT NULL,
    runner_id bigint,
    allow_failure boolean DEFAULT false NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    queued_at timestamp with time zone,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    coverage double precision
);

--
-- Name: jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE jobs_id_seq OWNED BY jobs.id;

--
-- Name: label_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE label_links (
    id bigint NOT NULL,
    label_id bigint NOT NULL,
    target_id bigint NOT NULL,
    target_type character varying NOT NULL
);

--
-- Name: label_links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE label_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: label_links_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE label_links_id_seq OWNED BY label_links.id;

--
-- Name: labels; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE labels (
    id bigint NOT NULL,
    project_id bigint,
    title character varying NOT NULL,
    color character varying(7) DEFAULT '#6699cc'::character varying NOT NULL,
    priority integer
);

--
-- Name: labels_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE labels_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: labels_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE labels_id_seq OWNED BY labels.id;

--
-- Name: members; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE members (
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    source_id bigint NOT NULL,
    source_type character varying NOT NULL,
    access_level integer NOT NULL,
    expires_at date,
    invite_token character varying,
    created_at timestamp with time zone
);

--
-- Name: COLUMN members.access_level; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN members.access_level IS '10 guest, 20 reporter, 30 developer, 40 maintainer, 50 owner';

--
-- Name: members_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE members_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: members_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE members_id_seq OWNED BY members.id;

--
-- Name: merge_requests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE merge_requests (
    id bigint NOT NULL,
    target_project_id bigint NOT NULL,
    source_branch character varying NOT NULL,
    target_branch character varying NOT NULL,
    author_id bigint,
    iid integer NOT NULL,
    title character varying NOT NULL,
    state_id smallint DEFAULT 1 NOT NULL,
    draft boolean DEFAULT false NOT NULL,
    merge_commit_sha bytea,
    merged_at timestamp with time zone,
    created_at timestamp with time zone,
    updated_at timestamp with time zone
);

--
-- Name: COLUMN merge_requests.merge_commit_sha; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN merge_requests.merge_commit_sha IS 'Null until merged';

--
-- Name: merge_requests_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE merge_requests_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: merge_requests_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE merge_requests_id_seq OWNED BY merge_requests.id;

--
-- Name: milestones; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE milestones (
    id bigint NOT NULL,
    project_id bigint,
    title character varying NOT NULL,
    due_on date,
    iid integer,
    state character varying DEFAULT 'open'::character varying
);

--
-- Name: milestones_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE milestones_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: milestones_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE milestones_id_seq OWNED BY milestones.id;

--
-- Name: namespaces; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE namespaces (
    id bigint NOT NULL,
    name character varying NOT NULL,
    path character varying NOT NULL,
    owner_id bigint,
    parent_id bigint,
    traversal_ids bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    visibility smallint DEFAULT 20 NOT NULL,
    created_at timestamp with time zone,
    updated_at timestamp with time zone
);

--
-- Name: namespaces_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE namespaces_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: namespaces_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE namespaces_id_seq OWNED BY namespaces.id;

--
-- Name: notes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE notes (
    id bigint NOT NULL,
    noteable_type character varying,
    noteable_id bigint,
    project_id bigint,
    author_id bigint,
    note text,
    system boolean DEFAULT false NOT NULL,
    resolved_at timestamp with time zone,
    discussion_id character varying,
    created_at timestamp with time zone,
    updated_at timestamp with time zone
);

--
-- Name: notes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE notes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: notes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE notes_id_seq OWNED BY notes.id;

--
-- Name: pipelines; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE pipelines (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    ref character varying NOT NULL,
    sha character varying(64) NOT NULL,
    status pipeline_status DEFAULT 'created'::pipeline_status NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    duration_seconds integer,
    "user" bigint
);

--
-- Name: pipelines_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE pipelines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: pipelines_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE pipelines_id_seq OWNED BY pipelines.id;

--
-- Name: projects; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE projects (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    name character varying NOT NULL,
    path character varying NOT NULL,
    description text,
    archived boolean DEFAULT false NOT NULL,
    star_count integer DEFAULT 0 NOT NULL,
    repository_storage character varying DEFAULT 'default'::character varying NOT NULL,
    pending_delete boolean DEFAULT false,
    last_activity_at timestamp with time zone,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    hidden boolean DEFAULT false NOT NULL
);

--
-- Name: project_activity; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW project_activity AS
 SELECT p.id,
    p.path,
    count(DISTINCT i.id) AS issues,
    count(DISTINCT m.id) FILTER (WHERE (m.merged_at IS NOT NULL)) AS merged
   FROM ((projects p
     LEFT JOIN issues i ON ((i.project_id = p.id)))
     LEFT JOIN merge_requests m ON ((m.target_project_id = p.id)))
  GROUP BY p.id, p.path;

--
-- Name: project_stars; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE project_stars (
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now()
);

--
-- Name: project_stars_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE project_stars_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: project_stars_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE project_stars_id_seq OWNED BY project_stars.id;

--
-- Name: projects_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE projects_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: projects_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE projects_id_seq OWNED BY projects.id;

--
-- Name: push_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE push_events (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    ref text,
    commit_count integer DEFAULT 0 NOT NULL,
    pushed_at timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: push_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE push_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: push_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE push_events_id_seq OWNED BY push_events.id;

--
-- Name: releases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE releases (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    tag character varying NOT NULL,
    name character varying,
    description text,
    released_at timestamp with time zone NOT NULL
);

--
-- Name: releases_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE releases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: releases_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE releases_id_seq OWNED BY releases.id;

--
-- Name: runners; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE runners (
    id bigint NOT NULL,
    token character varying,
    description character varying,
    contacted_at timestamp with time zone,
    ip_address inet,
    tag_list text[] DEFAULT '{}'::text[],
    active boolean DEFAULT true NOT NULL,
    version character varying
);

--
-- Name: runners_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE runners_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: runners_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE runners_id_seq OWNED BY runners.id;

--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE schema_migrations (
    version character varying NOT NULL
);

--
-- Name: web_hook_logs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE web_hook_logs (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    response_status character varying,
    execution_duration double precision,
    created_at timestamp with time zone NOT NULL
)
PARTITION BY RANGE (created_at);

--
-- Name: TABLE web_hook_logs; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE web_hook_logs IS 'Partitioned by month; the oldest is dropped by a job';

--
-- Name: web_hook_logs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE web_hook_logs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: web_hook_logs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE web_hook_logs_id_seq OWNED BY web_hook_logs.id;

--
-- Name: web_hook_logs_202601; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE web_hook_logs_202601 (
    id bigint DEFAULT nextval('web_hook_logs_id_seq'::regclass) NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    response_status character varying,
    execution_duration double precision,
    created_at timestamp with time zone NOT NULL
);

--
-- Name: web_hook_logs_202602; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE web_hook_logs_202602 (
    id bigint DEFAULT nextval('web_hook_logs_id_seq'::regclass) NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    response_status character varying,
    execution_duration double precision,
    created_at timestamp with time zone NOT NULL
);

--
-- Name: web_hook_logs_202603; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE web_hook_logs_202603 (
    id bigint DEFAULT nextval('web_hook_logs_id_seq'::regclass) NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    response_status character varying,
    execution_duration double precision,
    created_at timestamp with time zone NOT NULL
);

--
-- Name: web_hooks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE web_hooks (
    id bigint NOT NULL,
    project_id bigint,
    url character varying NOT NULL,
    push_events boolean DEFAULT true NOT NULL,
    recent_failures smallint DEFAULT 0 NOT NULL,
    disabled_until timestamp with time zone,
    encrypted_token bytea
);

--
-- Name: web_hooks_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE web_hooks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: web_hooks_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE web_hooks_id_seq OWNED BY web_hooks.id;

--
-- Name: audit_log_2025; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY audit_log ATTACH PARTITION audit_log_2025 FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2026-01-01 00:00:00');

--
-- Name: audit_log_default; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY audit_log ATTACH PARTITION audit_log_default DEFAULT;

--
-- Name: web_hook_logs_202601; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hook_logs ATTACH PARTITION web_hook_logs_202601 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');

--
-- Name: web_hook_logs_202602; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hook_logs ATTACH PARTITION web_hook_logs_202602 FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');

--
-- Name: web_hook_logs_202603; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hook_logs ATTACH PARTITION web_hook_logs_202603 FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');

--
-- Name: accounts id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY accounts ALTER COLUMN id SET DEFAULT nextval('accounts_id_seq'::regclass);

--
-- Name: application_settings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY application_settings ALTER COLUMN id SET DEFAULT nextval('application_settings_id_seq'::regclass);

--
-- Name: approvals id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY approvals ALTER COLUMN id SET DEFAULT nextval('approvals_id_seq'::regclass);

--
-- Name: audit_log id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY audit_log ALTER COLUMN id SET DEFAULT nextval('audit_log_id_seq'::regclass);

--
-- Name: deploy_keys id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY deploy_keys ALTER COLUMN id SET DEFAULT nextval('deploy_keys_id_seq'::regclass);

--
-- Name: freeze_periods id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY freeze_periods ALTER COLUMN id SET DEFAULT nextval('freeze_periods_id_seq'::regclass);

--
-- Name: issue_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY issue_links ALTER COLUMN id SET DEFAULT nextval('issue_links_id_seq'::regclass);

--
-- Name: issues id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY issues ALTER COLUMN id SET DEFAULT nextval('issues_id_seq'::regclass);

--
-- Name: job_artifacts id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY job_artifacts ALTER COLUMN id SET DEFAULT nextval('job_artifacts_id_seq'::regclass);

--
-- Name: jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY jobs ALTER COLUMN id SET DEFAULT nextval('jobs_id_seq'::regclass);

--
-- Name: label_links id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY label_links ALTER COLUMN id SET DEFAULT nextval('label_links_id_seq'::regclass);

--
-- Name: labels id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY labels ALTER COLUMN id SET DEFAULT nextval('labels_id_seq'::regclass);

--
-- Name: members id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY members ALTER COLUMN id SET DEFAULT nextval('members_id_seq'::regclass);

--
-- Name: merge_requests id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY merge_requests ALTER COLUMN id SET DEFAULT nextval('merge_requests_id_seq'::regclass);

--
-- Name: milestones id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY milestones ALTER COLUMN id SET DEFAULT nextval('milestones_id_seq'::regclass);

--
-- Name: namespaces id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY namespaces ALTER COLUMN id SET DEFAULT nextval('namespaces_id_seq'::regclass);

--
-- Name: notes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY notes ALTER COLUMN id SET DEFAULT nextval('notes_id_seq'::regclass);

--
-- Name: pipelines id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY pipelines ALTER COLUMN id SET DEFAULT nextval('pipelines_id_seq'::regclass);

--
-- Name: project_stars id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY project_stars ALTER COLUMN id SET DEFAULT nextval('project_stars_id_seq'::regclass);

--
-- Name: projects id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY projects ALTER COLUMN id SET DEFAULT nextval('projects_id_seq'::regclass);

--
-- Name: push_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY push_events ALTER COLUMN id SET DEFAULT nextval('push_events_id_seq'::regclass);

--
-- Name: releases id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY releases ALTER COLUMN id SET DEFAULT nextval('releases_id_seq'::regclass);

--
-- Name: runners id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY runners ALTER COLUMN id SET DEFAULT nextval('runners_id_seq'::regclass);

--
-- Name: web_hook_logs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hook_logs ALTER COLUMN id SET DEFAULT nextval('web_hook_logs_id_seq'::regclass);

--
-- Name: web_hooks id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hooks ALTER COLUMN id SET DEFAULT nextval('web_hooks_id_seq'::regclass);

--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);

--
-- Name: application_settings application_settings_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY application_settings
    ADD CONSTRAINT application_settings_key_key UNIQUE (key);

--
-- Name: application_settings application_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY application_settings
    ADD CONSTRAINT application_settings_pkey PRIMARY KEY (id);

--
-- Name: approvals approvals_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY approvals
    ADD CONSTRAINT approvals_pkey PRIMARY KEY (id);

--
-- Name: ar_internal_metadata ar_internal_metadata_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY ar_internal_metadata
    ADD CONSTRAINT ar_internal_metadata_pkey PRIMARY KEY (key);

--
-- Name: audit_log audit_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (id, created_at);

--
-- Name: audit_log_2025 audit_log_2025_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY audit_log_2025
    ADD CONSTRAINT audit_log_2025_pkey PRIMARY KEY (id, created_at);

--
-- Name: audit_log_default audit_log_default_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY audit_log_default
    ADD CONSTRAINT audit_log_default_pkey PRIMARY KEY (id, created_at);

--
-- Name: deploy_keys deploy_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY deploy_keys
    ADD CONSTRAINT deploy_keys_pkey PRIMARY KEY (id);

--
-- Name: freeze_periods freeze_periods_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY freeze_periods
    ADD CONSTRAINT freeze_periods_pkey PRIMARY KEY (id);

--
-- Name: issue_assignees issue_assignees_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issue_assignees
    ADD CONSTRAINT issue_assignees_pkey PRIMARY KEY (issue_id, account_id);

--
-- Name: issue_links issue_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issue_links
    ADD CONSTRAINT issue_links_pkey PRIMARY KEY (id);

--
-- Name: issues issues_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issues
    ADD CONSTRAINT issues_pkey PRIMARY KEY (id);

--
-- Name: job_artifacts job_artifacts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY job_artifacts
    ADD CONSTRAINT job_artifacts_pkey PRIMARY KEY (id);

--
-- Name: jobs jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);

--
-- Name: label_links label_links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY label_links
    ADD CONSTRAINT label_links_pkey PRIMARY KEY (id);

--
-- Name: labels labels_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY labels
    ADD CONSTRAINT labels_pkey PRIMARY KEY (id);

--
-- Name: members members_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY members
    ADD CONSTRAINT members_pkey PRIMARY KEY (id);

--
-- Name: merge_requests merge_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY merge_requests
    ADD CONSTRAINT merge_requests_pkey PRIMARY KEY (id);

--
-- Name: milestones milestones_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY milestones
    ADD CONSTRAINT milestones_pkey PRIMARY KEY (id);

--
-- Name: namespaces namespaces_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY namespaces
    ADD CONSTRAINT namespaces_pkey PRIMARY KEY (id);

--
-- Name: freeze_periods no_overlapping_freezes; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY freeze_periods
    ADD CONSTRAINT no_overlapping_freezes EXCLUDE USING gist (project_id WITH =, during WITH &&);

--
-- Name: notes notes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);

--
-- Name: pipelines pipelines_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY pipelines
    ADD CONSTRAINT pipelines_pkey PRIMARY KEY (id);

--
-- Name: project_stars project_stars_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY project_stars
    ADD CONSTRAINT project_stars_pkey PRIMARY KEY (id);

--
-- Name: projects projects_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);

--
-- Name: push_events push_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY push_events
    ADD CONSTRAINT push_events_pkey PRIMARY KEY (id);

--
-- Name: releases releases_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY releases
    ADD CONSTRAINT releases_pkey PRIMARY KEY (id);

--
-- Name: runners runners_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY runners
    ADD CONSTRAINT runners_pkey PRIMARY KEY (id);

--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

--
-- Name: approvals uniq_approval; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY approvals
    ADD CONSTRAINT uniq_approval UNIQUE (account_id, merge_request_id);

--
-- Name: web_hook_logs web_hook_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hook_logs
    ADD CONSTRAINT web_hook_logs_pkey PRIMARY KEY (id, created_at);

--
-- Name: web_hook_logs_202601 web_hook_logs_202601_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hook_logs_202601
    ADD CONSTRAINT web_hook_logs_202601_pkey PRIMARY KEY (id, created_at);

--
-- Name: web_hook_logs_202602 web_hook_logs_202602_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hook_logs_202602
    ADD CONSTRAINT web_hook_logs_202602_pkey PRIMARY KEY (id, created_at);

--
-- Name: web_hook_logs_202603 web_hook_logs_202603_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hook_logs_202603
    ADD CONSTRAINT web_hook_logs_202603_pkey PRIMARY KEY (id, created_at);

--
-- Name: web_hooks web_hooks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hooks
    ADD CONSTRAINT web_hooks_pkey PRIMARY KEY (id);

--
-- Name: index_accounts_active_last_activity; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_accounts_active_last_activity ON accounts USING btree (last_activity_on) WHERE ((state)::text = 'active'::text);

--
-- Name: index_accounts_admins; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_accounts_admins ON accounts USING btree (id) WHERE (admin IS TRUE);

--
-- Name: index_accounts_on_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_accounts_on_created_at ON accounts USING btree (created_at);

--
-- Name: index_accounts_on_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_accounts_on_email ON accounts USING btree (email);

--
-- Name: index_accounts_on_lower_username; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_accounts_on_lower_username ON accounts USING btree (lower((username)::text));

--
-- Name: index_accounts_on_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_accounts_on_state ON accounts USING btree (state);

--
-- Name: index_accounts_on_username_trigram; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_accounts_on_username_trigram ON accounts USING gin (username gin_trgm_ops);

--
-- Name: index_approvals_on_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_approvals_on_account_id ON approvals USING btree (account_id);

--
-- Name: index_approvals_on_merge_request_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_approvals_on_merge_request_id ON approvals USING btree (merge_request_id);

--
-- Name: index_audit_log_on_author_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_audit_log_on_author_id ON ONLY audit_log USING btree (author_id);

--
-- Name: index_audit_log_on_entity; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_audit_log_on_entity ON ONLY audit_log USING btree (entity_id, entity_type, id DESC);

--
-- Name: index_deploy_keys_on_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_deploy_keys_on_account_id ON deploy_keys USING btree (account_id);

--
-- Name: index_deploy_keys_on_fingerprint_sha256; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_deploy_keys_on_fingerprint_sha256 ON deploy_keys USING btree (fingerprint_sha256);

--
-- Name: index_deploy_keys_on_last_used_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_deploy_keys_on_last_used_at ON deploy_keys USING btree (last_used_at DESC);

--
-- Name: index_freeze_periods_on_project_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_freeze_periods_on_project_id ON freeze_periods USING btree (project_id);

--
-- Name: index_issue_assignees_on_account_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issue_assignees_on_account_id ON issue_assignees USING btree (account_id);

--
-- Name: index_issue_links_on_source_and_target; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_issue_links_on_source_and_target ON issue_links USING btree (source_id, target_id);

--
-- Name: index_issue_links_on_target_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issue_links_on_target_id ON issue_links USING btree (target_id);

--
-- Name: index_issues_on_author_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issues_on_author_id ON issues USING btree (author_id);

--
-- Name: index_issues_on_confidential; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issues_on_confidential ON issues USING btree (confidential) WHERE confidential;

--
-- Name: index_issues_on_milestone_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issues_on_milestone_id ON issues USING btree (milestone_id);

--
-- Name: index_issues_on_project_id_and_closed_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issues_on_project_id_and_closed_at ON issues USING btree (project_id, closed_at) WHERE (closed_at IS NOT NULL);

--
-- Name: index_issues_on_project_id_and_iid; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_issues_on_project_id_and_iid ON issues USING btree (project_id, iid);

--
-- Name: index_issues_on_project_id_and_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issues_on_project_id_and_state ON issues USING btree (project_id, state_id, created_at, id);

--
-- Name: index_issues_on_project_id_and_updated_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issues_on_project_id_and_updated_at ON issues USING btree (project_id, updated_at, id, state_id);

--
-- Name: index_issues_on_title_trigram; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issues_on_title_trigram ON issues USING gin (title gin_trgm_ops);

--
-- Name: index_issues_on_updated_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_issues_on_updated_at ON issues USING btree (updated_at);

--
-- Name: index_job_artifacts_on_expire_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_job_artifacts_on_expire_at ON job_artifacts USING btree (expire_at);

--
-- Name: index_job_artifacts_on_file_type; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_job_artifacts_on_file_type ON job_artifacts USING btree (file_type) WHERE (expire_at IS NOT NULL);

--
-- Name: index_job_artifacts_on_job_id_and_file_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_job_artifacts_on_job_id_and_file_type ON job_artifacts USING btree (job_id, file_type);

--
-- Name: index_jobs_on_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_jobs_on_name ON jobs USING btree (name);

--
-- Name: index_jobs_on_pipeline_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_jobs_on_pipeline_id ON jobs USING btree (pipeline_id);

--
-- Name: index_jobs_on_queued_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_jobs_on_queued_at ON jobs USING btree (queued_at);

--
-- Name: index_jobs_on_runner_id_running; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_jobs_on_runner_id_running ON jobs USING btree (runner_id) WHERE (status = 'running'::pipeline_status);

--
-- Name: index_jobs_on_started_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_jobs_on_started_at ON jobs USING btree (started_at);

--
-- Name: index_jobs_on_status_and_stage; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_jobs_on_status_and_stage ON jobs USING btree (status, stage);

--
-- Name: index_label_links_on_label_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_label_links_on_label_id ON label_links USING btree (label_id);

--
-- Name: index_label_links_on_target; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_label_links_on_target ON label_links USING btree (target_id, target_type);

--
-- Name: index_labels_on_project_id_and_title; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_labels_on_project_id_and_title ON labels USING btree (project_id, title);

--
-- Name: index_labels_on_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_labels_on_title ON labels USING btree (title);

--
-- Name: index_members_on_access_level; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_members_on_access_level ON members USING btree (access_level);

--
-- Name: index_members_on_account_and_source; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_members_on_account_and_source ON members USING btree (account_id, source_id, source_type);

--
-- Name: index_members_on_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_members_on_expires_at ON members USING btree (expires_at);

--
-- Name: index_members_on_invite_token; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_members_on_invite_token ON members USING btree (invite_token) WHERE (invite_token IS NOT NULL);

--
-- Name: index_members_on_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_members_on_source ON members USING btree (source_id, source_type);

--
-- Name: index_merge_requests_drafts; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_merge_requests_drafts ON merge_requests USING btree (author_id) WHERE (draft AND (state_id = 1));

--
-- Name: index_merge_requests_on_author_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_merge_requests_on_author_id ON merge_requests USING btree (author_id);

--
-- Name: index_merge_requests_on_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_merge_requests_on_created_at ON merge_requests USING btree (created_at);

--
-- Name: index_merge_requests_on_merged_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_merge_requests_on_merged_at ON merge_requests USING btree (merged_at DESC) WHERE (merged_at IS NOT NULL);

--
-- Name: index_merge_requests_on_source_branch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_merge_requests_on_source_branch ON merge_requests USING btree (source_branch);

--
-- Name: index_merge_requests_on_target_branch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_merge_requests_on_target_branch ON merge_requests USING btree (target_branch);

--
-- Name: index_merge_requests_on_target_project_id_and_iid; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_merge_requests_on_target_project_id_and_iid ON merge_requests USING btree (target_project_id, iid);

--
-- Name: index_merge_requests_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_merge_requests_open ON merge_requests USING btree (target_project_id, id) WHERE (state_id = 1);

--
-- Name: index_milestones_on_due_on; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_milestones_on_due_on ON milestones USING btree (due_on);

--
-- Name: index_milestones_on_project_id_and_iid; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_milestones_on_project_id_and_iid ON milestones USING btree (project_id, iid);

--
-- Name: index_milestones_on_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_milestones_on_title ON milestones USING btree (title);

--
-- Name: index_namespaces_on_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_namespaces_on_created_at ON namespaces USING btree (created_at);

--
-- Name: index_namespaces_on_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_namespaces_on_name ON namespaces USING btree (name);

--
-- Name: index_namespaces_on_owner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_namespaces_on_owner_id ON namespaces USING btree (owner_id);

--
-- Name: index_namespaces_on_parent_id_and_path; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_namespaces_on_parent_id_and_path ON namespaces USING btree (parent_id, path);

--
-- Name: index_namespaces_on_traversal_ids; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_namespaces_on_traversal_ids ON namespaces USING gin (traversal_ids);

--
-- Name: index_namespaces_public; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_namespaces_public ON namespaces USING btree (id) WHERE (visibility = 20);

--
-- Name: index_notes_on_author_id_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_notes_on_author_id_created_at ON notes USING btree (author_id, created_at);

--
-- Name: index_notes_on_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_notes_on_created_at ON notes USING btree (created_at);

--
-- Name: index_notes_on_discussion_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_notes_on_discussion_id ON notes USING btree (discussion_id);

--
-- Name: index_notes_on_noteable; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_notes_on_noteable ON notes USING btree (noteable_id, noteable_type, system);

--
-- Name: index_notes_on_project_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_notes_on_project_id ON notes USING btree (project_id);

--
-- Name: index_notes_resolvable; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_notes_resolvable ON notes USING btree (noteable_id, resolved_at) WHERE ((noteable_type)::text = 'MergeRequest'::text);

--
-- Name: index_pipelines_on_finished_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_pipelines_on_finished_at ON pipelines USING btree (finished_at);

--
-- Name: index_pipelines_on_project_id_and_ref; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_pipelines_on_project_id_and_ref ON pipelines USING btree (project_id, ref, id DESC);

--
-- Name: index_pipelines_on_project_id_and_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_pipelines_on_project_id_and_status ON pipelines USING btree (project_id, status, id);

--
-- Name: index_pipelines_on_sha; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_pipelines_on_sha ON pipelines USING btree (sha);

--
-- Name: index_pipelines_on_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_pipelines_on_status ON pipelines USING btree (status);

--
-- Name: index_pipelines_on_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_pipelines_on_user ON pipelines USING btree ("user");

--
-- Name: index_project_stars_on_account_id_and_project_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_project_stars_on_account_id_and_project_id ON project_stars USING btree (account_id, project_id);

--
-- Name: index_project_stars_on_project_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_project_stars_on_project_id ON project_stars USING btree (project_id);

--
-- Name: index_projects_not_deleted; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_projects_not_deleted ON projects USING btree (id) WHERE ((pending_delete IS NOT TRUE) AND (archived = false));

--
-- Name: index_projects_on_created_at_and_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_projects_on_created_at_and_id ON projects USING btree (created_at, id);

--
-- Name: index_projects_on_last_activity_at_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_projects_on_last_activity_at_id ON projects USING btree (last_activity_at DESC NULLS LAST, id DESC);

--
-- Name: index_projects_on_lower_path; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_projects_on_lower_path ON projects USING btree (lower((path)::text));

--
-- Name: index_projects_on_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_projects_on_name ON projects USING btree (name);

--
-- Name: index_projects_on_namespace_id_and_path; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_projects_on_namespace_id_and_path ON projects USING btree (namespace_id, path);

--
-- Name: index_projects_on_repository_storage; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_projects_on_repository_storage ON projects USING btree (repository_storage, id);

--
-- Name: index_projects_on_star_count; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_projects_on_star_count ON projects USING btree (star_count);

--
-- Name: index_push_events_on_project_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_push_events_on_project_id ON push_events USING btree (project_id);

--
-- Name: index_push_events_on_pushed_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_push_events_on_pushed_at ON push_events USING btree (pushed_at);

--
-- Name: index_releases_on_project_id_and_tag; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_releases_on_project_id_and_tag ON releases USING btree (project_id, tag);

--
-- Name: index_releases_on_released_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_releases_on_released_at ON releases USING btree (released_at);

--
-- Name: index_runners_on_active; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_runners_on_active ON runners USING btree (active, id);

--
-- Name: index_runners_on_contacted_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_runners_on_contacted_at ON runners USING btree (contacted_at);

--
-- Name: index_runners_on_token; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX index_runners_on_token ON runners USING btree (token);

--
-- Name: index_runners_on_version; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_runners_on_version ON runners USING btree (version);

--
-- Name: index_web_hook_logs_on_web_hook_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_web_hook_logs_on_web_hook_id ON ONLY web_hook_logs USING btree (web_hook_id);

--
-- Name: index_web_hooks_on_disabled_until; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_web_hooks_on_disabled_until ON web_hooks USING btree (disabled_until);

--
-- Name: index_web_hooks_on_project_id_recent_failures; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX index_web_hooks_on_project_id_recent_failures ON web_hooks USING btree (project_id, recent_failures);

--
-- Name: audit_log_2025_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX audit_log_pkey ATTACH PARTITION audit_log_2025_pkey;

--
-- Name: audit_log_default_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX audit_log_pkey ATTACH PARTITION audit_log_default_pkey;

--
-- Name: web_hook_logs_202601_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX web_hook_logs_pkey ATTACH PARTITION web_hook_logs_202601_pkey;

--
-- Name: web_hook_logs_202602_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX web_hook_logs_pkey ATTACH PARTITION web_hook_logs_202602_pkey;

--
-- Name: web_hook_logs_202603_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX web_hook_logs_pkey ATTACH PARTITION web_hook_logs_202603_pkey;

--
-- Name: accounts accounts_lower_email; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_lower_email BEFORE INSERT OR UPDATE OF email ON accounts FOR EACH ROW EXECUTE FUNCTION account_lower_email();

--
-- Name: audit_log audit_log_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_log_guard BEFORE DELETE OR UPDATE ON audit_log FOR EACH ROW EXECUTE FUNCTION forbid_audit_change();

--
-- Name: labels labels_priority; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER labels_priority BEFORE INSERT OR UPDATE ON labels FOR EACH ROW EXECUTE FUNCTION check_label_priority();

--
-- Name: milestones milestones_iid; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER milestones_iid BEFORE INSERT ON milestones FOR EACH ROW EXECUTE FUNCTION bump_milestone_iid();

--
-- Name: project_stars project_stars_count; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER project_stars_count AFTER INSERT ON project_stars FOR EACH ROW EXECUTE FUNCTION insert_project_star();

--
-- Name: projects projects_loose_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER projects_loose_delete AFTER DELETE ON projects FOR EACH ROW EXECUTE FUNCTION nullify_merge_request_source();

--
-- Name: push_events push_events_activity; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER push_events_activity AFTER INSERT ON push_events FOR EACH ROW EXECUTE FUNCTION touch_project_activity();

--
-- Name: releases releases_activity; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER releases_activity AFTER INSERT OR UPDATE ON releases FOR EACH ROW EXECUTE FUNCTION touch_project_activity();

--
-- Name: approvals approvals_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY approvals
    ADD CONSTRAINT approvals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id);

--
-- Name: approvals approvals_merge_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY approvals
    ADD CONSTRAINT approvals_merge_request_id_fkey FOREIGN KEY (merge_request_id) REFERENCES merge_requests(id) ON DELETE CASCADE;

--
-- Name: deploy_keys deploy_keys_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY deploy_keys
    ADD CONSTRAINT deploy_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;

--
-- Name: jobs fk_jobs_runner; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY jobs
    ADD CONSTRAINT fk_jobs_runner FOREIGN KEY (runner_id) REFERENCES runners(id) ON DELETE SET NULL;

--
-- Name: freeze_periods freeze_periods_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY freeze_periods
    ADD CONSTRAINT freeze_periods_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: issue_assignees issue_assignees_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issue_assignees
    ADD CONSTRAINT issue_assignees_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;

--
-- Name: issue_assignees issue_assignees_issue_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issue_assignees
    ADD CONSTRAINT issue_assignees_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES issues(id) ON DELETE CASCADE;

--
-- Name: issue_links issue_links_source_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issue_links
    ADD CONSTRAINT issue_links_source_id_fkey FOREIGN KEY (source_id) REFERENCES issues(id) ON DELETE CASCADE;

--
-- Name: issue_links issue_links_target_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issue_links
    ADD CONSTRAINT issue_links_target_id_fkey FOREIGN KEY (target_id) REFERENCES issues(id) ON DELETE CASCADE;

--
-- Name: issues issues_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issues
    ADD CONSTRAINT issues_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts(id) ON DELETE SET NULL;

--
-- Name: issues issues_milestone_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issues
    ADD CONSTRAINT issues_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES milestones(id) ON DELETE SET NULL;

--
-- Name: issues issues_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY issues
    ADD CONSTRAINT issues_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: job_artifacts job_artifacts_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY job_artifacts
    ADD CONSTRAINT job_artifacts_job_id_fkey FOREIGN KEY (job_id) REFERENCES jobs(id) ON DELETE CASCADE;

--
-- Name: jobs jobs_pipeline_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY jobs
    ADD CONSTRAINT jobs_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES pipelines(id) ON DELETE CASCADE;

--
-- Name: label_links label_links_label_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY label_links
    ADD CONSTRAINT label_links_label_id_fkey FOREIGN KEY (label_id) REFERENCES labels(id) ON DELETE CASCADE;

--
-- Name: labels labels_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY labels
    ADD CONSTRAINT labels_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: members members_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY members
    ADD CONSTRAINT members_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;

--
-- Name: merge_requests merge_requests_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY merge_requests
    ADD CONSTRAINT merge_requests_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts(id) ON DELETE SET NULL;

--
-- Name: merge_requests merge_requests_target_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY merge_requests
    ADD CONSTRAINT merge_requests_target_project_id_fkey FOREIGN KEY (target_project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: milestones milestones_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY milestones
    ADD CONSTRAINT milestones_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: namespaces namespaces_owner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY namespaces
    ADD CONSTRAINT namespaces_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES accounts(id) ON DELETE CASCADE;

--
-- Name: namespaces namespaces_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY namespaces
    ADD CONSTRAINT namespaces_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES namespaces(id) ON DELETE CASCADE;

--
-- Name: notes notes_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY notes
    ADD CONSTRAINT notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts(id) ON DELETE SET NULL;

--
-- Name: notes notes_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY notes
    ADD CONSTRAINT notes_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: pipelines pipelines_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY pipelines
    ADD CONSTRAINT pipelines_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: pipelines pipelines_user_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY pipelines
    ADD CONSTRAINT pipelines_user_fkey FOREIGN KEY ("user") REFERENCES accounts(id) ON DELETE SET NULL;

--
-- Name: project_stars project_stars_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY project_stars
    ADD CONSTRAINT project_stars_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;

--
-- Name: project_stars project_stars_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY project_stars
    ADD CONSTRAINT project_stars_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: projects projects_namespace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY projects
    ADD CONSTRAINT projects_namespace_id_fkey FOREIGN KEY (namespace_id) REFERENCES namespaces(id);

--
-- Name: push_events push_events_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY push_events
    ADD CONSTRAINT push_events_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: releases releases_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY releases
    ADD CONSTRAINT releases_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;

--
-- Name: web_hooks web_hooks_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY web_hooks
    ADD CONSTRAINT web_hooks_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE;


SET search_path TO "$user", public;

INSERT INTO "schema_migrations" (version) VALUES ('20240101000001'), ('20240101000002'), ('20250630120000');

