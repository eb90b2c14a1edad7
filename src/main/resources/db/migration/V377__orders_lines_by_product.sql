-- Which lines sold a product. Lines of an import name thousands of products in turn: in a B-tree each went to a page of
-- its own, which took most of the time of writing it. Here they wait in a list and go in together, and take a sixth of the room.
create extension if not exists btree_gin;
drop index orders.order_line_product;
create index order_line_product on orders.order_line using gin (product_key);
