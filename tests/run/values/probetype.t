--- script
begin { print(probetype); }
interval:ms:1 { print(probetype()); exit(); }
end { print(probetype); }
--- expect
special
interval
special


