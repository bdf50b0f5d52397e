BEGIN;
INSERT INTO public.film (title, release_year, minutes, rating, gross) VALUES
 ('The Lighthouse Keeper', 1958, 97, 'U', 120000.00),
 ('Night Bus to Tallinn', 1994, 118, '15', 8300450.50),
 ('Glass Orchard', 2011, 141, '12A', NULL),
 ('Second Harvest', 2019, 102, 'PG', 45100999.99),
 ('The Last Reel', 2024, 88, NULL, 310.10);
INSERT INTO public.person (name, born) VALUES ('Marta Vale', '1931-04-12'), ('Ivo Kask', '1960-11-30'), ('Sunniva Roe', '1985-02-28'), ('D. D. Ames', NULL);
INSERT INTO public.film_person VALUES (1, 1, 'actor', 1), (1, 4, 'director', NULL), (2, 2, 'actor', 1), (2, 2, 'director', NULL), (3, 3, 'actor', 2), (4, 3, DEFAULT, 1);
INSERT INTO public.screen (screen_id, name, seats, has_3d) VALUES (1, 'Red', 220, true), (2, 'Blue', 90, 'no'), (3, 'Attic', 24, DEFAULT);
INSERT INTO public.showing (film_id, screen_id, starts, price) VALUES
 (1, 3, '2026-03-02 18:00', 6.50), (2, 1, '2026-03-02 20:30', 11.00), (3, 2, '2026-03-02 19:00', 9.00),
 (4, 1, '2026-03-03 18:00', 11.00), (5, 3, '2026-03-03 21:15', 6.50), (2, 1, '2026-03-04 20:30', 11.00);
INSERT INTO public.patron (email, name, joined, card_no) VALUES ('ann@example.net', 'Ann', '2020-01-01', 'C0000001'), (NULL, 'Walk-in', '2020-01-01', NULL), ('zed@example.net', 'Zed', '2025-12-31', 'C2');
INSERT INTO public.ticket (showing_id, patron_id, seat, paid) VALUES (1, 1, 'A1', 6.50), (1, 2, 'A2', 6.50), (2, 1, 'F10', 11.00), (2, 3, 'F11', 8.25), (3, NULL, 'C3', 9.00);
INSERT INTO public.snack VALUES ('popcorn', 4.50, 520, true), ('nachos', 5.20, 780, false), ('water', 2.00, 0, true);
INSERT INTO public.shift (day, worker, hours, hourly) VALUES ('2026-03-02', 'Olu', 6, 14.50), ('2026-03-02', 'Tess', 7.5, 13.00);
COMMIT;
