CREATE VIEW public.box_office AS
 SELECT f.film_id, f.title, count(t.ticket_id) AS tickets, COALESCE(sum(t.paid), (0)::numeric) AS takings
   FROM ((public.film f
     LEFT JOIN public.showing s ON ((s.film_id = f.film_id)))
     LEFT JOIN public.ticket t ON ((t.showing_id = s.showing_id)))
  GROUP BY f.film_id, f.title;
CREATE VIEW public.programme AS SELECT s.starts::date AS day, to_char(s.starts, 'HH24:MI') AS at, f.title, sc.name AS screen, s.price FROM public.showing s JOIN public.film f USING (film_id) JOIN public.screen sc USING (screen_id) ORDER BY s.starts;
CREATE MATERIALIZED VIEW public.patron_spend AS SELECT p.patron_id, p.name, sum(t.paid) AS spent FROM public.patron p JOIN public.ticket t USING (patron_id) GROUP BY p.patron_id, p.name;
CREATE FUNCTION public.seats_left(p_showing integer) RETURNS integer
    LANGUAGE sql STABLE
    AS $_$
  SELECT sc.seats - (SELECT count(*)::int FROM public.ticket t WHERE t.showing_id = $1)
    FROM public.showing s JOIN public.screen sc USING (screen_id) WHERE s.showing_id = $1
$_$;
CREATE FUNCTION public.film_fulltext() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.fulltext = to_tsvector(''english'', NEW.title); RETURN NEW; END';
CREATE TRIGGER film_fulltext_trigger BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE PROCEDURE public.film_fulltext();
CREATE RULE no_free_snacks AS ON UPDATE TO public.snack WHERE new.price = 0 DO INSTEAD NOTHING;
COMMENT ON VIEW public.box_office IS 'Takings of all time';
COMMENT ON COLUMN public.shift.wage IS 'Computed; never written';
