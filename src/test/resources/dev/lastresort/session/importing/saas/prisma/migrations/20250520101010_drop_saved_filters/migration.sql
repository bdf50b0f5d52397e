/*
  Warnings:

  - You are about to drop the `SavedFilter` table. If the table is not empty, all the data it contains will be lost.
  - You are about to drop the column `externalRef` on the `Issue` table. All the data in the column will be lost.

*/
-- DropForeignKey
ALTER TABLE "SavedFilter" DROP CONSTRAINT "SavedFilter_projectId_fkey";

-- DropForeignKey
ALTER TABLE "SavedFilter" DROP CONSTRAINT "SavedFilter_userId_fkey";

-- AlterTable
ALTER TABLE "Issue" DROP COLUMN "externalRef",
ADD COLUMN     "dueAt" TIMESTAMP(3);

-- DropTable
DROP TABLE "SavedFilter";
