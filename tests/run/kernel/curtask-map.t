--- script
begin { @t[1] = curtask; print(@t[1].comm); clear(@t); exit(); }
--- expect
gotap


