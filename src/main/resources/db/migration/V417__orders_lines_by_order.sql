-- A line is only ever looked for among those of its order: one index, by order and line, does what
-- two did, and a file of lines is written in less time.
alter table orders.order_line drop constraint order_line_pkey, add primary key (order_key, id);
drop index orders.order_line_order;
