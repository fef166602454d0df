--- script
begin { printf("%rx\n", buf("Hello\0", 6)); }
--- expect
\x48\x65\x6c\x6c\x6f\x00


