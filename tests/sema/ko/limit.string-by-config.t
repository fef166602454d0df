--- script
config = { max_strlen = 5; }
begin { print("abcd"); print("abcde"); printf("%s\n", "abcdefgh"); @["abcdefgh"] = 1; printf("abcdefgh\n"); }
--- error
error[limit]: a string of 5 bytes: a value holds at most 4
  --> -e:2:30
    begin { print("abcd"); print("abcde"); printf("%s\n", "abcdefgh"); @["abcdefgh"] = 1; printf("abcdefgh\n"); }
                                 ^~~~~~~
  note: the format of printf() may be longer
error[limit]: a string of 8 bytes: a value holds at most 4
  --> -e:2:55
    begin { print("abcd"); print("abcde"); printf("%s\n", "abcdefgh"); @["abcdefgh"] = 1; printf("abcdefgh\n"); }
                                                          ^~~~~~~~~~
  note: the format of printf() may be longer
error[limit]: a string of 8 bytes: a value holds at most 4
  --> -e:2:70
    begin { print("abcd"); print("abcde"); printf("%s\n", "abcdefgh"); @["abcdefgh"] = 1; printf("abcdefgh\n"); }
                                                                         ^~~~~~~~~~
  note: the format of printf() may be longer
