--- script
begin / *$x == 1 /{ }
--- formatted
begin / *$x == 1/ { }
