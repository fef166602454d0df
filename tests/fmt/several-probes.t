--- script
begin,end{ @ = 1 }
begin,
end
/ 1 /
{ @ = 1; }
--- formatted
begin, end { @ = 1; }

begin,
end
/1/ { @ = 1; }
