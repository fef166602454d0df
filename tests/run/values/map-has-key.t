--- script
begin { @[1, 2] = 1; if (!has_key(@, (1, 3))) { print("bye"); } if (has_key(@, (1, 2))) { print("hello"); } print(has_key(@[1, 2])); exit(); }
--- expect
bye
hello
true


@[1, 2]: 1
