--- script
import "/tmp"
begin { @ = 1; }
--- error
error[import]: cannot import '/tmp': anybody may write to this directory; `chmod o-w` it
  --> -e:1:1
    import "/tmp"
    ^~~~~~~~~~~~~
