create sequence identity.former_employee;       -- the numbers of those whose names were erased
