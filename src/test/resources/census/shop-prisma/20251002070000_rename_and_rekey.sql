-- RenameTable: kept by hand, Prisma would drop and create it
ALTER TABLE "Setting" RENAME TO "AppSetting";
ALTER TABLE "AppSetting" RENAME CONSTRAINT "Setting_pkey" TO "AppSetting_pkey";

-- RenameIndex
ALTER INDEX "Tag_value_key" RENAME TO "Tag_label_key";
ALTER TABLE "Tag" RENAME COLUMN "value" TO "label";

-- DropIndex
DROP INDEX "Session_userId_idx";

-- DropForeignKey
ALTER TABLE "Review" DROP CONSTRAINT "Review_authorId_fkey";

-- DropForeignKey
ALTER TABLE "Address" DROP CONSTRAINT "Address_userId_fkey";

-- AlterTable
ALTER TABLE "Review" DROP COLUMN "authorId",
ADD COLUMN     "authorEmail" TEXT,
ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "_ProductToTag" ADD CONSTRAINT "_ProductToTag_AB_pkey" PRIMARY KEY ("A", "B");

-- DropIndex
DROP INDEX "_ProductToTag_AB_unique";

-- AlterTable
ALTER TABLE "Product" ALTER COLUMN "price" SET DATA TYPE DECIMAL(12,4);

-- AlterTable
ALTER TABLE "Address" ALTER COLUMN "zip" SET DATA TYPE VARCHAR(16),
ALTER COLUMN "country" DROP DEFAULT;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- DropTable
DROP TABLE "Coupon";

-- DropEnum is left for the next release: "PaymentMethod" is still read by the old workers
UPDATE "AppSetting" SET "value" = jsonb_set("value", '{guest}', 'false'), "version" = "version" + 1 WHERE "key" = 'checkout';
UPDATE "Product" SET "reviewCount" = (SELECT count(*) FROM "Review" r WHERE r."productId" = "Product"."id");
