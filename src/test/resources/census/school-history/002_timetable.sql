INSERT INTO public.lesson (subject_code, teacher_id, form, weekday, period) VALUES ('MAT', 1, '7b', 1, 1);
INSERT INTO public.lesson (subject_code, teacher_id, form, weekday, period) VALUES ('MAT', 1, '8a', 1, 2);
INSERT INTO public.lesson (subject_code, teacher_id, form, weekday, period) VALUES ('ENG', 2, '7b', 1, 2);
INSERT INTO public.lesson (subject_code, teacher_id, form, weekday, period) VALUES ('ART', 2, '8a', 3, 5);
INSERT INTO public.mark (pupil_id, subject_code, given_on, value) VALUES (1, 'MAT', '2026-01-14', 1.5), (1, 'MAT', '2026-02-02', 2.0), (2, 'MAT', '2026-01-14', 3.5), (3, 'MAT', '2026-01-15', 2.5);
INSERT INTO public.mark VALUES (4, 'ART', '2026-01-20', 1.0, 2), (2, 'ENG', DEFAULT, 4, DEFAULT);
INSERT INTO public.absence (pupil_id, day, excused, minutes) VALUES (2, '2026-02-03', NULL, 45), (2, '2026-02-04', true, NULL);
CREATE OR REPLACE VIEW public.report AS
 SELECT p.id, (p."lastName"::text || ', '::text) || p."firstName"::text AS pupil, m.subject_code, round(sum(m.value * m.weight) / sum(m.weight), 2) AS average
 FROM public.pupil p JOIN public.mark m ON m.pupil_id = p.id
 GROUP BY p.id, p."lastName", p."firstName", m.subject_code;
CREATE FUNCTION public.weighted(value numeric, weight integer) RETURNS numeric AS 'SELECT value * weight' LANGUAGE sql IMMUTABLE;
CREATE VIEW public.timetable AS SELECT l.form, l.weekday, l.period, s.title, t.name FROM public.lesson l, public.subject s, public.teacher t WHERE s.code = l.subject_code AND t.id = l.teacher_id;
