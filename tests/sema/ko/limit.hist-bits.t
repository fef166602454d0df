--- script
begin { @ = hist(1, 6); }
--- error
error[limit]: hist() has 2^k buckets for each power of two, and k is 0 to 5
  --> -e:1:13
    begin { @ = hist(1, 6); }
                ^~~~~~~~~~
