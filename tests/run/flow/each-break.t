--- script
begin { @map["foo"] = 1; @map["bar"] = 1; for ($kv : @map) { print($kv.1); break; } print("done"); clear(@map); }
--- expect
1
done


