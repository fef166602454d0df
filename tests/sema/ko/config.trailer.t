--- script
config = { str_trunc_trailer = "too long"; str_trunc_trailer = 5; }
begin { print(1); }
--- error
error[config]: str_trunc_trailer is a text of at most 5 bytes
  --> -e:1:32
    config = { str_trunc_trailer = "too long"; str_trunc_trailer = 5; }
                                   ^~~~~~~~~~
error[config]: str_trunc_trailer is a text of at most 5 bytes
  --> -e:1:64
    config = { str_trunc_trailer = "too long"; str_trunc_trailer = 5; }
                                                                   ^
