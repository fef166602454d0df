--- script
begin { print(macaddr("abcdef")); }
--- error
error[arguments]: macaddr() reads six bytes of memory, and this is a text
  --> -e:1:23
    begin { print(macaddr("abcdef")); }
                          ^~~~~~~~
