--- script
begin { print("\a\b\e\f\v\'|\n\t\r\\\"\0\x41\X42"); }
--- error
error[literal]: unknown escape in a string
  --> -e:1:16
    begin { print("\a\b\e\f\v\'|\n\t\r\\\"\0\x41\X42"); }
                   ^~
error[literal]: unknown escape in a string
  --> -e:1:18
    begin { print("\a\b\e\f\v\'|\n\t\r\\\"\0\x41\X42"); }
                     ^~
error[literal]: unknown escape in a string
  --> -e:1:20
    begin { print("\a\b\e\f\v\'|\n\t\r\\\"\0\x41\X42"); }
                       ^~
error[literal]: unknown escape in a string
  --> -e:1:22
    begin { print("\a\b\e\f\v\'|\n\t\r\\\"\0\x41\X42"); }
                         ^~
error[literal]: unknown escape in a string
  --> -e:1:24
    begin { print("\a\b\e\f\v\'|\n\t\r\\\"\0\x41\X42"); }
                           ^~
error[literal]: unknown escape in a string
  --> -e:1:26
    begin { print("\a\b\e\f\v\'|\n\t\r\\\"\0\x41\X42"); }
                             ^~
