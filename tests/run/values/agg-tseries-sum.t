--- script
begin { @ = tseries(7, 10s, 2, "sum"); @ = tseries(5, 10s, 2, "sum"); @a = tseries(7, 10s, 2, "avg"); @a = tseries(5, 10s, 2, "avg"); @m = tseries(7, 10s, 2, "max"); @m = tseries(5, 10s, 2, "max"); @n = tseries(7, 10s, 2, "min"); @n = tseries(5, 10s, 2, "min"); exit(); }
--- regex
\| 12$
\| 6$
\| 7$
\| 5$
