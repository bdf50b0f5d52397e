-- 1. Which films were never shown after March 3rd?
SELECT f.title FROM film f WHERE NOT EXISTS (SELECT 1 FROM showing s WHERE s.film_id = f.film_id AND s.starts >= '2026-03-04') ORDER BY f.title;
-- 2. Takings per weekday
SELECT to_char(s.starts, 'Day') AS weekday, sum(t.paid) FROM ticket t JOIN showing s USING (showing_id) GROUP BY 1 ORDER BY 2 DESC;
-- 3. The dearest showing of each screen
SELECT DISTINCT ON (screen_id) screen_id, showing_id, price FROM showing ORDER BY screen_id, price DESC, showing_id;
-- 4. Rank films by gross
SELECT title, gross, rank() OVER (ORDER BY gross DESC NULLS LAST), round(100 * gross / sum(gross) OVER (), 1) AS pct FROM film;
-- 5. Last two tickets of each patron
SELECT p.name, lt.* FROM patron p CROSS JOIN LATERAL (SELECT t.seat, t.paid FROM ticket t WHERE t.patron_id = p.patron_id ORDER BY t.ticket_id DESC LIMIT 2) lt;
-- 6. Films by decade
SELECT (release_year / 10) * 10 AS decade, count(*), string_agg(title, '; ' ORDER BY title) FROM film GROUP BY decade HAVING count(*) >= 1 ORDER BY decade;
-- 7. Seats as numbers
SELECT seat, substring(seat from '[0-9]+')::int AS n FROM ticket WHERE seat ~ '^[A-Z][0-9]+$' ORDER BY n;
-- 8. A pivot
SELECT s.screen_id, count(*) FILTER (WHERE EXTRACT(hour FROM s.starts) < 20) AS early, count(*) FILTER (WHERE EXTRACT(hour FROM s.starts) >= 20) AS late FROM showing s GROUP BY s.screen_id ORDER BY s.screen_id;
-- 9. Showings within two hours of another
SELECT a.showing_id, b.showing_id FROM showing a JOIN showing b ON b.showing_id > a.showing_id AND b.starts BETWEEN a.starts AND a.starts + interval '2 hours';
-- 10. Who was in what
SELECT p.name, array_agg(f.title ORDER BY f.title) FROM person p JOIN film_person fp USING (person_id) JOIN film f USING (film_id) GROUP BY p.name ORDER BY p.name;
SELECT seats_left(1), seats_left(2);
WITH RECURSIVE d(day) AS (SELECT DATE '2026-03-01' UNION ALL SELECT (day + 1)::date FROM d WHERE day < DATE '2026-03-05') SELECT d.day, count(s.showing_id) FROM d LEFT JOIN showing s ON s.starts::date = d.day GROUP BY d.day ORDER BY d.day;
SELECT name, CASE WHEN price < 3 THEN 'cheap' WHEN price < 5 THEN 'fair' ELSE 'dear' END FROM snack ORDER BY price;
SELECT * FROM film WHERE title ILIKE '%the%' AND 'en' = ANY (languages) ORDER BY film_id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY;
SELECT email, coalesce(card_no, 'none') FROM patron WHERE email IS DISTINCT FROM 'ann@example.net';
SELECT title FROM film WHERE release_year = (SELECT max(release_year) FROM film) UNION SELECT name FROM snack ORDER BY 1;
