--- script
begin { @m[1] = 1; if (find(@m, 1, $q)) { exit(); } }
--- error
error[unknown-variable]: $q has no value here
  --> -e:1:36
    begin { @m[1] = 1; if (find(@m, 1, $q)) { exit(); } }
                                       ^~
