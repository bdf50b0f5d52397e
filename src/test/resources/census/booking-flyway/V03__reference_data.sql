INSERT INTO hotel (code, name, city, stars) VALUES ('LIS1', 'Hotel Alcântara', 'Lisbon', 4);
INSERT INTO hotel (code, name, city, stars) VALUES ('OPO1', 'Pensão Douro', 'Porto', NULL);
INSERT INTO hotel (code, name, city, stars) VALUES ('FAO1', 'Ria Resort', 'Faro', 5);
INSERT INTO room_type (hotel_id, name, beds, base_rate)
SELECT id, 'Single', 1, 70.00 FROM hotel
UNION ALL
SELECT id, 'Double', 2, 110.00 FROM hotel;
INSERT INTO room_type (hotel_id, name, beds, base_rate)
VALUES ((SELECT id FROM hotel WHERE code = 'FAO1'), 'Suite', 4, 290.00);
INSERT INTO room (room_type_id, number, floor)
SELECT rt.id, (100 * f.floor + n.n)::varchar, f.floor
FROM room_type rt
CROSS JOIN generate_series(1, 2) AS f(floor)
CROSS JOIN generate_series(1, 3) AS n(n)
WHERE rt.name <> 'Suite';
INSERT INTO guest (email, full_name, phone, language) VALUES
    ('rui@example.pt', 'Rui Prata', '+351 555 010', 'pt'),
    ('greta@example.de', 'Greta Holm', NULL, 'de'),
    ('sam@example.com', 'Sam Oduya', '+44 555 020', DEFAULT);
