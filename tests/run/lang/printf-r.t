--- script
begin { printf("%r %rx %rh\n", buf("Hi\n", 3), buf("Hi\n", 3), buf("Hi\n", 3)); }
--- expect
Hi\x0a \x48\x69\x0a 48 69 0a


