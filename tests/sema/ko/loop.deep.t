--- script
begin { for ($a : 0..2) { for ($b : 0..2) { for ($c : 0..2) { for ($d : 0..2) { for ($e : 0..2) { while (1) { } } } } } } }
--- error
error[loop]: loops are nested at most 5 deep: move this one into another clause
  --> -e:1:99
    begin { for ($a : 0..2) { for ($b : 0..2) { for ($c : 0..2) { for ($d : 0..2) { for ($e : 0..2) { while (1) { } } } } } } }
                                                                                                      ^~~~~~~~~~~~~
