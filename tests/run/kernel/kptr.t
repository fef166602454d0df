--- script
begin { print(kptr(curtask).comm); exit(); }
--- expect
gotap


