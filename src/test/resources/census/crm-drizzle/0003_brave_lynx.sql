CREATE TYPE "public"."lost_reason" AS ENUM('price', 'timing', 'competitor');--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "lost_reason" "lost_reason";--> statement-breakpoint
ALTER TYPE "public"."deal_stage" ADD VALUE 'negotiation' BEFORE 'won';--> statement-breakpoint
ALTER TABLE "contacts" DROP CONSTRAINT "contacts_company_id_companies_id_fk";
--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ALTER COLUMN "employees" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "companies" ALTER COLUMN "website" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "vat_id" text GENERATED ALWAYS AS ("extra" -> 'vat' ->> 'id') STORED;--> statement-breakpoint
ALTER TABLE "agents" DROP COLUMN "email_ci";--> statement-breakpoint
ALTER TABLE "agents" DROP CONSTRAINT "agents_email_unique";--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_workspace_email_unique" UNIQUE("workspace_id","email");--> statement-breakpoint
DROP INDEX "contacts_last_name_idx";--> statement-breakpoint
CREATE INDEX "contacts_name_idx" ON "contacts" USING btree ("last_name","first_name");--> statement-breakpoint
ALTER TABLE "pipelines" DROP CONSTRAINT "pipelines_workspace_id_name_unique";--> statement-breakpoint
ALTER TABLE "deal_products" DROP CONSTRAINT "deal_products_deal_id_product_id_pk";--> statement-breakpoint
ALTER TABLE "deal_products" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
UPDATE "deals" SET "stage" = 'won', "closed_at" = now() WHERE "value" > 10000 RETURNING "id";--> statement-breakpoint
UPDATE "contacts" SET "unsubscribed" = true FROM "companies" WHERE "companies"."id" = "contacts"."company_id" AND "companies"."employees" < 5;--> statement-breakpoint
CREATE FUNCTION "public"."deal_closed"() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
  IF NEW.stage IN ('won', 'lost') AND NEW.closed_at IS NULL THEN
    NEW.closed_at := now();
  END IF;
  RETURN NEW;
END;
$function$;--> statement-breakpoint
CREATE TRIGGER "deal_closed" BEFORE UPDATE ON "deals" FOR EACH ROW EXECUTE FUNCTION "public"."deal_closed"();--> statement-breakpoint
CREATE FUNCTION company_worth(uuid) RETURNS numeric LANGUAGE sql STABLE AS 'SELECT coalesce(sum(value), 0) FROM deals WHERE company_id = $1';--> statement-breakpoint
CREATE VIEW "public"."pipeline_report" AS (select "p"."name", "d"."stage", count(*) as "deals", sum("d"."value") as "worth" from "pipelines" "p" left join "deals" "d" on "d"."pipeline_id" = "p"."id" group by "p"."name", "d"."stage");--> statement-breakpoint
COMMENT ON COLUMN "deals"."value" IS 'Net, in the currency of the deal';
COMMENT ON TABLE "consents" IS 'Never deleted; an end is put to the range';
