--- script
import "no-such-file.gt";
begin { exit(); }
--- error
error[import]: cannot import 'no-such-file.gt': No such file or directory
  --> -e:1:1
    import "no-such-file.gt";
    ^~~~~~~~~~~~~~~~~~~~~~~~
