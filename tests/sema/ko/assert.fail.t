params: 1
--- script
begin { if ($1 < 2) { fail("%s is %d, and must be 2 or more", "the first", $1); } @ = $1; }
--- error
error[assert]: the first is 1, and must be 2 or more
  --> -e:1:23
    begin { if ($1 < 2) { fail("%s is %d, and must be 2 or more", "the first", $1); } @ = $1; }
                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
