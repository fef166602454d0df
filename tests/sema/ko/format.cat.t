--- script
begin { cat("/proc/%d/maps"); }
--- error
error[format]: the format takes 1 value, and 0 are given
  --> -e:1:9
    begin { cat("/proc/%d/maps"); }
            ^~~~~~~~~~~~~~~~~~~~
