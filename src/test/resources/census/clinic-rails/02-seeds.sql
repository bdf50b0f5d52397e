INSERT INTO practices (name, slug, timezone, created_at, updated_at) VALUES ('Hafen Practice', 'hafen', 'Europe/Berlin', '2026-01-02 08:00:00', '2026-01-02 08:00:00');
INSERT INTO staff_members (practice_id, email, role, current_sign_in_ip, created_at, updated_at) VALUES (1, 'Doc@Hafen.example', 1, '198.51.100.4', '2026-01-02 08:00:00', '2026-01-02 08:00:00'), (1, 'desk@hafen.example', 0, NULL, '2026-01-02 08:00:00', '2026-01-02 08:00:00');
INSERT INTO patients (practice_id, first_name, last_name, born_on, sex, email, allergies, created_at, updated_at) VALUES
 (1, 'Lena', 'Wirth', '1984-06-30', 'F', 'lena@example.org', '{penicillin}', '2026-01-05 09:00:00', '2026-01-05 09:00:00'),
 (1, 'Jo', 'Petit', NULL, 'X', NULL, '{}', '2026-01-06 09:00:00', '2026-01-06 09:00:00'),
 (1, 'Emil', 'Sand', '2015-03-03', 'M', NULL, '{}', '2026-01-07 09:00:00', '2026-01-07 09:00:00');
INSERT INTO rooms (practice_id, label, floor, wheelchair) VALUES (1, 'R1', 0, true), (1, 'R2', 1, false);
INSERT INTO appointment_kinds (practice_id, name, minutes, fee_cents, position) VALUES (1, 'Check-up', 20, 4500, 1), (1, 'Vaccination', 10, 2500, 2);
INSERT INTO appointments (patient_id, staff_member_id, appointment_kind_id, room_id, starts_at, ends_at, created_at, updated_at) SELECT p.id, 1, 1, 1, TIMESTAMP '2026-03-02 09:00:00' + (p.id || ' hours')::interval, TIMESTAMP '2026-03-02 09:20:00' + (p.id || ' hours')::interval, '2026-02-01 12:00:00', '2026-02-01 12:00:00' FROM patients p;
INSERT INTO encounters (appointment_id, patient_id, opened_at, vitals, summary) VALUES (1, 1, '2026-03-02 10:02:00+00', '{"bp": [120, 80], "temp": 36.6}', 'No complaints'), (NULL, 3, DEFAULT, DEFAULT, NULL);
INSERT INTO diagnoses (encounter_id, code, primary_diagnosis) VALUES (1, 'Z00.0', true);
INSERT INTO insurers (name, payer_code) VALUES ('Nordkasse', 'NK01');
INSERT INTO policies (patient_id, insurer_id, number, valid_from, copay_percent) VALUES (1, 1, 'A-17', '2025-01-01', 12.50);
INSERT INTO invoices (patient_id, encounter_id, number, state, total_cents, issued_on, created_at, updated_at) VALUES (1, 1, '2026-0001', 'sent', 4500, '2026-03-02', '2026-03-02 10:30:00', '2026-03-02 10:30:00');
INSERT INTO invoice_lines (invoice_id, position, label, unit_cents) VALUES (1, 1, 'Check-up', 4500);
INSERT INTO audit_events (action, subject_type, subject_id, payload) VALUES ('create', 'Invoice', 1, '{"number": ["", "2026-0001"]}');
INSERT INTO tags (name) VALUES ('Asthma'), ('needs interpreter');
INSERT INTO patient_tags VALUES (3, 1);
