-- Sums of lines are kept in several grains: whole, of products alone, and of products by one thing that tells sales apart. Questions of one or two
-- dimensions are answered from far fewer rows. All months are summed anew.
alter table profitability.line_sum add column grain text not null default 'WHOLE';
alter table profitability.line_sum alter column grain drop default;
create index line_sum_grain on profitability.line_sum (grain, month);
create index line_sum_product on profitability.line_sum (grain, product_key, month);
insert into profitability.mark (month) select distinct month from profitability.line_sum;
