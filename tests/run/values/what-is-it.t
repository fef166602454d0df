--- script
begin { print(is_array(curtask.comm)); print(is_array(5)); print(is_literal(1 + 1)); $x = 1; print(is_literal($x)); print(is_err((uint64)-5)); print(is_err(5)); print(is_err((uint64)-4096)); assert_str("a"); print(default_str_length); }
--- expect
false
false
true
false
true
false
false
1024


