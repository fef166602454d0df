--- script
begin { @c = count(); delete(@c); @h = hist(5); delete(@h); exit(); }
--- expect


