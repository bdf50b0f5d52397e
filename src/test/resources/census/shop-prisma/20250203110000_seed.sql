INSERT INTO "User" ("id", "email", "name", "passwordHash", "role", "updatedAt") VALUES
  ('ck01', 'ines@example.com', 'Inés', 'x', 'ADMIN', '2025-02-03 11:00:00'),
  ('ck02', 'bo@example.com', NULL, 'x', 'CUSTOMER', '2025-02-03 11:00:00'),
  ('ck03', 'lu@example.com', 'Lu', 'x', 'CUSTOMER', '2025-02-03 11:00:00');
INSERT INTO "Category" ("slug", "title") VALUES ('tea', 'Tea'), ('pots', 'Pots & cups');
INSERT INTO "Category" ("slug", "title", "parentId") VALUES ('green-tea', 'Green tea', 1);
INSERT INTO "Product" ("sku", "title", "price", "stock", "images", "attributes", "categoryId") VALUES
  ('T-100', 'Sencha 100 g', 8.90, 40, ARRAY['sencha.jpg', 'sencha-2.jpg'], '{"origin": "Uji", "grams": 100}', 3),
  ('T-250', 'Sencha 250 g', 19.50, 12, '{}', '{"origin": "Uji", "grams": 250}', 3),
  ('P-001', 'Clay pot', 34.00, 5, ARRAY['pot.jpg'], NULL, 2);
INSERT INTO "Tag" ("value") VALUES ('new'), ('gift');
INSERT INTO "_ProductToTag" ("A", "B") VALUES (1, 1), (3, 2);
INSERT INTO "Order" ("userId", "status", "total", "placedAt") VALUES ('ck02', 'PAID', 42.90, '2025-02-10 08:15:00.000');
INSERT INTO "OrderItem" VALUES (1, 1, 1, 8.90), (1, 3, 1, 34.00);
INSERT INTO "Setting" ("key", "value") VALUES ('checkout', '{"guest": true}'), ('banner', '{"text": "Spring sale", "until": null}');
