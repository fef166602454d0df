--- script
begin { @ = topk(0, comm); }
--- error
error[limit]: topk() keeps at least 1 key
  --> -e:1:13
    begin { @ = topk(0, comm); }
                ^~~~~~~~~~~~~
