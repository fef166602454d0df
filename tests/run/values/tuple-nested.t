--- script
begin { @ = ((int8)1, ((int8)-20, (int8)30)); exit(); }
--- expect


@: (1, (-20, 30))
