--- script
begin { @a = lhist(5, 0, 10, 20); }
--- error
error[limit]: lhist() needs min < max, a step above 0, and 1 to 1000 buckets
  --> -e:1:14
    begin { @a = lhist(5, 0, 10, 20); }
                 ^~~~~~~~~~~~~~~~~~~
