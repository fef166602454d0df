--- script
begin,, { }
, end { }
--- error
error[syntax]: unexpected ',', expected '/', '<', '{' or a probe
  --> -e:1:7
    begin,, { }
          ^
error[syntax]: unexpected ',', expected a probe or the end
  --> -e:2:1
    , end { }
    ^
