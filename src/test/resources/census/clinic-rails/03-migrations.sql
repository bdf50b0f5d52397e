-- == 20260301090000 AddConfirmationToAppointments
ALTER TABLE "appointments" ADD "confirmed_at" timestamp(6);
ALTER TABLE "appointments" ADD "confirmation_code" character varying(6);
CREATE INDEX CONCURRENTLY "index_appointments_on_confirmation_code" ON "appointments" ("confirmation_code");
-- == 20260303110000 RenamePatientNotes
ALTER TABLE "patients" RENAME COLUMN "notes" TO "chart_notes";
-- == 20260304070000 MoneyOnPrescriptions
ALTER TABLE "prescriptions" ADD COLUMN "price_cents" integer DEFAULT 0 NOT NULL, ADD COLUMN "currency" character(3) DEFAULT 'EUR';
-- == 20260305080000 StateAsEnum
CREATE TYPE "invoice_state" AS ENUM ('draft', 'sent', 'paid', 'void');
DROP VIEW public.unpaid_invoices;
DROP INDEX "index_invoices_unpaid";
ALTER TABLE "invoices" ALTER COLUMN "state" DROP DEFAULT, ALTER COLUMN "state" TYPE invoice_state USING state::invoice_state, ALTER COLUMN "state" SET DEFAULT 'draft';
CREATE INDEX "index_invoices_unpaid" ON "invoices" USING btree ("issued_on") WHERE paid_at IS NULL AND state <> 'void';
-- == 20260306090000 TightenForeignKeys
ALTER TABLE ONLY public.payments DROP CONSTRAINT payments_invoice_id_fkey;
ALTER TABLE ONLY public.payments ADD CONSTRAINT fk_rails_5fd2f4f0c1 FOREIGN KEY (invoice_id) REFERENCES public.invoices(id) ON DELETE CASCADE;
ALTER TABLE public.lab_orders DROP CONSTRAINT lab_orders_encounter_id_fkey;
ALTER TABLE public.lab_orders ADD CONSTRAINT fk_rails_8ab0dd93e4 FOREIGN KEY (encounter_id) REFERENCES public.encounters(id) NOT VALID;
ALTER TABLE public.lab_orders VALIDATE CONSTRAINT fk_rails_8ab0dd93e4;
ALTER TABLE public.patients DROP CONSTRAINT chk_patients_sex;
ALTER TABLE public.patients ADD CONSTRAINT chk_patients_sex CHECK (sex = ANY (ARRAY['F'::bpchar, 'M'::bpchar, 'X'::bpchar, 'U'::bpchar]));
-- == 20260307100000 BackfillDueDates
ALTER TABLE "invoices" ADD "due_on" date;
UPDATE "invoices" SET "due_on" = issued_on + 30 WHERE "invoices"."due_on" IS NULL AND "invoices"."issued_on" IS NOT NULL;
UPDATE "patients" SET "phone" = regexp_replace("phone", '[^0-9+]', '', 'g') WHERE phone ~ '[^0-9+]';
DELETE FROM "active_storage_attachments" WHERE "active_storage_attachments"."id" IN (SELECT a.id FROM active_storage_attachments a LEFT JOIN active_storage_blobs b ON b.id = a.blob_id WHERE b.id IS NULL);
-- == 20260308090000 CreateReminders
CREATE TABLE "reminders" ("id" bigserial primary key, "appointment_id" bigint NOT NULL, "channel" character varying DEFAULT 'sms' NOT NULL, "send_at" timestamp(6) NOT NULL, "sent_at" timestamp(6), "key" character varying, "created_at" timestamp(6) NOT NULL, "updated_at" timestamp(6) NOT NULL, CONSTRAINT "fk_rails_2b7d1e8c55" FOREIGN KEY ("appointment_id") REFERENCES "appointments" ("id"));
CREATE INDEX "index_reminders_on_appointment_id" ON "reminders" ("appointment_id");
CREATE UNIQUE INDEX "index_reminders_on_key" ON "reminders" ("key") WHERE (sent_at IS NULL);
INSERT INTO "reminders" ("appointment_id", "send_at", "created_at", "updated_at") SELECT a.id, a.starts_at - INTERVAL '1 day', a.created_at, a.updated_at FROM "appointments" a WHERE a.cancelled_at IS NULL;
INSERT INTO "schema_migrations" ("version") VALUES ('20260308090000') RETURNING "version";
INSERT INTO "ar_internal_metadata" ("key", "value", "created_at", "updated_at") VALUES ('environment', 'production', '2026-03-08 09:00:00', '2026-03-08 09:00:00') RETURNING "key";
ALTER TABLE "patient_tags" ADD CONSTRAINT "patient_tags_pkey" PRIMARY KEY USING INDEX "index_patient_tags_on_patient_id_and_tag_id";
ALTER TABLE "insurers" RENAME TO "payers";
ALTER SEQUENCE "insurers_id_seq" RENAME TO "payers_id_seq";
ALTER TABLE "audit_events" DROP COLUMN "ip";
