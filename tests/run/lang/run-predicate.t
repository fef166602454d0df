--- script
begin /1 == 1/ { print("yes"); } begin /1 == 2/ { print("no"); }
--- expect
yes


