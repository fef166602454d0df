--- script
begin { $a = 0; if ($a && { print("no"); 1 }) { print("never"); } print("end"); }
--- expect
end


