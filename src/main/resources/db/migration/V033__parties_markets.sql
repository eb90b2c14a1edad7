-- A first list of markets; the administrator changes it.
insert into parties.market (name_bg, name_en) values
    ('Търговия на дребно', 'Retail'),
    ('Търговия на едро', 'Wholesale'),
    ('Производство', 'Manufacturing'),
    ('Строителство', 'Construction'),
    ('Хотели и ресторанти', 'Hotels and restaurants'),
    ('Земеделие и храни', 'Farming and food'),
    ('Публичен сектор', 'Public sector'),
    ('Износ', 'Export');
