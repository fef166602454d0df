--- script
begin { print(buf("abc", 0)); printf("[%r]\n", buf("abc", 0)); $x = "hello"; print(buf($x, 2)); }
--- expect

[]
he


