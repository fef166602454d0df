--- script
begin { $e = 1; @ = strerror($e); @ = signal_name($e); }
--- error
error[map-kind]: @ holds errno elsewhere, and 'signal_name($e)' is signal
  --> -e:1:39
    begin { $e = 1; @ = strerror($e); @ = signal_name($e); }
                                          ^~~~~~~~~~~~~~~
  note: first used here
  --> -e:1:17
    begin { $e = 1; @ = strerror($e); @ = signal_name($e); }
                    ^
